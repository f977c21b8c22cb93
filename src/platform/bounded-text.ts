/**
 * Reads the body of a response as text.
 *
 * @param maxBytes the size at which reading ends, so that an endless body cannot fill the memory
 * @throws RangeError for a larger body; what the stream throws
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > maxBytes) {
      void reader.cancel();
      throw new RangeError(`larger than ${maxBytes} bytes`);
    }
    text += decoder.decode(value, {stream: true});
  }
}
