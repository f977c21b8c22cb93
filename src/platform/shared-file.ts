import {fetchText} from './http.ts';

/** The largest file. A published flow has some 60 kB. */
const MAX_BYTES = 5_000_000;

/** A file that several elements of the page may use. */
interface SharedFile {
  readonly json: Promise<unknown>;
  readonly abort: AbortController;
  users: number;
  isDone: boolean;
}

const files = new Map<string, SharedFile>();

function startLoading(url: string): SharedFile {
  const abort = new AbortController();
  const {signal} = abort;
  const json: Promise<unknown> = fetchText({url, signal, maxBytes: MAX_BYTES}).then(JSON.parse);
  const file = {json, abort, users: 0, isDone: false};
  files.set(url, file);
  file.json.then(
    () => (file.isDone = true),
    // Failures are not cached; the next element retries.
    () => files.get(url) === file && files.delete(url),
  );
  return file;
}

/**
 * Fetches a JSON file, once for the whole page. The request is aborted when every element that uses it has aborted.
 *
 * @throws what `fetch` throws, or an Error with the HTTP status, or a SyntaxError for invalid JSON
 */
export function loadSharedJson(url: string, signal: AbortSignal): Promise<unknown> {
  const file = files.get(url) ?? startLoading(url);
  file.users++;
  signal.addEventListener('abort', () => {
    if (--file.users || file.isDone) return;
    file.abort.abort();
    // After a failure, another element may be loading it again.
    if (files.get(url) === file) files.delete(url);
  });
  return file.json;
}
