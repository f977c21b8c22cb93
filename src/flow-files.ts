import {fetchFile} from './client.ts';

/** A file that is being fetched, or has been, for all elements of the page that want it. */
interface Loading {
  readonly file: Promise<unknown>;
  readonly abort: AbortController;
  users: number;
  isDone: boolean;
}

const loadings = new Map<string, Loading>();

/**
 * Fetches a JSON file, once for the whole page; when every element that wanted it has called it off, it is aborted.
 *
 * @throws what `fetch` throws, or an Error with the HTTP status, or a SyntaxError where it is no JSON
 */
export function loadFile(url: string, signal: AbortSignal): Promise<unknown> {
  let loading = loadings.get(url);
  if (!loading) {
    const abort = new AbortController();
    loading = {file: fetchFile(url, abort.signal), abort, users: 0, isDone: false};
    loadings.set(url, loading);
    const begun = loading;
    begun.file.then(
      () => (begun.isDone = true),
      // The next element may have more luck.
      () => loadings.get(url) === begun && loadings.delete(url),
    );
  }
  const mine = loading;
  mine.users++;
  signal.addEventListener('abort', () => {
    if (--mine.users) return;
    mine.abort.abort();
    if (!mine.isDone) loadings.delete(url);
  });
  return mine.file;
}
