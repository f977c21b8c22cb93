import {existsSync} from 'node:fs';

const ifThere = (path: string) => (existsSync(path) ? path : undefined);

/** Libraries for pages that npm has not, with how to find each and the Debian packages that bring it. */
export const libraries = {
  prototype: {
    find: () => ifThere('/usr/share/javascript/prototype/prototype.js'),
    packages: ['libjs-prototype'],
  },
  mootools: {
    find: () => ifThere('/usr/share/javascript/mootools/mootools-core.min.js'),
    packages: ['libjs-mootools'],
  },
} as const;
