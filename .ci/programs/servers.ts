import {findOnPath} from './browsers.ts';

/** The web servers in demo/recipes/proxies/: how to find each, and its Debian packages. */
export const servers = {
  nginx: {find: () => findOnPath('nginx'), packages: ['nginx']},
  apache: {find: () => findOnPath('apache2'), packages: ['apache2-bin', 'media-types']},
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
