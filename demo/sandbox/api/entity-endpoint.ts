import {readBody, readQuery} from '../parameters/request-parameters.ts';
import {findAccountOf} from './access-token.ts';
import {errorReply, jsonReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * `/entity`: the profile of the account that an access token gives access to. Public clients send the token in the query, in
 * the body, or as `Authorization: OAuth …`. The sandbox does not implement the other ways to authenticate, with which servers
 * read any profile.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/view-a-user-profile
 */
export async function readEntity(state: SandboxState, request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body.kind === 'unreadable') return errorReply(body.code, body.error, body.description);
  const parameters = request.method === 'GET' ? readQuery(request) : body.parameters;
  const [scheme = '', token = ''] = (request.headers.get('Authorization') ?? '').split(' ');
  if (scheme && scheme.toLowerCase() !== 'oauth') {
    return errorReply(205, 'invalid_auth_method', `cannot authenticate with '${scheme}'`);
  }
  const accessToken = token || parameters.get('access_token');
  if (!accessToken) {
    const argument_name = 'access_token';
    const description = `missing required argument: ${argument_name}`;
    return errorReply(100, 'missing_argument', description, {argument_name});
  }
  const result = findAccountOf(state, accessToken);
  if (result.kind === 'refused') return result.reply;
  return jsonReply({result: result.account, stat: 'ok'});
}
