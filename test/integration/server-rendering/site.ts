import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before} from 'node:test';
import {serveSandbox} from '../../../demo/sandbox/server/server.ts';
import {passRequest} from '../../support/node/pass-request.ts';
import {startApp} from './app-process.ts';
import {buildApp} from './built-app.ts';

/** A site with an app, and a proxy to a Capture of its own. */
export interface Site {
  readonly origin: string;
  /** Answers no request for a script until the returned function is called. */
  holdScripts(): () => void;
  /** What the server of the app has printed. */
  output(): string;
  close(): Promise<void>;
}

/** Builds and starts an app behind a proxy. */
async function serveSite(name: string): Promise<Site> {
  const app = await startApp(buildApp(name));
  const capture = await serveSandbox();
  let scripts = Promise.resolve();
  const server = createServer((req, res) => {
    const {url = '/'} = req;
    if (url.startsWith('/capture/'))
      passRequest(req, res, capture.port, url.replace('/capture', ''));
    else if (/\.m?js(\?|$)/.test(url))
      void scripts.then(() => passRequest(req, res, app.port, url));
    else passRequest(req, res, app.port, url);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    holdScripts: () => {
      const {promise, resolve} = withResolvers();
      scripts = promise;
      return resolve;
    },
    output: app.output,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([app.stop(), capture.close()]);
    },
  };
}

function withResolvers(): {promise: Promise<void>; resolve: () => void} {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return {promise, resolve};
}

/** Serves an app for all tests of the current suite. */
export function useSite(name: string): Site {
  const site = {} as Site;
  before(async () => void Object.assign(site, await serveSite(name)));
  after(() => site.close?.());
  return site;
}
