import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {built} from '../../support/node/static-site.ts';

const page = '<!doctype html><title>A page</title><script src="/capture-forms.js"></script>';

/**
 * Sends JSON that never ends, some 60 MB a second. Without a pause, the server of the same machine would fill Chromium's
 * buffer while Chromium empties it in `response.text()`, which no network does.
 */
function sendEndlessly(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, ' ');
  const timer = setInterval(() => response.writableNeedDrain || response.write(chunk), 1);
  response.on('close', () => clearInterval(timer));
}

/** A site with the built script, whose flow file and whose Capture are one hostile text. */
export interface HostileSite {
  readonly origin: string;
  /** The JSON that it sends; undefined for a text that never ends. */
  json: string | undefined;
  close(): void;
}

export async function serveHostileSite(): Promise<HostileSite> {
  const server = createServer(({method, url}, response) => {
    if (url === '/capture-forms.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(built('capture-forms.js'));
    } else if (method === 'GET' && url !== '/input') {
      response.setHeader('Content-Type', 'text/html');
      response.end(page);
    } else if (site.json === undefined) sendEndlessly(response);
    else response.end(site.json);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const site: HostileSite = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    json: '',
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return site;
}
