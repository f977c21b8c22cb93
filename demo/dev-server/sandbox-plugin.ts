import type {IncomingMessage} from 'node:http';
import type {Plugin} from 'vite';
import {formatRequest} from '../page/request-text.ts';
import type {PublishedFlow, SandboxStatus} from '../page/sandbox-client.ts';
import {faults} from '../sandbox/api/faults.ts';
import {ACCESS_TOKEN, createApiClients, createSandboxState} from '../sandbox/api/sandbox-state.ts';
import type {Publication} from '../sandbox/flows/publication.ts';
import {serveSandbox, type SandboxServer} from '../sandbox/server/server.ts';
import {exchangeCode} from './code-exchange.ts';
import {demoPublications} from './demo-publications.ts';
import {
  errorResponse,
  readMember,
  refuseOtherTypes,
  serveJson,
  type JsonResponse,
} from './json-endpoint.ts';

const faultTitles = faults.map(({title}) => title);

/**
 * Vite plugin: serves a sandbox on a port, and so an origin, of its own. At `/sandbox.json`, the demo page reads the
 * status of the sandbox and sets its fault. At `/exchange.json`, it exchanges the code of a mail.
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
      serveJson(server.middlewares, '/sandbox.json', (req) => control.handle(req));
      serveJson(server.middlewares, '/exchange.json', (req) => exchangeCode(current, req));
    },
    // Vite calls this when the dev server closes.
    async closeBundle() {
      await running?.close();
    },
  };
}

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

  async handle(req: IncomingMessage): Promise<JsonResponse<SandboxStatus>> {
    if (req.method === 'POST') {
      const refusal = refuseOtherTypes(req) ?? this.#setFault(await readMember(req, 'fault'));
      if (refusal) return refusal;
    } else if (req.method !== 'GET') {
      return errorResponse(405, 'Only GET and POST are allowed.');
    }
    return {status: 200, body: this.#status};
  }

  #setFault(index: unknown): JsonResponse<never> | undefined {
    const chosen = typeof index === 'number' ? faults[index] : undefined;
    if (!chosen)
      return errorResponse(400, `The body must be {"fault": 0 to ${faults.length - 1}}.`);
    this.#server.state.fault = chosen.fault;
    this.#fault = Number(index);
    return undefined;
  }

  get #status(): SandboxStatus {
    const {domain} = this;
    const lastPost = this.#server.requests.filter(({method}) => method === 'POST').at(-1);
    const url = new URL(lastPost?.url ?? '', `http://${domain}`);
    return {
      domain,
      accessToken: ACCESS_TOKEN,
      faults: faultTitles,
      fault: this.#fault,
      flows: flowsOf(this.#server.state.publications),
      request: lastPost ? formatRequest({...lastPost, url}) : '',
    };
  }
}

/** The flows of some publications, each with the locales in which it is published. */
function flowsOf(published: readonly Publication[]): readonly PublishedFlow[] {
  const flows = new Map(published.map(({flow}) => [`${flow.name} ${flow.version}`, flow]));
  return [...flows.values()].map(({name, version}) => ({
    name,
    version,
    locales: published
      .filter(({flow}) => flow.name === name && flow.version === version)
      .map(({locale}) => locale),
  }));
}

/** Serves a sandbox on the first free port, starting with the given one. */
async function serveFrom(port: number): Promise<SandboxServer> {
  try {
    const state = await createSandboxState({publications: demoPublications});
    return await serveSandbox({port, state});
  } catch (error) {
    const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isInUse || port >= 65535) throw error;
    return serveFrom(port + 1);
  }
}
