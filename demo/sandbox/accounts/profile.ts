import type {AttributePath} from '../flows/schema-id.ts';

/** The value of one attribute. A plural attribute is a list of groups. */
export type ProfileValue = string | number | boolean | null | Profile | readonly Profile[];

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

/** Combines two profiles, and the groups in them. Values of the second one take precedence. */
export function mergeProfiles(base: Profile, change: Profile): Profile {
  const attributes = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(change)) {
    const previous = attributes.get(name);
    const isMerge = isGroup(previous) && isGroup(value);
    attributes.set(name, isMerge ? mergeProfiles(previous, value) : value);
  }
  return Object.fromEntries(attributes);
}

/** The value at a path; undefined if the profile has none. */
export function valueAt(profile: Profile, path: AttributePath): ProfileValue | undefined {
  let value: ProfileValue | undefined = profile;
  for (const key of path.split('.')) {
    if (!isGroup(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function isGroup(value: ProfileValue | undefined): value is Profile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
