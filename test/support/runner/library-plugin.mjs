import {readFileSync} from 'node:fs';
import {register} from 'tsx/esm/api';

register();
const {libraries} = await import('../../../.ci/programs/libraries.ts');

/** React has no build for pages. This one has the global `Bundled`. */
const react = `export {createElement, useEffect, useRef} from 'react';
  export {createRoot, hydrateRoot} from 'react-dom/client';`;
let bundledReact;

async function bundleReact() {
  const {bundle} = await import('../../../.ci/build/bundle.ts');
  return bundle(react);
}

async function sourceOf(name) {
  if (name === 'react') return (bundledReact ??= bundleReact());
  return readFileSync(libraries[name].find(), 'utf8');
}

/** Passes a request on to the sandbox on a port, as a site's reverse proxy does. */
async function passOn({req, res}, port, path) {
  const {method, headers} = req;
  const body = [];
  for await (const chunk of req) body.push(chunk);
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {'content-type': headers['content-type'] ?? ''},
    ...(body.length && {body: Buffer.concat(body)}),
  });
  const type = reply.headers.get('content-type') ?? '';
  res.writeHead(reply.status, {'Content-Type': type}).end(await reply.text());
}

/**
 * Serves, on the test's own origin:
 *
 * - `/libraries/NAME.js`, libraries that npm has not, or not for pages;
 * - `/capture-PORT/…`, the sandbox on that port.
 */
export async function serveLibraries(context, next) {
  const {url, res} = context;
  const library = /^\/libraries\/(\w+)\.js$/.exec(url)?.[1];
  const [, port, path] = /^\/capture-(\d+)(\/.*)$/.exec(url) ?? [];
  if (!library && !port) return next();
  context.respond = false;
  if (port) return passOn(context, port, path);
  const source = await sourceOf(library);
  res.writeHead(200, {'Content-Type': 'text/javascript'}).end(source);
}

async function renderReact({tag, props}) {
  const {createElement} = await import('react');
  const {renderToString} = await import('react-dom/server');
  return renderToString(createElement(tag, props));
}

/** `render-react` gives the HTML that React renders on a server for an element, `{tag, props}`. */
export const libraryPlugin = () => ({
  name: 'libraries',
  executeCommand: ({command, payload}) =>
    command === 'render-react' ? renderReact(payload) : undefined,
});
