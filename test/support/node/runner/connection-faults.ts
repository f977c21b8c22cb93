import {gzipSync} from 'node:zlib';
import type {Socket} from 'node:net';
import {successBody} from './reply.ts';
import type {ServerFault} from './server-fault.ts';

const MEGABYTE = 1_000_000;

const head = (...lines: readonly string[]) =>
  [
    'HTTP/1.1 200 OK',
    'Access-Control-Allow-Origin: *',
    'Content-Type: application/json',
    'Connection: close',
    ...lines,
    '\r\n',
  ].join('\r\n');

const fullHead = head(`Content-Length: ${successBody.length}`);
const halfHead = fullHead.slice(0, fullHead.indexOf('Type'));
const halfBody = successBody.slice(0, successBody.length / 2);
const zipped = gzipSync(successBody);

/** Sends a byte a second, the first one now, until the client closes the connection. */
function drip(socket: Socket, text: string): void {
  let at = 0;
  const next = () => socket.write(text.charAt(at++));
  const timer = setInterval(next, 1_000);
  socket.on('close', () => clearInterval(timer));
  next();
}

/** Sends spaces, which JSON may start with, until the client closes the connection. */
function sendWithoutEnd(socket: Socket): void {
  const spaces = ' '.repeat(MEGABYTE / 10);
  const next = () => {
    while (socket.writable && socket.write(spaces));
  };
  socket.on('drain', next);
  next();
}

/**
 * The faults below HTTP, after a request has been read. When a connection ends early, WebKitGTK takes what it has
 * received for the whole body.
 */
export const connectionFaults: Readonly<Record<string, ServerFault>> = {
  'drops before the headers': {kind: 'network', act: ({socket}) => void socket.end()},
  'drops inside the headers': {
    kind: 'network',
    // Over http, these engines take half of the headers for all of them, and an empty body.
    engines: {Chromium: 'reply', Firefox: 'reply'},
    act: ({socket}) => void socket.end(halfHead),
  },
  'drops between headers and body': {
    kind: 'timeout',
    // It reports the headers only once there is a body.
    engines: {Firefox: 'network', WebKitGTK: 'reply'},
    act: ({socket}) => void socket.end(fullHead),
  },
  'drops inside the body': {
    kind: 'timeout',
    act: ({socket}) =>
      void socket.end(
        `${head('Transfer-Encoding: chunked')}${halfBody.length.toString(16)}\r\n${halfBody}\r\n`,
      ),
  },
  'closes early against Content-Length': {
    kind: 'timeout',
    act: ({socket}) => void socket.end(fullHead + halfBody),
  },
  'resets before the headers': {kind: 'network', act: ({socket}) => void socket.resetAndDestroy()},
  'resets inside the body': {
    kind: 'timeout',
    act: ({socket}) =>
      // More than the buffers hold: the browser has begun to read when all of it is written.
      socket.write(head(`Content-Length: ${MEGABYTE}`) + ' '.repeat(0.9 * MEGABYTE), () =>
        socket.resetAndDestroy(),
      ),
  },
  'breaks its gzip': {
    kind: 'timeout',
    engines: {WebKitGTK: 'reply'},
    act: ({socket}) =>
      void socket.end(
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
      void socket.end(
        head('Content-Encoding: gzip', `Content-Length: ${successBody.length}`) + successBody,
      ),
  },
  'sends a body without end': {
    kind: 'reply',
    act({socket}) {
      socket.write(head());
      sendWithoutEnd(socket);
    },
  },
  'speaks no HTTP': {
    kind: 'network',
    // It takes this for HTTP/0.9, which has no headers, and so no CORS.
    engines: {Firefox: 'configuration'},
    act: ({socket}) => void socket.end('220 mail.example ESMTP\r\n'),
  },
  'drips a byte a second': {
    kind: 'timeout',
    isEndless: true,
    act: ({socket}) => drip(socket, fullHead + successBody),
  },
  'drips its body a byte a second': {
    kind: 'timeout',
    isEndless: true,
    act({socket}) {
      socket.write(fullHead);
      drip(socket, successBody);
    },
  },
  'stalls before the headers': {kind: 'timeout', isEndless: true, act() {}},
  'stalls inside the headers': {
    kind: 'timeout',
    isEndless: true,
    act: ({socket}) => void socket.write(halfHead),
  },
  'stalls inside the body': {
    kind: 'timeout',
    isEndless: true,
    act: ({socket}) => void socket.write(fullHead + halfBody),
  },
  'drops, and stalls when asked why': {
    kind: 'network',
    isEndless: true,
    act({request, socket}) {
      if (request.method === 'POST') socket.end();
    },
  },
};
