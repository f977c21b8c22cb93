import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';

const built = (path) => readFileSync(`dist/${path}`);

/**
 * Serves, on the test's own origin, a page as a test has written it, `/strict-page?policy=…&html=…`, and below `/built/`
 * dist/ byte for byte, which the runner itself would translate.
 */
export function serveStrictPages(context, next) {
  const {path, query, res} = context;
  const file = /^\/built\/(.+)/.exec(path)?.[1];
  if (path !== '/strict-page' && !file) return next();
  context.respond = false;
  if (file) return res.writeHead(200, {'Content-Type': 'text/javascript'}).end(built(file));
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': query.policy,
  });
  res.end(query.html);
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
