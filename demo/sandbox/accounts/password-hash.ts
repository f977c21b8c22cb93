/** Few enough for test suites that sign in hundreds of times. */
const ITERATIONS = 5000;

/** A salted PBKDF2 hash of a password. */
export type PasswordHash = {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly bits: Uint8Array;
};

/**
 * Hashes a password with a new salt.
 *
 * @param iterations default: 5000, which is too few for hashes that others may read
 */
export async function hashPassword(
  password: string,
  iterations = ITERATIONS,
): Promise<PasswordHash> {
  const salt = createSalt();
  return {iterations, salt, bits: await deriveBits(password, salt, iterations)};
}

/** Creates a hash that matches no password. */
export function unmatchableHash(iterations = ITERATIONS): PasswordHash {
  return {iterations, salt: createSalt(), bits: new Uint8Array(0)};
}

/** Whether the hash was made from this password. */
export async function matchesPassword(password: string, hash: PasswordHash): Promise<boolean> {
  const bits = await deriveBits(password, hash.salt, hash.iterations);
  return bits.length === hash.bits.length && bits.every((byte, i) => byte === hash.bits[i]);
}

function createSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(16));
}

async function deriveBits(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array> {
  // WebKit cannot derive bits from an empty password.
  const secret = new TextEncoder().encode(`password:${password}`);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const parameters = {name: 'PBKDF2', hash: 'SHA-256', salt, iterations};
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}
