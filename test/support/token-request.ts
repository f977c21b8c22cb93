import {LOGIN_CLIENT, LOGIN_CLIENT_SECRET} from '../../demo/sandbox/api/sandbox-state.ts';

/** What a site's server posts to `/oauth/token` for the link of an email for a new password. */
export function tokenRequest(link: string): URLSearchParams {
  const {origin, pathname, searchParams} = new URL(link);
  return new URLSearchParams({
    client_id: LOGIN_CLIENT,
    client_secret: LOGIN_CLIENT_SECRET,
    grant_type: 'authorization_code',
    redirect_uri: origin + pathname,
    code: searchParams.get('code') ?? '',
  });
}
