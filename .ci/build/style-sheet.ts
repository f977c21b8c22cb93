// Writes dist/capture-forms.css: the styles of the forms, with everything that the script adds later.
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import type * as Module from '../../src/elements/capture-sign-in.ts';

const {CaptureSignIn} = (await import(
  pathToFileURL('dist/capture-sign-in.js').href
)) as typeof Module;
const {cssText} = CaptureSignIn.styles as {cssText: string};
if (!cssText) throw new Error('dist/capture-sign-in.js has no styles in Node');
const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
writeFileSync('dist/capture-forms.css', `/* capture-forms ${version} */\n${cssText.trim()}\n`);
