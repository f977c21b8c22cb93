/** The own properties of a JSON object, by key. */
export type JsonObject = ReadonlyMap<string, unknown>;

/**
 * Reads the own properties of a JSON object. A Map has no inherited keys, and `__proto__` is a key like any other.
 *
 * @returns empty for anything but an object
 */
export const jsonObject = (json: unknown): JsonObject =>
  new Map(typeof json === 'object' && json && !Array.isArray(json) ? Object.entries(json) : []);

/** Reads a JSON array; empty for anything else. */
export const jsonList = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** Reads a JSON string; empty for anything else. */
export const jsonString = (json: unknown): string => (typeof json === 'string' ? json : '');

/** Reads a JSON number, or a string with a number; NaN for anything else. Objects are not converted, as that may throw. */
export const jsonNumber = (json: unknown): number => Number(jsonScalar(json) || NaN);

/** Reads a JSON string, number or boolean as a string; empty for anything else. */
export const jsonScalar = (json: unknown): string =>
  typeof json === 'number' || typeof json === 'boolean' ? String(json) : jsonString(json);
