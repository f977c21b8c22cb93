import {existsSync} from 'node:fs';
import {findOnPath} from './browsers.ts';

/** Finds a server's executable, if all of its modules are installed. */
const withModules = (name: string, folder: string, modules: readonly string[]) =>
  modules.every((module) => existsSync(`${folder}/${module}.so`)) ? findOnPath(name) : undefined;

/** The web servers in demo/recipes/proxies/: how to find each, and its Debian packages. */
export const servers = {
  nginx: {
    find: () => withModules('nginx', '/usr/lib/nginx/modules', ['ngx_http_lua_module']),
    packages: ['nginx', 'libnginx-mod-http-lua'],
  },
  apache: {
    find: () => withModules('apache2', '/usr/lib/apache2/modules', ['mod_qos', 'mod_xsendfile']),
    packages: ['apache2-bin', 'libapache2-mod-qos', 'libapache2-mod-xsendfile', 'media-types'],
  },
  caddy: {find: () => findOnPath('caddy'), packages: ['caddy']},
} as const;

/**
 * Finds a server's executable.
 *
 * @throws when it is not installed
 */
export function findServer(name: keyof typeof servers): string {
  const {find, packages} = servers[name];
  const found = find();
  if (!found) throw new Error(`No ${name} found: install ${packages.join(' ')}.`);
  return found;
}
