import {existsSync} from 'node:fs';
import {findOnPath} from './browsers.ts';

const findFile = (path: string) => (existsSync(path) ? path : undefined);

/** What runs and renders the PHP recipes of demo/recipes/cms/: how to find each, and its Debian packages. */
export const cms = {
  php: {find: () => findOnPath('php'), packages: ['php-cli']},
  wordpress: {
    find: () => findFile('/usr/share/wordpress/wp-settings.php'),
    packages: ['wordpress'],
  },
  'wordpress-theme': {
    find: () => findFile('/usr/share/wordpress/wp-content/themes/twentytwentythree'),
    packages: ['wordpress-theme-twentytwentythree'],
  },
  // The package mariadb-server would add a user, a service, and a database of its own.
  mariadb: {find: () => findOnPath('mariadbd'), packages: ['mariadb-server-core']},
  twig: {find: () => findFile('/usr/share/php/Twig/autoload.php'), packages: ['php-twig']},
} as const;
