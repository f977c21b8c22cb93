import {onPath} from './browsers.ts';

/** The web servers that the recipes of demo/recipes/proxies/ are for, with how to find each and the Debian packages that bring it. */
export const servers = {
  nginx: {find: () => onPath('nginx'), packages: ['nginx']},
  apache: {find: () => onPath('apache2'), packages: ['apache2-bin', 'media-types']},
  caddy: {find: () => onPath('caddy'), packages: ['caddy']},
} as const;

/**
 * A server's executable.
 *
 * @throws where there is none
 */
export function findServer(name: keyof typeof servers): string {
  const {find, packages} = servers[name];
  const found = find();
  if (!found) throw new Error(`No ${name} found: install ${packages.join(' ')}.`);
  return found;
}
