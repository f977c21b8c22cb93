import {gzipSync} from 'node:zlib';
import {welcome} from './reply-faults.mjs';

const MEGABYTE = 1_000_000;

const head = (...lines) =>
  [
    'HTTP/1.1 200 OK',
    'Access-Control-Allow-Origin: *',
    'Content-Type: application/json',
    'Connection: close',
    ...lines,
    '\r\n',
  ].join('\r\n');

const measured = head(`Content-Length: ${welcome.length}`);
const half = welcome.slice(0, welcome.length / 2);
const halfAHead = measured.slice(0, measured.indexOf('Type'));

/** Sends a byte a second, the first one now, for as long as the other side listens. */
function drip(socket, text) {
  let at = 0;
  const next = () => socket.write(text.charAt(at++));
  const timer = setInterval(next, 1_000);
  socket.on('close', () => clearInterval(timer));
  next();
}

const zipped = gzipSync(welcome);

/**
 * What goes wrong below HTTP once a request has been read, as in `fault-server.mjs`. WebKitGTK takes what has come
 * for the whole when a connection ends, however much was promised.
 */
export const connectionFaults = {
  'drops before the headers': {kind: 'network', act: ({socket}) => socket.end()},
  'drops inside the headers': {
    kind: 'network',
    // They take half the headers for all of them, over http, and then find nothing in the answer.
    engines: {Chromium: 'reply', Firefox: 'reply'},
    act: ({socket}) => socket.end(halfAHead),
  },
  'drops between headers and body': {
    kind: 'timeout',
    // It tells of no headers before there is a body.
    engines: {Firefox: 'network', WebKitGTK: 'reply'},
    act: ({socket}) => socket.end(measured),
  },
  'drops inside the body': {
    kind: 'timeout',
    act: ({socket}) =>
      socket.end(`${head('Transfer-Encoding: chunked')}${half.length.toString(16)}\r\n${half}\r\n`),
  },
  'closes early against Content-Length': {
    kind: 'timeout',
    act: ({socket}) => socket.end(measured + half),
  },
  'resets before the headers': {kind: 'network', act: ({socket}) => socket.resetAndDestroy()},
  'resets inside the body': {
    kind: 'timeout',
    act: ({socket}) =>
      // More than fits on the line: the browser has begun to read when all is written.
      socket.write(head(`Content-Length: ${MEGABYTE}`) + ' '.repeat(0.9 * MEGABYTE), () =>
        socket.resetAndDestroy(),
      ),
  },
  'breaks its gzip': {
    kind: 'timeout',
    engines: {WebKitGTK: 'reply'},
    act: ({socket}) =>
      socket.end(
        Buffer.concat([
          Buffer.from(head('Content-Encoding: gzip', `Content-Length: ${zipped.length}`)),
          Buffer.from(zipped).fill(0xff, 10),
        ]),
      ),
  },
  'says gzip and sends none': {
    kind: 'timeout',
    engines: {WebKitGTK: 'success'},
    act: ({socket}) =>
      socket.end(head('Content-Encoding: gzip', `Content-Length: ${welcome.length}`) + welcome),
  },
  'speaks no HTTP': {
    kind: 'network',
    // It takes this for the HTTP of 1991, which knows no headers, and so no CORS.
    engines: {Firefox: 'configuration'},
    act: ({socket}) => socket.end('220 mail.example ESMTP\r\n'),
  },
  'drips a byte a second': {
    kind: 'timeout',
    isEndless: true,
    act: ({socket}) => drip(socket, measured + welcome),
  },
  'drips its body a byte a second': {
    kind: 'timeout',
    isEndless: true,
    act({socket}) {
      socket.write(measured);
      drip(socket, welcome);
    },
  },
  'stalls before the headers': {kind: 'timeout', isEndless: true, act() {}},
  'stalls inside the headers': {
    kind: 'timeout',
    isEndless: true,
    act: ({socket}) => socket.write(halfAHead),
  },
  'stalls inside the body': {
    kind: 'timeout',
    isEndless: true,
    act: ({socket}) => socket.write(measured + half),
  },
  'drops, and stalls when asked why': {
    kind: 'network',
    isEndless: true,
    act: ({req, socket}) => req.method === 'POST' && socket.end(),
  },
};
