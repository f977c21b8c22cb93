import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {renderToString} from '../../support/node/built-server.ts';
import {serveSandbox} from '../../../demo/sandbox/server/server.ts';
import {ACCESS_TOKEN, LOGIN_CLIENT} from '../../../demo/sandbox/api/sandbox-state.ts';

/** Where an element renders: into a shadow root, into itself, or into a shadow root that its server has rendered. */
export type Mode = 'shadow' | 'light_dom' | 'prerendered';

export type Tag = 'capture-sign-in' | 'capture-register' | 'capture-new-password';

/** A site with the built script and a sandbox. */
export interface Site {
  /** The URL of the page with an element. */
  address(tag: Tag, mode: Mode): string;
  /** The parameters of the last form that was posted. */
  lastPost(): URLSearchParams;
  close(): Promise<void>;
}

const scripts = new URL('../../../dist/', import.meta.url);

/** An element. */
function markup(tag: Tag, mode: Mode, domain: string): string {
  const attributes = {
    domain,
    client_id: LOGIN_CLIENT,
    flow: 'standard',
    flow_version: '20190618143040022299',
    ...(tag === 'capture-new-password' && {access_token: ACCESS_TOKEN}),
    ...(mode === 'light_dom' && {light_dom: true}),
  };
  const html = renderToString(tag, attributes);
  return mode === 'prerendered' ? html : html.replace(/<template.*<\/template>/s, '');
}

// Firefox fills in a form at the next paint. With an animation, there is always one.
const page = (tag: Tag, mode: Mode, domain: string) => `<!doctype html>
<html lang="en">
  <title>Members</title>
  <link rel="icon" href="data:," />
  <style>
    @keyframes glow {
      to {
        color: green;
      }
    }
    h1 {
      animation: glow 1s infinite alternate;
    }
  </style>
  ${mode === 'prerendered' ? '' : '<script src="/capture-forms.js" defer></script>'}
  <h1>Members</h1>
  ${markup(tag, mode, domain)}
</html>`;

/** Serves a site on an origin of its own. */
export async function openSite(): Promise<Site> {
  const sandbox = await serveSandbox();
  const server = createServer(({url = ''}, response) => {
    const [, name = '', mode] = url.split('/');
    const isScript = name.endsWith('.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) createReadStream(new URL(name, scripts)).pipe(response);
    else response.end(page(name as Tag, mode as Mode, `localhost:${sandbox.port}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    address: (tag, mode) => `http://localhost:${port}/${tag}/${mode}`,
    lastPost: () => new URLSearchParams(sandbox.requests.at(-1)?.body),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, sandbox.close()]);
    },
  };
}
