/** The own properties of a JSON object, by key. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** Further keys are ignored, so that reading cannot freeze the page. */
const MAX_KEYS = 500;

/** Whether a value is a JSON object. */
export const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && !!json && !Array.isArray(json);

/**
 * Reads the own properties of a JSON object. A Map has no inherited keys, and `__proto__` is a key like any other.
 *
 * @returns empty for anything but an object
 */
export function jsonObject(json: unknown): JsonObject {
  const object = new Map<string, unknown>();
  if (!isObject(json)) return object;
  for (const key in json) {
    if (object.size === MAX_KEYS) break;
    if (Object.hasOwn(json, key)) object.set(key, json[key]);
  }
  return object;
}

/** Reads an own property of a JSON object; undefined for anything else. For objects that may be large. */
export const jsonProperty = (json: unknown, key: string): unknown =>
  isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined;

/** Reads a JSON array; empty for anything else. */
export const jsonList = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** Reads a JSON string; empty for anything else. */
export const jsonString = (json: unknown): string => (typeof json === 'string' ? json : '');

/** Reads a JSON number, or a string with a number; NaN for anything else. Objects are not converted, as that may throw. */
export const jsonNumber = (json: unknown): number => Number(jsonScalar(json) || NaN);

/** Reads a JSON string, number or boolean as a string; empty for anything else. */
export const jsonScalar = (json: unknown): string =>
  typeof json === 'number' || typeof json === 'boolean' ? String(json) : jsonString(json);
