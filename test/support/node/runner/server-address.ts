import {once} from 'node:events';
import {createServer, type AddressInfo, type Server} from 'node:net';

/** The port of a server that listens on one. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Has a server listen on a free port of this machine, and returns the port. */
export async function listen(server: Server, host?: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return portOf(server);
}

/** A port that nothing listens on. */
export async function freePort(host?: string): Promise<number> {
  const server = createServer();
  const port = await listen(server, host);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
