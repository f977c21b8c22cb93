/** Rejects when the body of a response has more bytes than `maxBytes`. */
async function checkSize({body}: Response, maxBytes: number): Promise<void> {
  const reader = body?.getReader();
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return;
    size += chunk.value.length;
    if (size > maxBytes) throw new RangeError(`larger than ${maxBytes} bytes`);
  }
}

/**
 * Reads the body of a response as text. The caller aborts the request after an error, so that an endless body cannot fill
 * the memory.
 *
 * The bytes are counted in a clone: after a request whose body was read from its stream, Chromium's password manager often
 * does not offer to save the password. They are counted first, because `text()` blocks Chromium's main thread while data
 * arrives as fast as it is read.
 *
 * @throws RangeError for a body larger than `maxBytes`; what `text()` throws
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  await checkSize(response.clone(), maxBytes);
  return response.text();
}
