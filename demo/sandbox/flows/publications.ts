import {full} from './full.ts';
import {localeTexts} from './locale-texts.ts';
import {publish, type Publication} from './publication.ts';
import {standard} from './standard.ts';

/** Both flows in every locale. */
export const publications: readonly Publication[] = localeTexts.flatMap((texts) => [
  publish(standard, texts),
  publish(full, texts),
]);

/** Finds a flow file by name, version and locale. Each must match exactly. */
export function findPublication(
  published: readonly Publication[],
  name: string,
  version: string,
  locale: string,
): Publication | undefined {
  return versionsOf(published, name, locale).find(({flow}) => flow.version === version);
}

/** Finds the newest version of a flow in a locale. */
export function findNewestPublication(
  published: readonly Publication[],
  name: string,
  locale: string,
): Publication | undefined {
  // A version is the time of publication, in digits that sort by time.
  const sorted = versionsOf(published, name, locale).sort((a, b) =>
    a.flow.version < b.flow.version ? -1 : 1,
  );
  return sorted.at(-1);
}

function versionsOf(
  published: readonly Publication[],
  name: string,
  locale: string,
): Publication[] {
  return published.filter((item) => item.flow.name === name && item.locale === locale);
}
