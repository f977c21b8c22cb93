import {pathToFileURL} from 'node:url';
import type * as Server from '../../../src/server.ts';

/** `capture-forms/server`, as built. */
export const {renderToString, importLanguage} = (await import(
  pathToFileURL('dist/server.js').href
)) as typeof Server;
