import type {Account} from '../accounts/account.ts';
import {errorReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/** The account that an access token gives access to, or the error reply. */
export type AccessResult =
  | {readonly kind: 'granted'; readonly account: Account}
  | {readonly kind: 'refused'; readonly reply: Response};

/**
 * Finds the account of an access token.
 *
 * The error for an expired token is documented, that for an unknown one is not. The sandbox takes the error for a grant that
 * was deleted, because that is what an unknown token usually is. Whether a token is only for the API client that it was
 * issued to is not documented either, and not checked.
 */
export function findAccountOf(
  {accounts, grants, now}: SandboxState,
  accessToken: string,
): AccessResult {
  const found = grants.accessTokens.find(accessToken, now());
  if (found.kind === 'expired') return refused(414, 'access_token_expired', 'access token expired');
  const account = found.kind === 'valid' ? accounts.get(found.value.uuid) : undefined;
  if (!account) return refused(413, 'no_access_grant', 'no access grant for this access token');
  return {kind: 'granted', account};
}

function refused(code: number, error: string, description: string): AccessResult {
  return {kind: 'refused', reply: errorReply(code, error, description)};
}
