import type {Socket} from 'node:net';

/** What a visitor gets: a status, or a connection that is closed before the answer is complete. */
export type Expected = number | 'cut';

/** An answer that Capture should not give. */
export interface HostileAnswer {
  readonly name: string;
  readonly send: (socket: Socket) => void;
  /** What the recipe for Node makes of it. */
  readonly expected: Expected;
}

const body = '{"stat":"error"}';
/** No visitor may get the last one. */
const json = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nSet-Cookie: a=b\r\n`;

/** Sends this text, and closes the connection. */
const text = (name: string, answer: string, expected: Expected): HostileAnswer => ({
  name,
  send: (socket) => void socket.end(Buffer.from(answer, 'latin1')),
  expected,
});

const statusLine = (line: string, expected: Expected) =>
  text(`the status line "${line.slice(0, 40)}"`, `${line}\r\n${json}\r\n${body}`, expected);

const header = (line: string, expected: Expected) => {
  const name = `the header "${line.slice(0, 40).replace(/[^ -~]/g, '·')}"`;
  return text(name, `HTTP/1.1 200 OK\r\n${json}${line}\r\n\r\n${body}`, expected);
};

const framed = (name: string, head: string, rest: string, expected: Expected) =>
  text(
    name,
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${head}\r\n\r\n${rest}`,
    expected,
  );

const repeat = (count: number, line: (index: number) => string) =>
  Array.from({length: count}, (_, index) => line(index)).join('');

const statusLines: readonly HostileAnswer[] = [
  ...['000', '042', '099', '600', '999', '1000', '20', '2e2', '-1', '', 'OK', '+200', '0x0c8'].map(
    (status) => statusLine(`HTTP/1.1 ${status} Odd`, 502),
  ),
  statusLine('HTTP/1.1', 502),
  statusLine('', 502),
  statusLine('HTTP/9.9 200 OK', 502),
  statusLine('HTTP/2.0 200 OK', 200),
  statusLine('HTTP/1.0 200 OK', 200),
  statusLine('ICY 200 OK', 502),
  statusLine('GET / HTTP/1.1', 502),
  statusLine('HTTP/1.1 200', 200),
  statusLine('HTTP/1.1 200 \0\x07', 200),
  statusLine(`HTTP/1.1 200 ${'O'.repeat(100_000)}`, 502),
  text('the status 100, and nothing more', 'HTTP/1.1 100 Continue\r\n\r\n', 502),
  text('the status 199, and nothing more', 'HTTP/1.1 199 Odd\r\n\r\n', 502),
  text('an answer after a line end', `\r\nHTTP/1.1 200 OK\r\n${json}\r\n${body}`, 200),
  text('the status 101', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 502),
  text(
    'another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x00',
    502,
  ),
  text(
    'early hints before the answer',
    `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n${json}\r\n${body}`,
    200,
  ),
  text(
    'a thousand hints before the answer',
    `${'HTTP/1.1 102 Processing\r\n\r\n'.repeat(1000)}HTTP/1.1 200 OK\r\n${json}\r\n${body}`,
    200,
  ),
];

const headers: readonly HostileAnswer[] = [
  header('no colon', 502),
  header(': no name', 502),
  header('a name with spaces: 1', 502),
  header('before-the-colon : 1', 502),
  header('nul: a\0b', 502),
  header('bare-cr: a\rSet-Cookie: b=c', 502),
  header('folded: a\r\n b', 502),
  header('Content-Type: text/\x01html', 502),
  header('Cache-Control: \xe9\xff', 200),
  header('Content-Type: ', 200),
  header(`Cache-Control: ${'a'.repeat(10_000)}`, 200),
  header(`Cache-Control: ${'a'.repeat(1_000_000)}`, 502),
  header(repeat(5000, (index) => `a${index}: b\r\n`).trim(), 502),
  header('Content-Length: 5', 502),
  header('Content-Length: -1', 502),
  header('Transfer-Encoding: chunked', 502),
  header('Content-Encoding: gzip', 200),
  header('Trailer: Set-Cookie', 200),
  header('Connection: content-type, close', 200),
];

const bodies: readonly HostileAnswer[] = [
  framed('a length that no number can hold', `Content-Length: ${'9'.repeat(40)}`, body, 502),
  framed('a body that ends early', 'Content-Length: 1000', body, 'cut'),
  framed('a body that ends late', 'Content-Length: 3', `${body}${body}`, 200),
  framed('a second answer', 'Content-Length: 2', `{}HTTP/1.1 200 OK\r\n\r\n`, 200),
  framed('a body without a length', 'Connection: close', body, 200),
  framed('an unknown transfer coding', 'Transfer-Encoding: gzip', body, 200),
  framed('a chunk without a size', 'Transfer-Encoding: chunked', `oops\r\n${body}`, 'cut'),
  framed('a chunk of a negative size', 'Transfer-Encoding: chunked', `-1\r\n${body}`, 'cut'),
  framed('a chunk of a vast size', 'Transfer-Encoding: chunked', `${'f'.repeat(40)}\r\na`, 'cut'),
  framed('a chunk that ends early', 'Transfer-Encoding: chunked', 'ff\r\nabc', 'cut'),
  framed('a chunk without its end', 'Transfer-Encoding: chunked', '2\r\n{}oops', 'cut'),
  framed('chunks without an end', 'Transfer-Encoding: chunked', '2\r\n{}\r\n', 'cut'),
  framed(
    'a long extension of a chunk',
    'Transfer-Encoding: chunked',
    `2;${'a'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`,
    'cut',
  ),
  framed(
    'trailers',
    'Transfer-Encoding: chunked\r\nTrailer: Set-Cookie',
    '2\r\n{}\r\n0\r\nSet-Cookie: a=b\r\n\r\n',
    200,
  ),
  framed(
    'a malformed trailer',
    'Transfer-Encoding: chunked',
    '2\r\n{}\r\n0\r\nno colon\r\n\r\n',
    'cut',
  ),
  text('a body where none may be', `HTTP/1.1 204 No Content\r\n${json}\r\n${body}`, 204),
  text('a body of a file that has not changed', `HTTP/1.1 304 Not\r\n${json}\r\n${body}`, 304),
  text('a redirect', 'HTTP/1.1 307 Go\r\nLocation: https://a.example/\r\n\r\n', 307),
];

const connections: readonly HostileAnswer[] = [
  {name: 'a closed connection', send: (socket) => void socket.end(), expected: 502},
  {name: 'a broken connection', send: (socket) => void socket.destroy(), expected: 502},
  {
    name: 'a connection that breaks in the head',
    send: (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-', () => socket.destroy()),
    expected: 502,
  },
  {
    name: 'a connection that breaks in the body',
    send: (socket) =>
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n${body}`, () => socket.destroy()),
    expected: 'cut',
  },
  text('another protocol from the start', 'SSH-2.0-OpenSSH_9.2\r\n', 502),
  text('HTML', '<!doctype html><title>Hello</title>\r\n\r\n', 502),
  text(
    'bytes',
    repeat(1000, (index) => String.fromCharCode((index * 37) % 256)),
    502,
  ),
  text('line ends', '\r\n'.repeat(10_000), 502),
];

/** Whatever Capture, or who stands in its place, may send. */
export const hostileAnswers = [...statusLines, ...headers, ...bodies, ...connections];
