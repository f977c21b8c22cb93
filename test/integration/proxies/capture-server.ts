import {EventEmitter, once} from 'node:events';
import {request as ask} from 'node:http';
import {createServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import type {RecordedRequest} from '../../../demo/sandbox/server/recorded-request.ts';
import {serveSandbox} from '../../../demo/sandbox/server/server.ts';
import type {SandboxState} from '../../../demo/sandbox/api/sandbox-state.ts';
import type {Certificate} from '../../support/node/certificate.ts';

/** What Capture sends beside its answers, and no visitor of the site is to get: each has "of-capture" in it. */
const extras = {
  'Alt-Svc': 'h2="of-capture:443"',
  'Clear-Site-Data': '"of-capture"',
  Server: 'of-capture/1.0',
  'Set-Cookie': ['session=of-capture; Path=/', 'language=of-capture'],
  'Strict-Transport-Security': 'max-age=1; of-capture',
};

/** A sandbox behind TLS, which allows no other origin to read its answers, as the stock service does. */
export interface CaptureServer {
  readonly port: number;
  readonly world: SandboxState;
  /** Every request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Every answer's status and body so far. */
  readonly answers: readonly {readonly status: number; readonly body: string}[];
  /** Waits for the next request to arrive. */
  nextRequest(): Promise<unknown>;
  /** Answers with that certificate from now on. */
  show(certificate: Certificate): void;
  close(): Promise<void>;
}

export async function serveCapture(certificate: Certificate): Promise<CaptureServer> {
  const sandbox = await serveSandbox();
  const answers: {status: number; body: string}[] = [];
  const arrivals = new EventEmitter();
  const server = createServer(certificate, (request, response) => {
    const {method, headers, url} = request;
    const way = {host: '127.0.0.1', port: sandbox.port, method, path: url, headers};
    const call = ask(way, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const {statusCode: status = 0} = answer;
        const {'access-control-allow-origin': _, ...others} = answer.headers;
        answers.push({status, body: body.toString()});
        response.writeHead(status, {...others, ...extras}).end(body);
      });
    });
    call.on('error', () => response.destroy());
    response.on('close', () => call.destroy());
    request.pipe(call);
    request.on('end', () => arrivals.emit('request'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    port,
    world: sandbox.state,
    requests: sandbox.requests,
    answers,
    nextRequest: () => once(arrivals, 'request'),
    show: ({cert, key}) => server.setSecureContext({cert, key}),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, sandbox.close()]);
    },
  };
}
