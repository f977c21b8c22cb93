import {readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer as createTlsServer} from 'node:https';
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeCertificate} from '../support/node/certificate.ts';
import {refusal} from './site.ts';

/** A Capture that is far away. */
export interface FarServer {
  readonly port: number;
  /** How many connections were opened so far. */
  connections(): number;
  /** Ends all connections that are open. */
  drop(): void;
  close(): Promise<void>;
}

/** Passes bytes on so many milliseconds after they came, in their order; the first not before `opened`. */
function passLate(from: Socket, to: Socket, delay: number, opened = 0): void {
  let last = Promise.resolve();
  const later = (act: () => void) => {
    const due = Math.max(performance.now(), opened) + delay;
    const wait = new Promise<void>((resolve) => setTimeout(resolve, due - performance.now()));
    last = Promise.all([last, wait]).then(act);
  };
  from.on('data', (bytes) => later(() => to.write(bytes)));
  from.on('close', () => later(() => to.destroy()));
  from.on('error', () => from.destroy());
}

/**
 * Serves over TLS, through a proxy that hands every byte on after half of the round trip. The proxy takes connections at
 * once, so it holds their first bytes back for the round trip that opening them takes.
 */
export async function serveFar(host: string, roundTrip: number): Promise<FarServer> {
  const folder = await mkdtemp(join(tmpdir(), 'capture-bench-'));
  const {certPath, keyPath} = makeCertificate(folder, 'far', host);
  const cert = readFileSync(certPath);
  const key = readFileSync(keyPath);
  await rm(folder, {recursive: true});
  const server = createTlsServer({cert, key, keepAliveTimeout: 60_000}, (req, res) => {
    req.resume().on('end', () => {
      res.setHeader('Access-Control-Allow-Origin', '*');
      res.setHeader('Content-Type', 'application/json');
      res.end(refusal);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;

  let connections = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer({noDelay: true}, (near) => {
    connections++;
    const far = connect({port, host: '127.0.0.1', noDelay: true});
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    passLate(near, far, roundTrip / 2, performance.now() + roundTrip);
    passLate(far, near, roundTrip / 2);
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    connections: () => connections,
    drop,
    async close() {
      proxy.close();
      drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
