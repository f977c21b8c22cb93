// Enough to be real work, little enough for a test suite that signs in hundreds of times.
const ITERATIONS = 5000;

/** All that is kept of a password. */
export type PasswordHash = {readonly salt: Uint8Array<ArrayBuffer>; readonly bits: Uint8Array};

/** The hash of a password under a salt of its own. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {salt, bits: await derive(password, salt)};
}

/** A hash that no password has. */
export function unmatchableHash(): PasswordHash {
  return {salt: crypto.getRandomValues(new Uint8Array(16)), bits: new Uint8Array(0)};
}

/** Whether the hash was made from this password. */
export async function isPasswordOf(password: string, hash: PasswordHash): Promise<boolean> {
  const bits = await derive(password, hash.salt);
  return bits.length === hash.bits.length && bits.every((byte, at) => byte === hash.bits[at]);
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // From nothing at all, WebKit derives nothing.
  const secret = new TextEncoder().encode(`password:${password}`);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = {name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS};
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
