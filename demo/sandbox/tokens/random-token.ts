const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Creates a token, code or request id: random letters and digits, 16 as in the API reference unless given. */
export function createToken(length = 16): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('');
}
