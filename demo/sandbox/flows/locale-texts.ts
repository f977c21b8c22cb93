import type {LocaleTexts} from './flow-texts.ts';
import {arSA} from './locales/ar-SA.ts';
import {deDE} from './locales/de-DE.ts';
import {enUS} from './locales/en-US.ts';
import {jaJP} from './locales/ja-JP.ts';

/** The texts of every locale. To add a locale, write a file like `locales/de-DE.ts` and list it here. */
export const localeTexts: readonly LocaleTexts[] = [enUS, deDE, arSA, jaJP];
