import {readFileSync} from 'node:fs';
import {createServer, type OutgoingHttpHeaders, type Server} from 'node:http';
import {commandPlugin} from './command-plugin.ts';
import type {Middleware} from './middleware.ts';
import {listen, portOf} from './server-address.ts';

/** The pages that tests have kept. */
const keptPages: {readonly policy: string; readonly html: string}[] = [];

/** Keeps pages of tests for as long as the runner runs. */
export const keptPagesPlugin = () =>
  commandPlugin('kept-pages', {
    'keep-page': (page) => `/kept-page?id=${keptPages.push(page) - 1}`,
  });

const built = (path: string) => readFileSync(`dist/${path}`);

/**
 * Serves, on the origin of the tests:
 *
 * - `/strict-page?policy=…&html=…`, a page that a test has written, with the built script in place of `BUILT`;
 * - `/concatenated?before=…&after=…`, the built script between other scripts;
 * - `/kept-page?id=…`, a page that a test has kept, as its address would be too long for its HTML;
 * - `/built/…`, dist/ byte for byte, which the runner itself would transform.
 */
export const serveBuiltPages: Middleware = (context, next) => {
  const {path, URL: url, res} = context;
  const query = (name: string) => url.searchParams.get(name) ?? '';
  const send = (type: string, body: string | Buffer, headers?: OutgoingHttpHeaders) => {
    context.respond = false;
    res.writeHead(200, {'Content-Type': type, ...headers}).end(body);
  };
  const file = /^\/built\/(.+)/.exec(path)?.[1];
  if (file) return send(file.endsWith('.css') ? 'text/css' : 'text/javascript', built(file));
  const script = () => String(built('capture-forms.js'));
  if (path === '/concatenated') {
    return send('text/javascript', query('before') + script() + query('after'));
  }
  const kept = path === '/kept-page' && keptPages[Number(query('id'))];
  if (kept) {
    const headers = {'Content-Security-Policy': kept.policy};
    return send('text/html; charset=utf-8', kept.html, headers);
  }
  if (path !== '/strict-page') return next();
  const headers = {'Content-Security-Policy': query('policy')};
  return send('text/html; charset=utf-8', query('html').replace('BUILT', script), headers);
};

/** Serves dist/ on an origin of its own, as a CDN does; below `/private/` without CORS. */
async function startCdn(): Promise<Server> {
  const server = createServer(({url = ''}, response) => {
    const path = new URL(url, 'http://cdn').pathname;
    response.setHeader('Content-Type', 'text/javascript');
    if (!path.startsWith('/private/')) response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(built(path.replace('/private/', '/').slice(1)));
  });
  await listen(server);
  return server;
}

/** Has a server that serves dist/ as a CDN does. */
export function cdnPlugin() {
  let cdn: Promise<Server> | undefined;
  return commandPlugin('cdn', {cdn: async () => portOf(await (cdn ??= startCdn()))}, async () =>
    (await cdn)?.close(),
  );
}
