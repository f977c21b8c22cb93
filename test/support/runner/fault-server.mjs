import {createServer} from 'node:http';
import {connectionFaults} from './connection-faults.mjs';
import {answer, replyFaults} from './reply-faults.mjs';

/**
 * All that a server can do wrong, by what it does. Of each fault there is
 *
 * - `kind`, what the form has to make of it: the kind of its failure, or `success`;
 * - `engines`, the engines in which that is another kind;
 * - `isEndless`, where only the form's own timer ends it;
 * - `isDeaf`, where the server reads no request;
 * - `isDown`, where it does not listen; or `accept` or `act`, what it does with a connection or a request.
 */
export const faults = {
  'refuses the connection': {kind: 'network', isDeaf: true, isDown: true},
  'goes offline': {kind: 'network', isDeaf: true, isDown: true},
  'closes each connection at once': {
    kind: 'network',
    isDeaf: true,
    accept: (socket) => socket.destroy(),
  },
  ...connectionFaults,
  ...replyFaults,
};

/** Below those that systems give out by themselves: nobody takes one that is closed for a while. */
const anyPort = () => 15_000 + Math.floor(Math.random() * 15_000);

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(port);
    });
  });

async function listenAnywhere(server) {
  for (;;) {
    try {
      return await listen(server, anyPort());
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
}

const close = (server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

/** Starts a server that does as it should until it is told otherwise. */
export async function startFaultServer() {
  let fault = {};
  const posts = [];
  /** The connections with a request on them. */
  const talks = new Set();
  const server = createServer(async (req, res) => {
    const {socket} = req;
    talks.add(socket);
    socket.once('close', () => {
      talks.delete(socket);
      server.emit('left');
    });
    // Counted before it is whole.
    const nth = req.method === 'POST' ? posts.push('') - 1 : -1;
    try {
      for await (const chunk of req) posts[nth] += chunk;
    } catch {
      // The browser has given up.
      return;
    }
    server.emit('asked');
    if (fault.act) fault.act({req, res, socket});
    else answer(res);
  });
  server.on('connection', (socket) => fault.accept?.(socket));
  const once = (event) => new Promise((resolve) => server.once(event, resolve));
  const port = await listenAnywhere(server);
  return {
    port,
    /** The body of every POST so far. */
    posts,
    /** Has it misbehave in this way, or with no such fault behave. */
    async set(name) {
      fault = faults[name] ?? {};
      if (fault.isDown) await close(server);
      else if (!server.listening) await listen(server, port);
    },
    /** Waits for so many POSTs. */
    async posted(count) {
      while (posts.length < count) await once('asked');
    },
    /** Waits for the end of every connection with a request on it. */
    async left() {
      while (talks.size) await once('left');
    },
    close: () => close(server),
  };
}
