import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';
import {contenders} from './contenders.ts';
import {hankoLogin} from './hanko-login.ts';
import {sitePage} from './site-page.ts';

/** When a form came and when it was answered, in milliseconds by `performance.now()` of this process. */
export interface Exchange {
  readonly received: number;
  readonly answered: number;
}

/** A site with a page for each contender, and a Capture that refuses everybody. */
export interface Site {
  readonly origin: string;
  /** All exchanges so far, oldest first. */
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

/** What Capture says to a wrong password. */
export const refusal = JSON.stringify({
  stat: 'error',
  code: 210,
  error: 'invalid_credentials',
  error_description: 'Incorrect username or password',
  invalid_fields: {signInForm: ['Incorrect username or password. Try again.']},
});

/** The path of a contender's page. */
export const pathOf = (name: string): string => `/${name.toLowerCase().replaceAll(' ', '-')}/`;

// With these, a page's clock tells microseconds.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Serves the pages and scripts, compressed ahead as hard as it goes. */
export async function serveSite(scripts: ReadonlyMap<string, string>): Promise<Site> {
  const files = new Map<string, {readonly type: string; readonly body: Buffer}>();
  const add = (path: string, type: string, text: string) =>
    files.set(path, {type, body: brotliCompressSync(text)});
  for (const [path, code] of scripts) add(path, 'text/javascript', code);
  for (const [name, contender] of Object.entries(contenders)) {
    add(pathOf(name), 'text/html', sitePage(contender));
  }
  add('/', 'text/html', sitePage());

  const exchanges: Exchange[] = [];

  function answer(req: IncomingMessage, res: ServerResponse): void {
    const received = performance.now();
    const {pathname} = new URL(req.url ?? '/', 'http://localhost');
    if (pathname === '/clock') {
      res.end(`${performance.now()}`);
    } else if (pathname.startsWith('/capture/')) {
      req.resume().on('end', () => {
        res.setHeader('Content-Type', 'application/json');
        res.end(refusal);
        exchanges.push({received, answered: performance.now()});
      });
    } else if (pathname.startsWith('/hanko-api/')) {
      req.resume().on('end', () => {
        res.setHeader('Content-Type', 'application/json');
        res.end(hankoLogin(pathname));
      });
    } else {
      const file = files.get(pathname);
      res.writeHead(file ? 200 : 404, {
        ...isolation,
        ...(file && {'Content-Type': `${file.type}; charset=utf-8`, 'Content-Encoding': 'br'}),
      });
      res.end(file?.body);
    }
  }

  const server = createServer({keepAliveTimeout: 60_000}, answer);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
