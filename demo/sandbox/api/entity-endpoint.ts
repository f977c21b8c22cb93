import {readQueryOrBody} from '../parameters/request-parameters.ts';
import {findAccountOf} from './access-token.ts';
import {errorReply, jsonReply, missingArgumentReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * `/entity`: the profile of the account that an access token gives access to. Public clients send the token in the query, in
 * the body, or as `Authorization: OAuth …`. The sandbox does not implement the other ways to authenticate, with which servers
 * read any profile.
 *
 * @see https://techdocs.akamai.com/identity-cloud/docs/view-a-user-profile
 */
export async function readEntity(state: SandboxState, request: Request): Promise<Response> {
  const read = await readQueryOrBody(request);
  if (read.kind === 'unreadable') return errorReply(read.code, read.error, read.description);
  const [scheme = '', token = ''] = (request.headers.get('Authorization') ?? '').split(' ');
  if (scheme && scheme.toLowerCase() !== 'oauth') {
    return errorReply(205, 'invalid_auth_method', `cannot authenticate with '${scheme}'`);
  }
  const accessToken = token || read.parameters.get('access_token');
  if (!accessToken) return missingArgumentReply('access_token');
  const result = findAccountOf(state, accessToken);
  if (result.kind === 'refused') return result.reply;
  return jsonReply({result: result.account, stat: 'ok'});
}
