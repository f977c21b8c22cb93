/** What an object of unknown origin holds, by key. */
export type Json = ReadonlyMap<string, unknown>;

/**
 * The keys that a piece of JSON itself has: it may name a key like `__proto__`, or lack one that every object has.
 * Empty where the piece is no object.
 */
export const read = (json: unknown): Json =>
  new Map(typeof json === 'object' && json && !Array.isArray(json) ? Object.entries(json) : []);

/** A piece of JSON as a list; empty where it is none. */
export const list = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** A piece of JSON as text; empty where it is none. */
export const text = (json: unknown): string => (typeof json === 'string' ? json : '');

/** A piece of JSON as a number; NaN where it is none. An object could bring a conversion of its own, which throws. */
export const number = (json: unknown): number => Number(value(json) || NaN);

/** A piece of JSON as the text of a value: numbers and booleans too. */
export const value = (json: unknown): string =>
  typeof json === 'number' || typeof json === 'boolean' ? String(json) : text(json);
