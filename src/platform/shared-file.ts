import {fetchText} from './http.ts';

/** A file that is being fetched, or has been, for all elements of the page that want it. */
interface Loading {
  readonly file: Promise<unknown>;
  readonly abort: AbortController;
  users: number;
  isDone: boolean;
}

const loadings = new Map<string, Loading>();

function begin(url: string): Loading {
  const abort = new AbortController();
  const file: Promise<unknown> = fetchText(url, {signal: abort.signal}).then(JSON.parse);
  const loading = {file, abort, users: 0, isDone: false};
  loadings.set(url, loading);
  loading.file.then(
    () => (loading.isDone = true),
    // The next element may have more luck.
    () => loadings.get(url) === loading && loadings.delete(url),
  );
  return loading;
}

/**
 * Fetches a JSON file, once for the whole page; when every element that wanted it has called it off, it is aborted.
 *
 * @throws what `fetch` throws, or an Error with the HTTP status, or a SyntaxError where it is no JSON
 */
export function loadFile(url: string, signal: AbortSignal): Promise<unknown> {
  const loading = loadings.get(url) ?? begin(url);
  loading.users++;
  signal.addEventListener('abort', () => {
    if (--loading.users || loading.isDone) return;
    loading.abort.abort();
    loadings.delete(url);
  });
  return loading.file;
}
