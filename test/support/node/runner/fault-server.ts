import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {Socket} from 'node:net';
import {connectionFaults} from './connection-faults.ts';
import {replyFaults} from './reply-faults.ts';
import {sendAnswer} from './reply.ts';
import type {ServerFault} from './server-fault.ts';

/** All faults of servers, by what the server does. */
export const faults: Readonly<Record<string, ServerFault>> = {
  'refuses the connection': {kind: 'network', isDeaf: true, isDown: true},
  'goes offline': {kind: 'network', isDeaf: true, isDown: true},
  'closes each connection at once': {
    kind: 'network',
    isDeaf: true,
    accept: (socket) => void socket.destroy(),
  },
  ...connectionFaults,
  ...replyFaults,
};

/** A port below those that systems assign: no other program takes it while it is closed. */
const randomPort = () => 15_000 + Math.floor(Math.random() * 15_000);

/** A server that behaves until it has a fault. */
export class FaultServer {
  /** The body of every POST request so far. */
  readonly posts: string[] = [];
  #port = 0;
  #fault: ServerFault | undefined;
  /** The connections that have a request. */
  readonly #busy = new Set<Socket>();
  readonly #server = createServer((request, response) => void this.#handle(request, response));

  constructor() {
    this.#server.on('connection', (socket: Socket) => this.#fault?.accept?.(socket));
  }

  /** Starts on a random port, and returns it. */
  async start(): Promise<number> {
    for (;;) {
      this.#port = randomPort();
      try {
        await this.#listen();
        return this.#port;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      }
    }
  }

  /** Switches the fault of this name on, or without such a fault off. */
  async setFault(name = ''): Promise<void> {
    this.#fault = faults[name];
    if (this.#fault?.isDown) await this.stop();
    else if (!this.#server.listening) await this.#listen();
  }

  /** Waits for this number of POST requests. */
  async posted(count: number): Promise<void> {
    while (this.posts.length < count) await once(this.#server, 'asked');
  }

  /** Waits until every connection that had a request is closed. */
  async left(): Promise<void> {
    while (this.#busy.size) await once(this.#server, 'left');
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    // Rejects if the server emits an error.
    await once(this.#server, 'listening');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {socket} = request;
    this.#busy.add(socket);
    socket.once('close', () => {
      this.#busy.delete(socket);
      this.#server.emit('left');
    });
    // Counted before its body has arrived.
    const index = request.method === 'POST' ? this.posts.push('') - 1 : -1;
    try {
      for await (const chunk of request) this.posts[index] += String(chunk);
    } catch {
      // The browser has aborted the request.
      return;
    }
    this.#server.emit('asked');
    if (this.#fault?.act) this.#fault.act({request, response, socket});
    else sendAnswer(response);
  }
}
