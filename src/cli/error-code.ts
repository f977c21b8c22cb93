/** The code of a system error, such as `ENOENT`; of any other error, its text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
