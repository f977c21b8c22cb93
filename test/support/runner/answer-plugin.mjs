import {createServer} from 'node:http';

const cors = {'Access-Control-Allow-Origin': '*'};

/** Sends an answer, as well as it is to arrive. */
function send(res, {status = 200, headers = {}, body = '', times = 1, fault}) {
  if (fault === 'dropped') return res.destroy();
  const length = Buffer.byteLength(body) + (fault === 'cut off' ? 9 : 0);
  const head = {'Content-Length': length, Connection: 'close', ...headers};
  if (fault !== 'no CORS') Object.assign(head, cors);
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  // Past the server's own writing of answers, which would not let one come twice.
  res.socket?.end(`HTTP/1.1 ${status} Answer\r\n${lines.join('')}\r\n${body}`.repeat(times));
}

/** A server that answers a request when it is told to, which may be before it has come. */
async function startServer() {
  const given = new Map();
  const waiting = new Map();
  const requests = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const {method, url, headers} = req;
    requests.push({method, url, headers, body});
    const fields = new URLSearchParams(body || url.split('?')[1]);
    const id = fields.get('exchange');
    // What asks why there was no answer.
    if (!id) return send(res, {status: 405});
    if (!given.has(id)) await new Promise((resolve) => waiting.set(id, resolve));
    send(res, given.get(id));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    give(id, answer) {
      given.set(id, answer);
      waiting.get(id)?.();
    },
    take() {
      given.clear();
      waiting.clear();
      return requests.splice(0);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Lets a test have servers of its own, over real sockets, that answer each request when and as the test says. A
 * request bears the name of its exchange in the parameter `exchange`.
 *
 * - `answer-start` gives the port of a new one;
 * - `answer-give` has it answer requests that have come or will come, `{port, answers}`, a list of names and answers;
 * - `answer-take` gives the requests since the last time, `{port}`, and forgets all;
 * - `answer-stop` ends it, `{port}`.
 */
export function answerPlugin() {
  const servers = new Map();
  const commands = {
    'answer-start': async () => {
      const server = await startServer();
      servers.set(server.port, server);
      return server.port;
    },
    'answer-give': ({port, answers}) => {
      for (const [id, answer] of answers) servers.get(port).give(id, answer);
      return true;
    },
    'answer-take': ({port}) => servers.get(port).take(),
    'answer-stop': ({port}) => {
      servers.get(port).close();
      return servers.delete(port);
    },
  };
  return {
    name: 'answers',
    executeCommand: ({command, payload}) =>
      Object.hasOwn(commands, command) ? commands[command](payload) : undefined,
    serverStop: () => servers.forEach((server) => server.close()),
  };
}
