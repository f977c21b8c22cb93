import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {after, before} from 'node:test';
import {serveSandbox, type SandboxServer} from '../../../demo/sandbox/server/server.ts';
import {passRequest} from '../../support/node/pass-request.ts';

const folder = new URL('../../../demo/recipes/frameworks/dist', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A site with the apps, each in its folder, and a proxy to a Capture of its own. */
export interface Site {
  readonly origin: string;
  readonly capture: SandboxServer;
  close(): Promise<void>;
}

/** Serves the apps as they are built. */
async function serveSite(): Promise<Site> {
  const capture = await serveSandbox();
  const server = createServer((req, res) => {
    const {url = '/'} = req;
    // Capture's paths do not begin with `/capture`.
    if (url.startsWith('/capture/'))
      passRequest(req, res, capture.port, url.replace('/capture', ''));
    else void sendFile(url, res);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    capture,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await capture.close();
    },
  };
}

/** Serves the apps for all tests of the current suite. */
export function useSite(): Site {
  const site = {} as Site;
  before(async () => void Object.assign(site, await serveSite()));
  after(() => site.close?.());
  return site;
}

async function sendFile(url: string, res: ServerResponse): Promise<void> {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const content = await readFile(new URL(folder.href + path), 'utf8').catch(() => undefined);
  res.writeHead(content === undefined ? 404 : 200, {'Content-Type': types[extname(path)]});
  res.end(path === '/htmx/sign-in.html' ? fill(content ?? '', searchParams) : content);
}

/** What htmx swaps into its page is made by the server. */
function fill(template: string, given: URLSearchParams): string {
  const values: Readonly<Record<string, string>> = {clicks: '0', ...Object.fromEntries(given)};
  return template.replace(/\{(locale|clicks)\}/g, (_, name: string) => values[name] ?? '');
}
