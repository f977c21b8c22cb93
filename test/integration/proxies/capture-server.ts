import {EventEmitter, once} from 'node:events';
import {request as ask} from 'node:http';
import {createServer} from 'node:https';
import type {AddressInfo, Socket} from 'node:net';
import type {RecordedRequest} from '../../../demo/sandbox/server/recorded-request.ts';
import {serveSandbox} from '../../../demo/sandbox/server/server.ts';
import type {SandboxState} from '../../../demo/sandbox/api/sandbox-state.ts';
import type {Certificate} from '../../support/node/certificate.ts';

/** What Capture sends beside its answers. No visitor of the site may get one of these. */
const extras = {
  'Accept-Ranges': 'bytes',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Origin': 'https://of-capture.example',
  'Alt-Svc': 'h2="of-capture:443"',
  'Clear-Site-Data': '"cookies"',
  'Content-Disposition': 'attachment; filename=of-capture',
  'Content-Location': '/of-capture',
  'Content-Security-Policy': "default-src 'none'; report-uri https://of-capture.example",
  'Content-Security-Policy-Report-Only': 'default-src of-capture.example',
  Expires: 'Thu, 01 Jan 2099 00:00:00 GMT',
  'Last-Modified': 'Thu, 01 Jan 2009 00:00:00 GMT',
  Link: '<https://of-capture.example/>; rel=preload; as=script',
  Location: 'https://of-capture.example/',
  NEL: '{"report_to":"of-capture","max_age":1}',
  P3P: 'CP="of-capture"',
  Pragma: 'of-capture',
  'Proxy-Authenticate': 'Basic realm="of-capture"',
  Refresh: '0; url=https://of-capture.example/',
  'Report-To': '{"group":"of-capture","max_age":1,"endpoints":[]}',
  Server: 'of-capture/1.0',
  'Service-Worker-Allowed': '/',
  'Set-Cookie': ['session=of-capture; Path=/', 'language=of-capture'],
  'Set-Cookie2': 'session=of-capture',
  SourceMap: '/of-capture',
  'Strict-Transport-Security': 'max-age=1; of-capture',
  'Timing-Allow-Origin': '*',
  Vary: 'of-capture',
  Via: '1.1 of-capture',
  'WWW-Authenticate': 'Basic realm="of-capture"',
  'X-Accel-Buffering': 'no',
  'X-Accel-Charset': 'utf-16',
  'X-Accel-Expires': '3600',
  'X-Accel-Limit-Rate': '1',
  'X-Accel-Redirect': '/index.html',
  'X-Frame-Options': 'of-capture',
  'X-Litespeed-Location': '/index.html',
  'X-Of-Capture': 'of-capture',
  'X-Powered-By': 'of-capture',
  'X-Reproxy-Url': 'https://localhost/index.html',
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
  /** Answers in place of the sandbox, where there is one. */
  hostileAnswer?: ((socket: Socket) => void) | undefined;
  /** Names a file in all headers that make a server send that file. */
  sendFile(path: string): void;
  /** Answers with that certificate from now on. */
  show(certificate: Certificate): void;
  close(): Promise<void>;
}

export async function serveCapture(certificate: Certificate): Promise<CaptureServer> {
  const sandbox = await serveSandbox();
  const answers: {status: number; body: string}[] = [];
  const arrivals = new EventEmitter();
  const files: Record<string, string> = {};
  const server = createServer(certificate, (request, response) => {
    if (capture.hostileAnswer) {
      request.resume();
      capture.hostileAnswer(request.socket);
      return;
    }
    const {method, headers, url} = request;
    const way = {host: '127.0.0.1', port: sandbox.port, method, path: url, headers};
    const call = ask(way, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const {statusCode: status = 0} = answer;
        answers.push({status, body: body.toString()});
        response.writeHead(status, {...answer.headers, ...extras, ...files}).end(body);
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
  const capture: CaptureServer = {
    port,
    world: sandbox.state,
    requests: sandbox.requests,
    answers,
    nextRequest: () => once(arrivals, 'request'),
    sendFile: (path) => {
      for (const name of ['X-Sendfile', 'X-Lighttpd-Send-File']) files[name] = path;
    },
    show: ({cert, key}) => server.setSecureContext({cert, key}),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, sandbox.close()]);
    },
  };
  return capture;
}
