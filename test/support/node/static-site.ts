import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {after, before} from 'node:test';
import {createSandboxState} from '../../../demo/sandbox/api/sandbox-state.ts';
import type {Publication} from '../../../demo/sandbox/flows/publication.ts';
import {serveSandbox, type SandboxServer} from '../../../demo/sandbox/server/server.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** A file of dist/. */
export const built = (path: string): Buffer =>
  readFileSync(new URL(`../../../dist/${path}`, import.meta.url));

/** A site with a sandbox. */
export interface StaticSite {
  readonly origin: string;
  /** The same site as another origin. */
  readonly elsewhere: string;
  readonly capture: SandboxServer;
  /** The value of the attribute `domain`. */
  readonly domain: string;
  /** Adds or replaces a file. */
  put(path: string, content: string | Buffer): void;
  close(): Promise<void>;
}

/** Adds the script and its languages to a folder, as in dist/. */
export function putScript(site: StaticSite, folder: string): void {
  for (const file of ['capture-forms.js', 'languages/de.js']) site.put(folder + file, built(file));
}

/**
 * Serves files that a test adds, with CORS for every origin.
 *
 * @param publications the flows of the sandbox; its own by default
 */
export async function serveStaticSite(publications?: readonly Publication[]): Promise<StaticSite> {
  const state = await createSandboxState();
  const capture = await serveSandbox({state: {...state, ...(publications && {publications})}});
  const files = new Map<string, string | Buffer>([['/favicon.ico', '']]);
  const server = createServer(({url = ''}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const content = files.get(pathname);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/plain');
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    elsewhere: `http://127.0.0.1:${port}`,
    capture,
    domain: `localhost:${capture.port}`,
    put: (path, content) => void files.set(path, content),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await capture.close();
    },
  };
}

/**
 * Serves a site for all tests of the current suite.
 *
 * @param addFiles adds its first files: outside of a suite, Node does not run one `before` after the other
 * @param publications the flows of the sandbox; its own by default
 */
export function useStaticSite(
  addFiles?: (site: StaticSite) => void,
  publications?: readonly Publication[],
): StaticSite {
  const site = {} as StaticSite;
  before(async () => {
    Object.assign(site, await serveStaticSite(publications));
    addFiles?.(site);
  });
  after(() => site.close?.());
  return site;
}
