import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {isHostAllowed} from 'host-validation-middleware';
import {createSandbox} from '../api/sandbox.ts';
import {createSandboxState, type SandboxState} from '../api/sandbox-state.ts';
import type {RecordedRequest} from './recorded-request.ts';

/** A running sandbox. */
export type SandboxServer = {
  readonly port: number;
  readonly state: SandboxState;
  /** The last 1000 requests, oldest first, with the first 64 KiB of each body. */
  readonly requests: RecordedRequest[];
  /** Stops listening and closes all connections. May be called twice. */
  close(): Promise<void>;
};

type ReceivedBody = {
  readonly kind: 'complete' | 'too-large' | 'incomplete';
  readonly chunks: Buffer[];
};

const MAX_BODY_LENGTH = 1024 * 1024;

/** Limits of what is recorded, so that a long-running sandbox cannot fill the memory. */
const MAX_RECORDED_REQUESTS = 1000;
const MAX_RECORDED_BODY_LENGTH = 64 * 1024;

/** Operating systems and browsers resolve `localhost` to either address. */
const LOOPBACK_HOSTS = ['127.0.0.1', '::1'];

/**
 * Serves a sandbox over HTTP.
 *
 * @param options.state a new state by default
 * @param options.port a free port by default
 * @param options.host both loopback addresses by default
 * @param options.allowedHosts host names of the Host header, besides `localhost`, its subdomains and IP addresses. Any
 *   other is refused, as Vite's dev server does: a page of another site could have its own host name resolve to this server
 *   (DNS rebinding), and so read the responses.
 */
export async function serveSandbox(
  options: {
    state?: SandboxState;
    port?: number;
    host?: string;
    allowedHosts?: readonly string[];
  } = {},
): Promise<SandboxServer> {
  const state = options.state ?? (await createSandboxState());
  const sandbox = createSandbox(state);
  const requests: RecordedRequest[] = [];
  const allowedHosts = options.allowedHosts ?? [];
  const listener = (req: IncomingMessage, res: ServerResponse): void => {
    if (!isHostAllowed(req.headers.host, allowedHosts)) {
      res.writeHead(403).end('Host not allowed');
      return;
    }
    void handleRequest(req, res, sandbox, requests);
  };
  const hosts = options.host === undefined ? LOOPBACK_HOSTS : [options.host];
  const servers = await listenOn(hosts, options.port ?? 0, listener);
  const [first] = servers;
  const {port} = first?.address() as AddressInfo;
  return {
    port,
    state,
    requests,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

async function handleRequest(
  req: IncomingMessage,
  res: ServerResponse,
  sandbox: (request: Request) => Promise<Response>,
  requests: RecordedRequest[],
): Promise<void> {
  const connection = new AbortController();
  res.on('close', () => connection.abort());
  const body = await readBody(req);
  const bytes = Buffer.concat(body.chunks);
  const recorded = recordRequest(req, bytes);
  requests.push(recorded);
  if (requests.length > MAX_RECORDED_REQUESTS) requests.shift();
  try {
    if (body.kind === 'incomplete') return;
    if (body.kind === 'too-large') {
      await sendResponse(res, new Response('Content Too Large', {status: 413}));
      return;
    }
    const request = toRequest(recorded, new Uint8Array(bytes), connection.signal);
    const response = request ? await sandbox(request) : new Response(null, {status: 400});
    await sendResponse(res, response);
  } catch (error) {
    if (connection.signal.aborted) return;
    console.error(error);
    await sendResponse(res, new Response('Internal Server Error', {status: 500}));
  }
}

function readBody(req: IncomingMessage): Promise<ReceivedBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (kind: ReceivedBody['kind']): void => resolve({kind, chunks});
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      // Keeps reading after the limit: clients read the 413 response only after they have sent everything.
      if (length > MAX_BODY_LENGTH) end('too-large');
      else chunks.push(chunk);
    });
    req.on('end', () => end('complete'));
    req.on('error', () => end('incomplete'));
    req.on('close', () => end('incomplete'));
  });
}

function recordRequest(req: IncomingMessage, body: Buffer): RecordedRequest {
  const headers = Object.entries(req.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    method: req.method ?? '',
    url: req.url ?? '',
    headers: Object.fromEntries(headers),
    body: body.subarray(0, MAX_RECORDED_BODY_LENGTH).toString(),
  };
}

/** Creates a `Request`; undefined for methods that it does not allow, such as TRACE. */
function toRequest(
  {method, url, headers}: RecordedRequest,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Request | undefined {
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  try {
    // A fixed host: the client controls the Host header, and could make the URL invalid.
    return new Request(`http://localhost${url}`, {method, headers, signal, ...(hasBody && {body})});
  } catch {
    return undefined;
  }
}

async function sendResponse(res: ServerResponse, response: Response): Promise<void> {
  if (res.destroyed) return;
  if (response.type === 'error') {
    res.destroy();
    return;
  }
  const body = Buffer.from(await response.arrayBuffer());
  const headers: OutgoingHttpHeaders = Object.fromEntries(response.headers);
  // Responses with these statuses have no body, and so no length.
  if (![204, 304].includes(response.status)) headers['content-length'] = body.length;
  // Browsers silently repeat a request when a kept-alive connection closes. With a new connection for each request, a
  // dropped request is recorded once.
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
  let chosenPort = port;
  for (const host of hosts) {
    const server = createServer(listener);
    try {
      await listen(server, chosenPort, host);
    } catch (error) {
      const isOptional = servers.length > 0;
      // Without IPv6, the machine has only the first loopback address.
      if (isOptional && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) continue;
      await Promise.all(servers.map(closeServer));
      // A port that is free on one address may be in use on the other.
      if (isOptional && port === 0 && codeOf(error) === 'EADDRINUSE') {
        return listenOn(hosts, 0, listener);
      }
      throw error;
    }
    chosenPort = (server.address() as AddressInfo).port;
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
