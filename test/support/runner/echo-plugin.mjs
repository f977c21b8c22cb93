import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';

const naughty = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');

/** Refuses every field that it is sent, with the value for the text, and the form with the last value. */
async function startEcho() {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const values = new URLSearchParams(body);
    const invalid_fields = Object.fromEntries([...values].map(([name, value]) => [name, [value]]));
    invalid_fields[values.get('form')] = [[...values.values()].at(-1)];
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({stat: 'error', code: 390, error: '', invalid_fields, body}));
  });
  await once(server.listen(0), 'listening');
  return server;
}

/**
 * - `echo` gives the port of a server that answers with what it is sent;
 * - `naughty-strings` gives the Big List of Naughty Strings.
 */
export function echoPlugin() {
  let echo;
  return {
    name: 'echo',
    async executeCommand({command}) {
      if (command === 'naughty-strings') return JSON.parse(readFileSync(naughty, 'utf8'));
      if (command !== 'echo') return undefined;
      echo ??= startEcho();
      return (await echo).address().port;
    },
    serverStop: async () => (await echo)?.close(),
  };
}
