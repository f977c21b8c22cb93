import type {Socket} from 'node:net';
import {FLOW_FILE, SIGN_IN} from './form-body.ts';
import type {Expected} from './hostile-answers.ts';

/** What no browser sends. */
export interface HostileRequest {
  readonly name: string;
  readonly send: (socket: Socket) => void;
  /** What the recipe for Node answers, as the last of all answers. */
  readonly expected: Expected;
}

const TYPE = 'Content-Type: application/x-www-form-urlencoded';

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** A request after which the connection is to be closed. */
const request = (line: string, headers: string, body = '') =>
  `${line}\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n\r\n${body}`;

const postLine = `POST /capture${SIGN_IN} HTTP/1.1`;
const get = `GET /capture${FLOW_FILE} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const lastGet = get.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');

/** Sends this text, and waits. */
const text = (name: string, sent: string, expected: Expected): HostileRequest => ({
  name,
  send: (socket) => void socket.write(bytes(sent)),
  expected,
});

/** Sends this text, and closes its half of the connection. */
const halfClosed = (name: string, sent: string, expected: Expected): HostileRequest => ({
  name,
  send: (socket) => void socket.end(bytes(sent)),
  expected,
});

/** Sends this text, and breaks the connection. */
const broken = (name: string, sent: string): HostileRequest => ({
  name,
  send: (socket) => void socket.write(bytes(sent), () => socket.destroy()),
  expected: 'cut',
});

const line = (sent: string, expected: Expected) =>
  text(`the request line "${sent.slice(0, 60)}"`, request(sent, TYPE), expected);

const header = (sent: string, expected: Expected) => {
  const name = `the header "${sent.slice(0, 40).replace(/[^ -~]/g, '·')}"`;
  return text(name, request(postLine, `${TYPE}\r\nContent-Length: 3\r\n${sent}`, 'a=b'), expected);
};

const chunked = (name: string, chunks: string, expected: Expected) =>
  text(name, request(postLine, `${TYPE}\r\nTransfer-Encoding: chunked`, chunks), expected);

const manyHeaders = Array.from({length: 5000}, (_, index) => `a${index}: b`).join('\r\n');

const lines: readonly HostileRequest[] = [
  line(`post /capture${SIGN_IN} HTTP/1.1`, 400),
  line(`FROB /capture${SIGN_IN} HTTP/1.1`, 400),
  line(`TRACE /capture${SIGN_IN} HTTP/1.1`, 405),
  line(`POST /capture${SIGN_IN}`, 200),
  line(`POST /capture${SIGN_IN} HTTP/1.1 HTTP/1.1`, 400),
  line(`POST /capture${SIGN_IN} HTTP/9.9`, 400),
  line(`POST /capture/oauth/\0 HTTP/1.1`, 400),
  line(`POST /capture/oauth/%00 HTTP/1.1`, 404),
  line(`POST /capture/${'a'.repeat(100_000)} HTTP/1.1`, 431),
  text('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400),
  text('a tunnel', request('CONNECT localhost:443 HTTP/1.1', TYPE), 'cut'),
  text('no host', `${postLine}\r\nConnection: close\r\n\r\n`, 400),
  halfClosed('line ends', '\r\n'.repeat(1000), 'cut'),
  text('another protocol', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 400),
];

const headers: readonly HostileRequest[] = [
  header('no colon', 400),
  header('before-the-colon : 1', 400),
  header('nul: a\0b', 400),
  header('Accept: \x01', 400),
  header('Accept: \xe9\xff', 200),
  header(`Accept: ${'a'.repeat(10_000)}`, 200),
  header(`Accept: ${'a'.repeat(100_000)}`, 431),
  header(manyHeaders, 431),
  header('Content-Length: 4', 400),
  header('Content-Length: -3', 400),
  header('Transfer-Encoding: chunked', 400),
  header('Transfer-Encoding: gzip', 400),
  header('Content-Type: text/plain', 200),
  header('Connection: content-type, content-length', 200),
  header('Expect: 100-continue', 200),
  header('Expect: a-miracle', 417),
  header('Connection: Upgrade\r\nUpgrade: websocket', 200),
  header('Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk', 200),
];

const bodies: readonly HostileRequest[] = [
  text('a body without a length', request(postLine, TYPE, 'a=b'), 400),
  chunked('trailers', '3\r\na=b\r\n0\r\nSet-Cookie: a=b\r\n\r\n', 200),
  chunked('a malformed trailer', '3\r\na=b\r\n0\r\nno colon\r\n\r\n', 400),
  chunked('a chunk without a size', 'oops\r\n', 400),
  chunked('a chunk of a negative size', '-1\r\n', 400),
  chunked('a chunk of a vast size', `${'f'.repeat(40)}\r\na`, 400),
  chunked('a chunk without its end', '3\r\na=boops', 400),
  chunked('a long extension of a chunk', `3;${'a'.repeat(100_000)}\r\na=b\r\n0\r\n\r\n`, 413),
  halfClosed(
    'all, and then no more',
    request(postLine, `${TYPE}\r\nContent-Length: 3`, 'a=b'),
    'cut',
  ),
  halfClosed('a head that ends early', `${postLine}\r\nHost: loc`, 400),
  halfClosed('a body that ends early', request(postLine, 'Content-Length: 99', 'a=b'), 400),
  broken('a head that breaks', `${postLine}\r\nHost: loc`),
  broken('a body that breaks', request(postLine, `Content-Length: 99`, 'a=b')),
  broken('all, and then breaks', request(postLine, `${TYPE}\r\nContent-Length: 3`, 'a=b')),
];

const pipelines: readonly HostileRequest[] = [
  text('three requests at once', `${get}${get}${lastGet}`, 200),
  text('a request and then another protocol', `${get}SSH-2.0-OpenSSH_9.2\r\n\r\n`, 400),
  text('a request and then bytes', `${get}${'\x80\xff\0'.repeat(1000)}\r\n\r\n`, 400),
  text('many requests at once', `${get.repeat(130)}${lastGet}`, 429),
  broken('many requests at once, and then breaks', get.repeat(130)),
];

/** Whatever somebody may send to a site. */
export const hostileRequests = [...lines, ...headers, ...bodies, ...pipelines];
