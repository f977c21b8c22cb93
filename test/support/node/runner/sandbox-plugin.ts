import {createSandboxState} from '../../../../demo/sandbox/api/sandbox-state.ts';
import type {Publication} from '../../../../demo/sandbox/flows/publication.ts';
import {serveSandbox, type SandboxServer} from '../../../../demo/sandbox/server/server.ts';
import {commandPlugin} from './command-plugin.ts';
import {ServersByPort} from './servers-by-port.ts';

/** Starts sandboxes for tests. */
export function sandboxPlugin() {
  const servers = new ServersByPort<SandboxServer & {stop(): Promise<void>}>();
  const usedPorts = new Set<number>();

  async function start(publications: readonly Publication[]): Promise<number> {
    const state = await createSandboxState();
    const options = {state: {...state, publications: [...publications, ...state.publications]}};
    let server = await serveSandbox(options);
    // A browser may cache what it knows of an origin, and the system may assign a port again.
    while (usedPorts.has(server.port)) {
      const next = await serveSandbox(options);
      await server.close();
      server = next;
    }
    usedPorts.add(server.port);
    return servers.add(server.port, {...server, stop: () => server.close()});
  }

  return commandPlugin(
    'sandbox',
    {
      'sandbox-start': start,
      'sandbox-fault': ({port, fault}) => {
        servers.get(port).state.fault = fault;
      },
      'sandbox-clock': ({port, seconds}) => {
        servers.get(port).state.now = () => Date.now() + seconds * 1000;
      },
      'sandbox-mails': ({port}) => servers.get(port).state.mailbox.mails,
      'sandbox-requests': ({port}) => servers.get(port).requests,
      'sandbox-stop': ({port}) => servers.stop(port),
    },
    () => servers.stopAll(),
  );
}
