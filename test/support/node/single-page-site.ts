import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before} from 'node:test';

const script = new URL('../../../dist/capture-forms.js', import.meta.url);

/**
 * Serves one page and a Capture that never answers.
 *
 * @param untilScript resolves when the script may be sent
 */
export async function serveSinglePage(page: string, untilScript: () => unknown = () => undefined) {
  const server = createServer((request, response) => {
    if (request.method === 'POST') return;
    if (request.url !== '/capture-forms.js') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(page.replaceAll('HOST', request.headers.host ?? ''));
    }
    response.setHeader('Content-Type', 'text/javascript');
    void Promise.all([readFile(script), untilScript()]).then(([source]) => response.end(source));
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type SinglePageSite = Awaited<ReturnType<typeof serveSinglePage>>;

/** Serves a page for all tests of the current suite. */
export function useSinglePage(page: string): SinglePageSite {
  const site = {} as SinglePageSite;
  before(async () => void Object.assign(site, await serveSinglePage(page)));
  after(() => site.stop?.());
  return site;
}
