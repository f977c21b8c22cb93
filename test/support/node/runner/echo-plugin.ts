import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {createRequire} from 'node:module';
import {text} from 'node:stream/consumers';
import {commandPlugin} from './command-plugin.ts';
import {listen, portOf} from './server-address.ts';

const naughtyStrings = createRequire(import.meta.url).resolve(
  'big-list-of-naughty-strings/blns.json',
);

/** Serves refusals: each field has its value as the error, and the form has the last value. */
async function startEcho(): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const values = new URLSearchParams(body);
      const invalid_fields = Object.fromEntries(
        [...values].map(([name, value]) => [name, [value]]),
      );
      invalid_fields[values.get('form') ?? ''] = [[...values.values()].at(-1) ?? ''];
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({stat: 'error', code: 390, error: '', invalid_fields, body}));
    });
  });
  await listen(server);
  return server;
}

/** Has a server that answers with what it receives, and the Big List of Naughty Strings. */
export function echoPlugin() {
  let echo: Promise<Server> | undefined;
  return commandPlugin(
    'echo',
    {
      echo: async () => portOf(await (echo ??= startEcho())),
      'naughty-strings': () => JSON.parse(readFileSync(naughtyStrings, 'utf8')) as string[],
    },
    async () => (await echo)?.close(),
  );
}
