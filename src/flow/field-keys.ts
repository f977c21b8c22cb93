import {jsonList, jsonObject, jsonString} from '../json.ts';
import {warn} from '../platform/console.ts';
import {intendedWord} from '../platform/spelling.ts';

/** The keys of a field definition that the element reads. */
const knownKeys =
  'name type element label placeholder tip value preChecked options validation schemaId schemaAttribute autocomplete format dateFormat yearStart yearEnd monthNames customText omit order'.split(
    ' ',
  );

/** Only so many keys are checked, so that checking cannot freeze the page. */
const MAX_UNKNOWN_KEYS = 50;

/** Reports mistakes in the page's `fields`. Keys that are in flow files, but not read here, are no mistakes. */
export function reportFields(tag: string, overrides: unknown): void {
  const definitions = jsonList(overrides).map(jsonObject);
  if (definitions.some((definition) => !jsonString(definition.get('name')))) {
    warn(tag, 'fields: an entry without a name is ignored');
  }
  const unknown = new Set(definitions.flatMap((definition) => [...definition.keys()]));
  knownKeys.forEach((key) => unknown.delete(key));
  for (const key of [...unknown].slice(0, MAX_UNKNOWN_KEYS)) {
    const right = intendedWord(key, knownKeys);
    if (right) warn(tag, `fields: ${key} is ignored: write ${right}`);
  }
}
