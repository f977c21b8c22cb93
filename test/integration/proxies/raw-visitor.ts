import {once} from 'node:events';
import {connect, type TLSSocket} from 'node:tls';
import {within} from '../password-managers/deadline.ts';
import type {Site} from './place.ts';
import {newVisitor} from './visitor.ts';

/** What a site sent on one connection, until it was closed. */
export interface Conversation {
  /** The status of each answer, without those that only announce another. */
  readonly statuses: readonly number[];
  readonly text: string;
  /** Whether the connection was closed in the middle of an answer, or without one. */
  readonly isCut: boolean;
}

/** Opens a connection for a visitor whose requests no HTTP client would send. */
export async function openConnection(site: Site): Promise<TLSSocket> {
  const from = newVisitor();
  // Half closed, it still reads.
  const way = {host: '127.0.0.1', port: site.port, localAddress: from, allowHalfOpen: true};
  const socket = connect({...way, servername: 'localhost', ca: site.certificate.cert});
  // Resets are answers, too.
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  return socket;
}

/** Sends what `speak` writes, and reads until the site closes the connection. */
export async function converse(
  site: Site,
  speak: (socket: TLSSocket) => void,
): Promise<Conversation> {
  const socket = await openConnection(site);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('end', () => socket.end());
  // `once` would reject after a reset, which is an answer too.
  const closed = new Promise((resolve) => socket.on('close', resolve));
  speak(socket);
  await within('the end of the connection', closed);
  const text = Buffer.concat(chunks).toString('latin1');
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
  const answers = statuses.filter((status) => status >= 200);
  return {statuses: answers, text, isCut: !isComplete(text)};
}

/** Whether the last answer has all of its body. */
function isComplete(text: string): boolean {
  const start = text.lastIndexOf('HTTP/1.1 ');
  const [head = '', ...rest] = text.slice(start).split('\r\n\r\n');
  if (start < 0 || !rest.length) return false;
  const body = rest.join('\r\n\r\n');
  if (/^transfer-encoding: chunked/im.test(head)) return body.endsWith('0\r\n\r\n');
  if (/^HTTP\/1\.1 (204|304) /.test(head)) return true;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return length === undefined || body.length >= Number(length);
}
