import type {SchemaId} from './flow.ts';

/** The dot path of an attribute, such as `primaryAddress.zip`. */
export type Path = string;

/** What can stand in an account. */
export type ProfileValue = string | boolean | null | Profile;

/** What is known of a person, as `capture_user` shows it: nested by schema; never a password. */
export type Profile = {readonly [attribute: string]: ProfileValue};

/** Builds a profile of values by path; `__proto__` is an attribute like any other. */
export function nest(values: Iterable<readonly [Path, ProfileValue]>): Profile {
  const own = new Map<string, ProfileValue>();
  const groups = new Map<string, [Path, ProfileValue][]>();
  for (const [path, value] of values) {
    const dot = path.indexOf('.');
    if (dot === -1) {
      own.set(path, value);
      continue;
    }
    const head = path.slice(0, dot);
    const group = groups.get(head) ?? [];
    group.push([path.slice(dot + 1), value]);
    groups.set(head, group);
  }
  for (const [head, group] of groups) own.set(head, nest(group));
  return Object.fromEntries(own);
}

/** What stands at that path. */
export function valueAt(profile: Profile, path: Path): ProfileValue | undefined {
  let value: ProfileValue | undefined = profile;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = value[step];
  }
  return value;
}

/** Whether one value is meant for one of several attributes. */
export function isAlternatives(schemaId: SchemaId): schemaId is readonly Path[] {
  return Array.isArray(schemaId);
}
