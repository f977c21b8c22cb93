import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createSandbox} from '../api/sandbox.ts';
import {createWorld, type World} from '../api/world.ts';

/** A request as it came in, for tests of what is sent and what is not. */
export type SeenRequest = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A sandbox that answers on a port of this machine. */
export type SandboxServer = {
  readonly port: number;
  readonly world: World;
  /** Every request so far, oldest first. */
  readonly requests: SeenRequest[];
  /** Stops listening and ends what is open; may be called twice. */
  close(): Promise<void>;
};

type Body = {readonly kind: 'whole' | 'too-large' | 'cut-off'; readonly chunks: Buffer[]};

const BODY_LIMIT = 1024 * 1024;

/** `localhost` is either, by the system and the browser; both are the machine's own. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Serves a sandbox over HTTP, on `localhost` and `127.0.0.1` or, given a host, on that one alone;
 * port 0 takes a free one.
 */
export async function serveSandbox(
  options: {world?: World; port?: number; host?: string} = {},
): Promise<SandboxServer> {
  const world = options.world ?? (await createWorld());
  const sandbox = createSandbox(world);
  const requests: SeenRequest[] = [];
  const listener = (req: IncomingMessage, res: ServerResponse): void => {
    void serve(req, res, sandbox, requests);
  };
  const hosts = options.host === undefined ? LOOPBACK : [options.host];
  const servers = await listenOn(hosts, options.port ?? 0, listener);
  const [first] = servers;
  const {port} = first?.address() as AddressInfo;
  return {
    port,
    world,
    requests,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

async function serve(
  req: IncomingMessage,
  res: ServerResponse,
  sandbox: (request: Request) => Promise<Response>,
  requests: SeenRequest[],
): Promise<void> {
  const gone = new AbortController();
  res.on('close', () => gone.abort());
  const body = await readBody(req);
  const bytes = Buffer.concat(body.chunks);
  const seen = describe(req, bytes);
  requests.push(seen);
  try {
    if (body.kind === 'cut-off') return;
    if (body.kind === 'too-large') {
      await send(res, new Response('Content Too Large', {status: 413}));
      return;
    }
    const request = toRequest(seen, new Uint8Array(bytes), gone.signal);
    const response = request ? await sandbox(request) : new Response(null, {status: 400});
    await send(res, response);
  } catch (error) {
    if (gone.signal.aborted) return;
    console.error(error);
    await send(res, new Response('Internal Server Error', {status: 500}));
  }
}

function readBody(req: IncomingMessage): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (kind: Body['kind']): void => resolve({kind, chunks});
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // What comes after the limit is still taken off the line, or the client could not read 413.
      if (size > BODY_LIMIT) end('too-large');
      else chunks.push(chunk);
    });
    req.on('end', () => end('whole'));
    req.on('error', () => end('cut-off'));
    req.on('close', () => end('cut-off'));
  });
}

function describe(req: IncomingMessage, body: Buffer): SeenRequest {
  const headers = Object.entries(req.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    method: req.method ?? '',
    url: req.url ?? '',
    headers: Object.fromEntries(headers),
    body: body.toString(),
  };
}

/** Undefined for what Node lets in but the web's Request does not, such as TRACE. */
function toRequest(
  {method, url, headers}: SeenRequest,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Request | undefined {
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  try {
    // Not the Host header: what a client calls this server must not decide how it is read.
    return new Request(`http://localhost${url}`, {method, headers, signal, ...(hasBody && {body})});
  } catch {
    return undefined;
  }
}

async function send(res: ServerResponse, response: Response): Promise<void> {
  if (res.destroyed) return;
  if (response.type === 'error') {
    res.destroy();
    return;
  }
  const body = Buffer.from(await response.arrayBuffer());
  const headers: OutgoingHttpHeaders = Object.fromEntries(response.headers);
  // Of a body that is not sent, there is no length to tell.
  if (![204, 304].includes(response.status)) headers['content-length'] = body.length;
  // Browsers quietly send a request again when a connection that they kept is closed on them; on
  // a fresh one each, a dropped request is seen once.
  headers.connection = 'close';
  res.writeHead(response.status, headers);
  res.end(body);
}

async function listenOn(
  hosts: readonly string[],
  port: number,
  listener: (req: IncomingMessage, res: ServerResponse) => void,
): Promise<Server[]> {
  const servers: Server[] = [];
  let chosen = port;
  for (const host of hosts) {
    const server = createServer(listener);
    try {
      await listen(server, chosen, host);
    } catch (error) {
      const isOptional = servers.length > 0;
      // A machine without IPv6 has one loopback address, and `localhost` means that one.
      if (isOptional && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) continue;
      await Promise.all(servers.map(closeServer));
      // A free port of one address may be taken on the other.
      if (isOptional && port === 0 && codeOf(error) === 'EADDRINUSE') {
        return listenOn(hosts, 0, listener);
      }
      throw error;
    }
    chosen = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return servers;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
