import {once} from 'node:events';
import type {AddressInfo, Server} from 'node:net';

/** The port of a server that listens on one. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Has a server listen on a free port of this machine, and returns the port. */
export async function listen(server: Server, host?: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return portOf(server);
}
