import {existsSync} from 'node:fs';
import {onPath} from './browsers.ts';

const ifThere = (path: string) => (existsSync(path) ? path : undefined);

/** What it takes to render the recipes of demo/recipes/cms/ that are for PHP, with how to find each and the Debian packages that bring it. */
export const cms = {
  php: {find: () => onPath('php'), packages: ['php-cli']},
  wordpress: {
    find: () => ifThere('/usr/share/wordpress/wp-settings.php'),
    packages: ['wordpress'],
  },
  twig: {find: () => ifThere('/usr/share/php/Twig/autoload.php'), packages: ['php-twig']},
} as const;
