import type {FlowFile} from './flow-file.ts';
import {full} from './full.ts';
import {arSA} from './locales/ar-SA.ts';
import {deDE} from './locales/de-DE.ts';
import {enUS} from './locales/en-US.ts';
import {jaJP} from './locales/ja-JP.ts';
import {publish, type Publication} from './publication.ts';
import {standard} from './standard.ts';

/** Both flows in every locale. To add a locale, write a file like `locales/de-DE.ts` and list it here. */
export const publications: readonly Publication[] = [enUS, deDE, arSA, jaJP].flatMap((texts) => [
  publish(standard, texts),
  publish(full, texts),
]);

/** Finds a flow file by name, version and locale. Each must match exactly. */
export function findFlow(
  published: readonly Publication[],
  name: string,
  version: string,
  locale: string,
): FlowFile | undefined {
  return versionsOf(published, name, locale).find((flow) => flow.version === version);
}

/** Finds the newest version of a flow in a locale. */
export function findNewestFlow(
  published: readonly Publication[],
  name: string,
  locale: string,
): FlowFile | undefined {
  // A version is the time of publication, in digits that sort by time.
  const sorted = versionsOf(published, name, locale).sort((a, b) =>
    a.version < b.version ? -1 : 1,
  );
  return sorted.at(-1);
}

function versionsOf(published: readonly Publication[], name: string, locale: string): FlowFile[] {
  return published
    .filter((item) => item.flow.name === name && item.locale === locale)
    .map(({flow}) => flow);
}
