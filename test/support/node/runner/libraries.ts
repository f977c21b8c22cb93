import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {buffer} from 'node:stream/consumers';
import {libraries} from '../../../../.ci/programs/libraries.ts';
import type {Middleware} from './middleware.ts';

/** React has no build for pages. This one has the global `Bundled`. */
const react = `export {createElement, useEffect, useRef} from 'react';
  export {createRoot, hydrateRoot} from 'react-dom/client';`;
let bundledReact: Promise<string> | undefined;

async function bundleReact(): Promise<string> {
  // Vite takes a second to load, and few runs need it.
  const {bundle} = await import('../../../../.ci/build/bundle.ts');
  return bundle(react);
}

/** @throws if the library is unknown or not installed */
async function sourceOf(name: string): Promise<string> {
  if (name === 'react') return (bundledReact ??= bundleReact());
  const path = Object.hasOwn(libraries, name) && libraries[name as keyof typeof libraries].find();
  if (!path) throw new Error(`${name} is not installed.`);
  return readFileSync(path, 'utf8');
}

/** Passes a request on to the sandbox on a port, as a site's reverse proxy does. */
async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  port: string,
  path: string,
): Promise<void> {
  const {method = 'GET', headers} = request;
  const body = await buffer(request);
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {'content-type': headers['content-type'] ?? ''},
    ...(body.length && {body}),
  });
  const type = reply.headers.get('content-type') ?? '';
  response.writeHead(reply.status, {'Content-Type': type}).end(await reply.text());
}

/**
 * Serves, on the origin of the tests:
 *
 * - `/libraries/NAME.js`, libraries that npm does not have, or not for pages;
 * - `/capture-PORT/…`, the sandbox on that port.
 */
export const serveLibraries: Middleware = async (context, next) => {
  const {url, req, res} = context;
  const library = /^\/libraries\/(\w+)\.js$/.exec(url)?.[1];
  const [, port, path = ''] = /^\/capture-(\d+)(\/.*)$/.exec(url) ?? [];
  if (!library && !port) return next();
  context.respond = false;
  if (port) return passOn(req, res, port, path);
  const source = await sourceOf(library ?? '');
  return res.writeHead(200, {'Content-Type': 'text/javascript'}).end(source);
};
