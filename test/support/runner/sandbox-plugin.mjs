import {register} from 'tsx/esm/api';

register();
const {serveSandbox} = await import('../../../demo/sandbox/server/server.ts');
const {createSandboxState} = await import('../../../demo/sandbox/api/sandbox-state.ts');

/**
 * Lets a test have sandboxes of its own, over real sockets:
 *
 * - `sandbox-start` gives the port of a new one, which has these publications beside its own;
 * - `sandbox-fault` switches a fault on, `{port, fault}`;
 * - `sandbox-requests` gives the requests it has seen so far, `{port}`;
 * - `sandbox-stop` ends it, `{port}`, as when the server is down.
 */
export function sandboxPlugin() {
  const servers = new Map();
  const ports = new Set();
  const commands = {
    'sandbox-start': async (publications) => {
      const state = await createSandboxState();
      const options = {
        state: {...state, publications: [...publications, ...state.publications]},
      };
      let server = await serveSandbox(options);
      // The system may give a port out again; what a page has from an origin, it may keep.
      while (ports.has(server.port)) {
        const next = await serveSandbox(options);
        await server.close();
        server = next;
      }
      ports.add(server.port);
      servers.set(server.port, server);
      return server.port;
    },
    'sandbox-fault': ({port, fault}) => {
      servers.get(port).state.fault = fault;
      return true;
    },
    'sandbox-requests': ({port}) => servers.get(port).requests,
    'sandbox-stop': async ({port}) => {
      await servers.get(port)?.close();
      return servers.delete(port);
    },
  };
  return {
    name: 'sandbox',
    executeCommand: ({command, payload}) =>
      Object.hasOwn(commands, command) ? commands[command](payload) : undefined,
    serverStop: () => Promise.all([...servers.values()].map((server) => server.close())),
  };
}
