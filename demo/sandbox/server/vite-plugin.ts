import type {IncomingMessage} from 'node:http';
import type {Plugin} from 'vite';
import type {SandboxState} from '../../page/sandbox-client.ts';
import {faults} from '../api/faults.ts';
import {requestText} from './request-text.ts';
import {serveSandbox, type SandboxServer} from './server.ts';

const BODY_LIMIT = 1024;

const titles = faults.map(({title}) => title);

/**
 * Runs a sandbox beside Vite's dev server, on a port and so an origin of its own, and lets the demo
 * page find it and switch its faults at `/sandbox.json`.
 */
export function sandbox({port = 5174}: {port?: number} = {}): Plugin {
  let running: SandboxServer | undefined;
  return {
    name: 'sandbox',
    apply: 'serve',
    async configureServer(server) {
      const current = (running = await serveFrom(port));
      const domain = `localhost:${current.port}`;
      const state = {domain, faults: titles, fault: 0, request: ''};
      const link: Link = {server: current, state};
      const printUrls = server.printUrls.bind(server);
      server.printUrls = () => {
        printUrls();
        server.config.logger.info(`  ➜  Sandbox: http://${domain}/ (in place of Capture)`);
      };
      server.middlewares.use((req, res, next) => {
        if (req.url !== '/sandbox.json') return next();
        answer(req, link).then((response) => {
          res.statusCode = response.status;
          res.setHeader('Content-Type', 'application/json');
          res.setHeader('Cache-Control', 'no-store');
          res.end(JSON.stringify(response.body));
        }, next);
      });
    },
    // Vite calls this when the dev server closes.
    async closeBundle() {
      await running?.close();
    },
  };
}

type Link = {readonly server: SandboxServer; state: SandboxState};

type Answer = {readonly status: number; readonly body: SandboxState | {readonly error: string}};

async function answer(req: IncomingMessage, link: Link): Promise<Answer> {
  const refuse = (status: number, error: string): Answer => ({status, body: {error}});
  if (req.method === 'POST') {
    // Pages of other origins cannot send this type without being asked about it first.
    if (req.headers['content-type'] !== 'application/json') {
      return refuse(415, 'The body must be application/json.');
    }
    const index = readIndex(await readBody(req));
    const chosen = faults[index];
    if (!chosen) return refuse(400, `The body must be {"fault": 0 to ${faults.length - 1}}.`);
    link.server.world.fault = chosen.fault;
    link.state = {...link.state, fault: index};
  } else if (req.method !== 'GET') {
    return refuse(405, 'Only GET and POST are answered.');
  }
  const last = link.server.requests.filter(({method}) => method === 'POST').at(-1);
  return {status: 200, body: {...link.state, request: last ? requestText(last) : ''}};
}

/** The number under `fault`, and -1 for any other body. */
function readIndex(body: string): number {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return -1;
  }
  const isObject = typeof json === 'object' && json !== null && Object.hasOwn(json, 'fault');
  const index = isObject ? (json as {readonly fault: unknown}).fault : undefined;
  return typeof index === 'number' ? index : -1;
}

/** The body, or as much of it as is more than any valid one. */
async function readBody(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) {
    if (body.length <= BODY_LIMIT) body += String(chunk);
  }
  return body;
}

/** Takes the first free port from the given one on. */
async function serveFrom(port: number): Promise<SandboxServer> {
  try {
    return await serveSandbox({port});
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port >= 65535) throw error;
    return serveFrom(port + 1);
  }
}
