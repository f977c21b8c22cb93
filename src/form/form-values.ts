const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));

/** A text with the digits of every script, such as `١٢`, written as those of ASCII, `12`. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    // Unicode gives each script ten in a row, and some scripts one row after the other.
    while (isDigit(zero - 1)) zero--;
    return String((code - zero) % 10);
  });
