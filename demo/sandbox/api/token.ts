const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Sixteen random letters and digits, as the reference prints tokens and request ids. */
export function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
