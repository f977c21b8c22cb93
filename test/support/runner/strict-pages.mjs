import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';

const built = (path) => readFileSync(`dist/${path}`);

/**
 * Serves, on the test's own origin:
 *
 * - `/strict-page?policy=…&html=…`, a page as a test has written it, with the built script in place of `BUILT`;
 * - `/concatenated?before=…&after=…`, the built script between others;
 * - `/built/…`, dist/ byte for byte, which the runner itself would translate.
 */
export function serveStrictPages(context, next) {
  const {path, query, res} = context;
  const script = () => built('capture-forms.js');
  const send = (type, body, headers) => {
    context.respond = false;
    res.writeHead(200, {'Content-Type': type, ...headers}).end(body);
  };
  const file = /^\/built\/(.+)/.exec(path)?.[1];
  if (file) return send('text/javascript', built(file));
  if (path === '/concatenated') {
    return send('text/javascript', `${query.before}${script()}${query.after}`);
  }
  if (path !== '/strict-page') return next();
  const policy = {'Content-Security-Policy': query.policy};
  return send('text/html; charset=utf-8', query.html.replace('BUILT', script), policy);
}

/** Serves dist/ on an origin of its own, as a CDN does; below `/private/` without CORS. */
async function startCdn() {
  const server = createServer(({url}, response) => {
    const path = new URL(url, 'http://cdn').pathname;
    response.setHeader('Content-Type', 'text/javascript');
    if (!path.startsWith('/private/')) response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(built(path.replace('/private/', '/').slice(1)));
  });
  await once(server.listen(0), 'listening');
  return server;
}

/** `cdn` gives the port of a server that has dist/, as a CDN has it. */
export function cdnPlugin() {
  let cdn;
  return {
    name: 'cdn',
    async executeCommand({command}) {
      if (command !== 'cdn') return undefined;
      cdn ??= startCdn();
      return (await cdn).address().port;
    },
    serverStop: async () => (await cdn)?.close(),
  };
}
