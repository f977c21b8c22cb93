import type {Publication} from './publication.ts';
import {arSA} from './ar-SA.ts';
import {deDE} from './de-DE.ts';
import {enUS} from './en-US.ts';
import {full} from './full.ts';
import {jaJP} from './ja-JP.ts';
import {publish} from './publish.ts';
import {standard} from './standard.ts';

/** Both flows in every language; another one is a file like `de-DE.ts`, and its name here. */
export const publications: readonly Publication[] = [enUS, deDE, arSA, jaJP].flatMap((words) => [
  publish(standard, words),
  publish(full, words),
]);
