import {EventEmitter, once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createSandboxState, LOGIN_CLIENT} from '../../../demo/sandbox/api/sandbox-state.ts';
import {serveSandbox, type SandboxServer} from '../../../demo/sandbox/server/server.ts';
import {within} from '../password-managers/deadline.ts';

/** A page with one of the elements. */
export interface Page {
  readonly title: string;
  /** The language of the page. Default: `en`. */
  readonly language?: string;
  /** The languages whose files are loaded before anything is read. */
  readonly languages?: readonly string[];
  /** What follows the heading. In it, SETTINGS stands for the attributes that every element needs. */
  readonly body: string;
}

/** A site with the built script and a sandbox. */
export interface Site {
  /** The URL of its first page. */
  readonly start: string;
  readonly capture: SandboxServer;
  /** Opens a page in the browser. */
  show(page: Page): void;
  /** How many results the pages have had. */
  readonly resultCount: number;
  /** Resolves when a page has had another result than these. */
  untilResult(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens pages and reports results, without any other means of controlling the browser. */
const follow = `<script>
  new EventSource('/events').onmessage = ({data}) => location.replace(data);
  for (const type of ['capture-success', 'capture-error']) {
    document.addEventListener(type, ({detail}) => detail && navigator.sendBeacon('/result'));
  }
</script>`;

const render = (
  {title, language = 'en', languages = [], body}: Page,
  settings: string,
) => `<!doctype html>
<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>
  <meta charset="utf-8" />
  <title>${title}</title>
  <link rel="icon" href="data:," />
  <script src="/capture-forms.js" defer></script>
  ${languages.map((tag) => `<script src="/languages/${tag}.js" defer></script>`).join('')}
  <h1>${title}</h1>
  <main>
    ${body.replaceAll('SETTINGS', settings)}
  </main>
  <p><a href="#">End of the page</a></p>
  ${follow}
</html>`;

/** An account whose values are quick to type. */
const names = {givenName: 'Jo', familyName: 'Fox', birthday: null};

const startPage: Page = {title: 'Start', body: ''};

const built = (path: string) => readFile(new URL(`../../../dist${path}`, import.meta.url));

/** Serves a site on an origin of its own. */
export async function openSite(): Promise<Site> {
  const state = await createSandboxState();
  await state.accounts.add({...names, email: 'jo@x.io', displayName: 'Jo'}, 'pass1234');
  const capture = await serveSandbox({state});
  const settings = [
    `domain="localhost:${capture.port}" client_id="${LOGIN_CLIENT}"`,
    'flow="standard" flow_version="20190618143040022299"',
  ].join(' ');
  const pages = [startPage];
  const listeners = new Set<ServerResponse>();
  const results = new EventEmitter();
  let resultCount = 0;
  const server = createServer(({url = ''}, response) => {
    const page = pages[Number(url.slice(1))];
    if (url === '/events') {
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'});
      response.flushHeaders();
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    } else if (url === '/result') {
      resultCount++;
      results.emit('result');
      response.writeHead(204).end();
    } else if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(render(page, settings));
    } else {
      response.setHeader('content-type', 'text/javascript');
      built(url).then(
        (code) => response.end(code),
        () => response.writeHead(404).end(),
      );
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    start: `http://localhost:${port}/0`,
    capture,
    show: (page) => {
      const index = pages.push(page) - 1;
      for (const listener of listeners) listener.write(`data: /${index}\n\n`);
    },
    get resultCount() {
      return resultCount;
    },
    untilResult: async (count) => {
      if (resultCount === count) await within('The result', once(results, 'result'));
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, capture.close()]);
    },
  };
}
