import {faults, startFaultServer} from './fault-server.mjs';
import {addRow} from './fault-table.mjs';

/** What a test has to know of a fault, in an engine of this name. */
const describe = ([name, {kind, engines = {}, isEndless, isDeaf}], engine) => {
  const exception = Object.keys(engines).find((one) => engine.startsWith(one));
  return {name, kind: exception ? engines[exception] : kind, isEndless, isDeaf};
};

/**
 * Lets a test have servers that misbehave, over real sockets:
 *
 * - `fault-list` gives all faults;
 * - `fault-start` gives the port of a new server, which behaves;
 * - `fault-set` has it misbehave, `{port, name}`, or behave again, without a name;
 * - `fault-posts` gives the bodies that were posted to it so far, `{port}`;
 * - `fault-posted` waits until there are so many, `{port, count}`;
 * - `fault-left` waits until nobody is connected to it, `{port}`;
 * - `fault-stop` ends it, `{port}`;
 * - `fault-row` puts what came of a fault into the table that ends the run.
 */
export function faultPlugin() {
  const servers = new Map();
  const commands = {
    'fault-list': (_, engine) => Object.entries(faults).map((fault) => describe(fault, engine)),
    'fault-start': async () => {
      const server = await startFaultServer();
      servers.set(server.port, server);
      return server.port;
    },
    'fault-set': ({port, name}) => servers.get(port).set(name),
    'fault-posts': ({port}) => servers.get(port).posts,
    'fault-posted': ({port, count}) => servers.get(port).posted(count),
    'fault-left': ({port}) => servers.get(port).left(),
    'fault-stop': async ({port}) => {
      await servers.get(port).close();
      servers.delete(port);
    },
    'fault-row': (row, engine) => addRow({engine, ...row}),
  };
  return {
    name: 'faults',
    async executeCommand({command, payload, session}) {
      if (!Object.hasOwn(commands, command)) return undefined;
      // Nothing at all would tell the runner that the command is not known.
      return (await commands[command](payload, session.browser.name)) ?? true;
    },
    serverStop: () => Promise.all([...servers.values()].map((server) => server.close())),
  };
}
