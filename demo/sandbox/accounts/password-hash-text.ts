import type {PasswordHash} from './password-hash.ts';

/** More would keep a sign-in waiting for seconds. */
const MAX_ITERATIONS = 10_000_000;

const PATTERN =
  /^pbkdf2-sha256:(?<iterations>[1-9]\d{0,7}):(?<salt>[\w+/]{22}==):(?<bits>[\w+/]{43}=)$/;

/** Writes a hash as `pbkdf2-sha256:ITERATIONS:SALT:HASH`, the last two in Base64. */
export function formatPasswordHash({iterations, salt, bits}: PasswordHash): string {
  return `pbkdf2-sha256:${iterations}:${toBase64(salt)}:${toBase64(bits)}`;
}

/** Reads what {@link formatPasswordHash} has written; undefined for anything else. */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const {iterations = '', salt = '', bits = ''} = PATTERN.exec(text)?.groups ?? {};
  const count = Number(iterations);
  if (count === 0 || count > MAX_ITERATIONS) return undefined;
  return {iterations: count, salt: fromBase64(salt), bits: fromBase64(bits)};
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
