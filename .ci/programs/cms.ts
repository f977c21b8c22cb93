import {existsSync} from 'node:fs';
import {findOnPath} from './browsers.ts';

const findFile = (path: string) => (existsSync(path) ? path : undefined);

/** What renders the PHP recipes of demo/recipes/cms/: how to find each, and its Debian packages. */
export const cms = {
  php: {find: () => findOnPath('php'), packages: ['php-cli']},
  wordpress: {
    find: () => findFile('/usr/share/wordpress/wp-settings.php'),
    packages: ['wordpress'],
  },
  twig: {find: () => findFile('/usr/share/php/Twig/autoload.php'), packages: ['php-twig']},
} as const;
