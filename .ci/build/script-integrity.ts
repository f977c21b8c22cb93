import {createHash} from 'node:crypto';

/** What goes into the `integrity` of a script's tag. */
export const scriptIntegrity = (script: Buffer): string =>
  `sha384-${createHash('sha384').update(script).digest('base64')}`;
