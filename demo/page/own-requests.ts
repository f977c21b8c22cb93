import {formatRequest} from './request-text.ts';

/** A window with the constructors of its scripts. */
export type ScriptWindow = Window & typeof globalThis;

/**
 * Watches the forms that a window posts. Other tabs use the same sandbox, so the sandbox does not know which requests are
 * this page's.
 *
 * @param onPost called with each request to the host, as HTTP text without passwords
 */
export function watchPosts(
  target: ScriptWindow,
  host: string,
  onPost: (request: string) => void,
): void {
  const {fetch} = target;
  target.fetch = (input, options) => {
    if (options?.method === 'POST') {
      const request = new Request(input, options);
      const url = new URL(request.url);
      if (url.host === host) {
        const {method} = request;
        const headers = {origin: target.origin, ...Object.fromEntries(request.headers)};
        void request.text().then((body) => onPost(formatRequest({method, url, headers, body})));
      }
    }
    return fetch.call(target, input, options);
  };
}
