/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The own property of a JSON object; undefined for anything else. */
export function propertyOf(json: unknown, name: string): unknown {
  return isObject(json) && Object.hasOwn(json, name) ? json[name] : undefined;
}

/** A text that is not empty; undefined for anything else. */
export function textOf(json: unknown): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined;
}

/** The items of a list; empty for anything else. */
export function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

/** The texts of a list that are not empty; empty for anything but a list. */
export function textsOf(json: unknown): readonly string[] {
  return listOf(json).flatMap((item) => textOf(item) ?? []);
}

/** The properties of an object that are texts; empty for anything but an object. */
export function textProperties(json: unknown): Readonly<Record<string, string>> {
  const entries = isObject(json) ? Object.entries(json) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
