import {createHash} from 'node:crypto';

/** The value of a script tag's `integrity` attribute. */
export const scriptIntegrity = (script: Buffer): string =>
  `sha384-${createHash('sha384').update(script).digest('base64')}`;
