import type {Flow} from './flow.ts';

/** A flow file and the locale in its address. */
export type Publication = {readonly locale: string; readonly flow: Flow};

/** The flow of that name, version and locale; each must be exactly so. */
export function findFlow(
  publications: readonly Publication[],
  name: string,
  version: string,
  locale: string,
): Flow | undefined {
  return versionsOf(publications, name, locale).find((flow) => flow.version === version);
}

/** The newest version of that flow in that locale. */
export function findNewestFlow(
  publications: readonly Publication[],
  name: string,
  locale: string,
): Flow | undefined {
  // A version is the moment of publication, written so that text order is order in time.
  const byAge = versionsOf(publications, name, locale).sort((one, other) =>
    one.version < other.version ? -1 : 1,
  );
  return byAge.at(-1);
}

function versionsOf(publications: readonly Publication[], name: string, locale: string): Flow[] {
  return publications.flatMap((one) =>
    one.flow.name === name && one.locale === locale ? [one.flow] : [],
  );
}
