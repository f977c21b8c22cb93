import type {IncomingMessage} from 'node:http';
import type {Plugin} from 'vite';
import type {SandboxStatus} from '../page/sandbox-client.ts';
import {faults} from '../sandbox/api/faults.ts';
import {createApiClients} from '../sandbox/api/sandbox-state.ts';
import {formatRequest} from '../sandbox/server/recorded-request.ts';
import {serveSandbox, type SandboxServer} from '../sandbox/server/server.ts';

const MAX_BODY_LENGTH = 1024;

const faultTitles = faults.map(({title}) => title);

/**
 * Vite plugin: serves a sandbox on a port, and so an origin, of its own. At `/sandbox.json`, the demo page reads the
 * status of the sandbox and sets its fault.
 */
export function sandbox({port = 5174}: {port?: number} = {}): Plugin {
  let running: SandboxServer | undefined;
  return {
    name: 'sandbox',
    apply: 'serve',
    async configureServer(server) {
      const current = (running = await serveFrom(port));
      const control = new SandboxControl(current);
      const printUrls = server.printUrls.bind(server);
      server.printUrls = () => {
        printUrls();
        const url = `http://${control.domain}/`;
        server.config.logger.info(
          `  ➜  Sandbox: ${url} (in place of Capture), mails at ${url}mailbox`,
        );
      };
      // The links of mails lead to the demo, whose port is known only now.
      server.httpServer?.once('listening', () => {
        const address = server.httpServer?.address();
        if (typeof address !== 'object' || address === null) return;
        current.state.clients = createApiClients(`http://localhost:${address.port}/`);
      });
      server.middlewares.use((req, res, next) => {
        if (req.url !== '/sandbox.json') return next();
        control.handle(req).then(({status, body}) => {
          res.statusCode = status;
          res.setHeader('Content-Type', 'application/json');
          res.setHeader('Cache-Control', 'no-store');
          res.end(JSON.stringify(body));
        }, next);
      });
    },
    // Vite calls this when the dev server closes.
    async closeBundle() {
      await running?.close();
    },
  };
}

type ControlResponse = {
  readonly status: number;
  readonly body: SandboxStatus | {readonly error: string};
};

const errorResponse = (status: number, error: string): ControlResponse => ({
  status,
  body: {error},
});

/** The endpoint with which the demo page controls the sandbox. */
class SandboxControl {
  readonly #server: SandboxServer;
  #fault = 0;

  constructor(server: SandboxServer) {
    this.#server = server;
  }

  get domain(): string {
    return `localhost:${this.#server.port}`;
  }

  async handle(req: IncomingMessage): Promise<ControlResponse> {
    if (req.method === 'POST') {
      // Pages of other origins cannot send this type without a preflight.
      if (req.headers['content-type'] !== 'application/json') {
        return errorResponse(415, 'The body must be application/json.');
      }
      const index = parseFaultIndex(await readBody(req));
      const chosen = faults[index];
      if (!chosen)
        return errorResponse(400, `The body must be {"fault": 0 to ${faults.length - 1}}.`);
      this.#server.state.fault = chosen.fault;
      this.#fault = index;
    } else if (req.method !== 'GET') {
      return errorResponse(405, 'Only GET and POST are allowed.');
    }
    return {status: 200, body: this.#status};
  }

  get #status(): SandboxStatus {
    const lastPost = this.#server.requests.filter(({method}) => method === 'POST').at(-1);
    return {
      domain: this.domain,
      faults: faultTitles,
      fault: this.#fault,
      request: lastPost ? formatRequest(lastPost) : '',
    };
  }
}

/** The number under `fault`; -1 for any other body. */
function parseFaultIndex(body: string): number {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return -1;
  }
  const hasFault = typeof json === 'object' && json !== null && Object.hasOwn(json, 'fault');
  const index = hasFault ? (json as {readonly fault: unknown}).fault : undefined;
  return typeof index === 'number' ? index : -1;
}

/** Reads a body, and drops what is longer than any valid body. */
async function readBody(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) {
    if (body.length <= MAX_BODY_LENGTH) body += String(chunk);
  }
  return body;
}

/** Serves a sandbox on the first free port, starting with the given one. */
async function serveFrom(port: number): Promise<SandboxServer> {
  try {
    return await serveSandbox({port});
  } catch (error) {
    const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isInUse || port >= 65535) throw error;
    return serveFrom(port + 1);
  }
}
