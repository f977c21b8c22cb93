import {ExpiringMap} from './expiring-map.ts';
import {createToken} from './random-token.ts';

/** Whose data a token gives access to, and which API client it was issued to. */
export type TokenGrant = {readonly uuid: string; readonly clientId: string};

/** What an authorization code gives. It can only be exchanged with the same `redirect_uri`. */
export type CodeGrant = TokenGrant & {readonly redirectUri: string};

/** The account whose email address a verification code verifies. */
export type Verification = {readonly uuid: string};

/** The tokens and codes that were issued: of each kind, the last thousand. */
export type Grants = {
  readonly accessTokens: ExpiringMap<TokenGrant>;
  readonly refreshTokens: ExpiringMap<TokenGrant>;
  readonly authorizationCodes: ExpiringMap<CodeGrant>;
  readonly verificationCodes: ExpiringMap<Verification>;
  /** In seconds. */
  readonly accessTokenLifetime: number;
};

/** In seconds, as Capture states it. */
const ACCESS_TOKEN_LIFETIME = 3600;

const ACCESS_TOKEN_LENGTH = 16;
/** As in the documentation's example of a reply. */
const REFRESH_TOKEN_LENGTH = 20;
const AUTHORIZATION_CODE_LENGTH = 16;
const VERIFICATION_CODE_LENGTH = 32;

/**
 * Creates an empty set of grants.
 *
 * @param accessTokenLifetime in seconds; one hour by default
 */
export function createGrants(accessTokenLifetime = ACCESS_TOKEN_LIFETIME): Grants {
  return {
    accessTokens: new ExpiringMap(),
    refreshTokens: new ExpiringMap(),
    authorizationCodes: new ExpiringMap(),
    verificationCodes: new ExpiringMap(),
    accessTokenLifetime,
  };
}

/** @param time the current time, in milliseconds */
export function issueAccessToken(
  {accessTokens, accessTokenLifetime}: Grants,
  {uuid, clientId}: TokenGrant,
  time: number,
): string {
  const expiry = expiryAfter(time, accessTokenLifetime);
  return issue(accessTokens, ACCESS_TOKEN_LENGTH, {uuid, clientId}, expiry);
}

/** The documentation does not say that refresh tokens expire. They are for one use. */
export function issueRefreshToken({refreshTokens}: Grants, {uuid, clientId}: TokenGrant): string {
  return issue(refreshTokens, REFRESH_TOKEN_LENGTH, {uuid, clientId}, Infinity);
}

/** @param lifetime in seconds */
export function issueAuthorizationCode(
  {authorizationCodes}: Grants,
  grant: CodeGrant,
  time: number,
  lifetime: number,
): string {
  return issue(authorizationCodes, AUTHORIZATION_CODE_LENGTH, grant, expiryAfter(time, lifetime));
}

/** @param lifetime in seconds */
export function issueVerificationCode(
  {verificationCodes}: Grants,
  verification: Verification,
  time: number,
  lifetime: number,
): string {
  const expiry = expiryAfter(time, lifetime);
  return issue(verificationCodes, VERIFICATION_CODE_LENGTH, verification, expiry);
}

/** Creates a token or code, and stores what it gives. */
function issue<Value>(
  grants: ExpiringMap<Value>,
  length: number,
  value: Value,
  expiry: number,
): string {
  const token = createToken(length);
  grants.add(token, value, expiry);
  return token;
}

function expiryAfter(time: number, seconds: number): number {
  return time + seconds * 1000;
}
