import type {Fault} from '../../fault.ts';
import {commandPlugin} from './command-plugin.ts';
import {faults, FaultServer} from './fault-server.ts';
import {addRow} from './fault-table.ts';
import type {ServerFault} from './server-fault.ts';
import {ServersByPort} from './servers-by-port.ts';

/** A fault as the tests in an engine know it. */
function describeFault(name: string, fault: ServerFault, engine: string): Fault {
  const {engines = {}, isEndless = false, isDeaf = false} = fault;
  const exception = Object.entries(engines).find(([start]) => engine.startsWith(start));
  return {name, kind: exception?.[1] ?? fault.kind, isEndless, isDeaf};
}

/** Starts servers with faults, over real sockets. */
export function faultPlugin() {
  const servers = new ServersByPort<FaultServer>();
  return commandPlugin(
    'faults',
    {
      'fault-list': (_, {browser}) =>
        Object.entries(faults).map(([name, fault]) => describeFault(name, fault, browser.name)),
      'fault-start': async () => {
        const server = new FaultServer();
        return servers.add(await server.start(), server);
      },
      'fault-set': ({port, name}) => servers.get(port).setFault(name),
      'fault-posts': ({port}) => servers.get(port).posts,
      'fault-posted': ({port, count}) => servers.get(port).posted(count),
      'fault-left': ({port}) => servers.get(port).left(),
      'fault-stop': ({port}) => servers.stop(port),
      'fault-row': (row, {browser}) => addRow({engine: browser.name, ...row}),
    },
    () => servers.stopAll(),
  );
}
