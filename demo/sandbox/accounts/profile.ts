import type {AttributePath} from '../flows/schema-id.ts';

/** The value of one attribute. */
export type ProfileValue = string | boolean | null | Profile;

/** The attributes of an account, nested as in `capture_user`. Never holds a password. */
export type Profile = {readonly [attribute: string]: ProfileValue};

/** Creates a profile from values by attribute path. `__proto__` is an attribute like any other. */
export function createProfile(values: Iterable<readonly [AttributePath, ProfileValue]>): Profile {
  const attributes = new Map<string, ProfileValue>();
  const groups = new Map<string, [AttributePath, ProfileValue][]>();
  for (const [path, value] of values) {
    const dot = path.indexOf('.');
    if (dot === -1) {
      attributes.set(path, value);
      continue;
    }
    const head = path.slice(0, dot);
    const group = groups.get(head) ?? [];
    group.push([path.slice(dot + 1), value]);
    groups.set(head, group);
  }
  for (const [head, group] of groups) attributes.set(head, createProfile(group));
  return Object.fromEntries(attributes);
}

/** The value at a path; undefined if the profile has none. */
export function valueAt(profile: Profile, path: AttributePath): ProfileValue | undefined {
  let value: ProfileValue | undefined = profile;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
