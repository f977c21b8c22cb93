/** The dot path of an attribute of an account, such as `primaryAddress.zip`. */
export type AttributePath = string;

/**
 * Where an account stores the value of a field: in one attribute; in one of several attributes, by what the value looks
 * like; or, for a composite field, in one attribute for each part.
 */
export type SchemaId =
  AttributePath | readonly AttributePath[] | {readonly [part: string]: AttributePath};

/** Whether the field stores one value in one of several attributes. */
export function isAlternatives(schemaId: SchemaId): schemaId is readonly AttributePath[] {
  return Array.isArray(schemaId);
}
