import type {
  FieldDefinition,
  FieldOption,
  FieldType,
  Format,
  Validation,
  WordList,
} from './flow-file.ts';
import {isObject, listOf, propertyOf, textOf, textProperties, textsOf} from './json.ts';
import type {SchemaId} from './schema-id.ts';

/** A field of a published flow file, and its rules that the sandbox does not check, for a message. */
export type ParsedField = {
  readonly field: FieldDefinition;
  readonly uncheckedRules: readonly string[];
};

const FLAGS = ['required', 'matchOptions', 'unique', 'isDate', 'disableClientSide'] as const;
const NUMBERS = ['minLength', 'maxLength', 'minYears'] as const;
const WORD_LISTS = ['whitelist', 'blacklist', 'emailDomainBlacklist'] as const;
const FORMATS: readonly string[] = [
  'alpha',
  'alphaExtended',
  'alphaExtendedSpaces',
  'alphaNumeric',
  'alphaNumericExtended',
  'email',
  'i18nAlphaNumeric',
  'noWhitespace',
  'numeric',
  'numericReal',
  'phone',
  'phoneInternational',
  'zipCode',
  'zipCode+4',
] satisfies readonly Format[];
const KNOWN: readonly string[] = [
  ...FLAGS,
  ...NUMBERS,
  ...WORD_LISTS,
  'format',
  'match',
  'messages',
];

/**
 * Reads the parts of a field definition by which the sandbox judges values. Parts of another type than in
 * {@link FieldDefinition} are ignored.
 */
export function parseField(name: string, json: unknown): ParsedField {
  const type = textOf(propertyOf(json, 'type'));
  const value = propertyOf(json, 'value');
  const options = parseOptions(propertyOf(json, 'options'));
  const rules = propertyOf(json, 'validation');
  const field: FieldDefinition = {
    // A flow file is data: it may name any element and type. Those that the sandbox does not know have no value.
    element: (textOf(propertyOf(json, 'element')) ?? 'input') as FieldDefinition['element'],
    ...(type !== undefined && {type: type as FieldType}),
    schemaId: parseSchemaId(name, type, propertyOf(json, 'schemaId')),
    ...((typeof value === 'string' || typeof value === 'boolean') && {value}),
    ...(options.length > 0 && {options}),
    ...(isObject(rules) && {validation: parseValidation(rules)}),
  };
  return {field, uncheckedRules: findUncheckedRules(rules)};
}

/** Without a `schemaId`, a field stores its value under the usual name for its type, or else under its own. */
function parseSchemaId(name: string, type: string | undefined, json: unknown): SchemaId {
  const path = textOf(json);
  if (path !== undefined) return path;
  const paths = textsOf(json);
  if (paths.length > 0) return paths;
  const parts = textProperties(json);
  if (Object.keys(parts).length > 0) return parts;
  return type === 'email' || type === 'password' ? type : name;
}

function parseOptions(json: unknown): readonly FieldOption[] {
  return listOf(json).flatMap((item) => {
    const value = propertyOf(item, 'value');
    if (!['string', 'number', 'boolean'].includes(typeof value)) return [];
    const text = textOf(propertyOf(item, 'text')) ?? '';
    return [{text, value: String(value), disabled: propertyOf(item, 'disabled') === true}];
  });
}

function parseValidation(json: object): Validation {
  const rules = new Map<string, unknown>();
  for (const name of FLAGS) {
    if (propertyOf(json, name)) rules.set(name, true);
  }
  for (const name of NUMBERS) {
    const number = Number(propertyOf(json, name) ?? NaN);
    if (!Number.isNaN(number)) rules.set(name, number);
  }
  for (const name of WORD_LISTS) {
    const words = parseWordList(propertyOf(json, name));
    if (words) rules.set(name, words);
  }
  const format = textOf(propertyOf(json, 'format')) as Format | undefined;
  const match = textOf(propertyOf(json, 'match'));
  return {
    ...Object.fromEntries(rules),
    ...(format !== undefined && {format}),
    ...(match !== undefined && {match}),
    messages: textProperties(propertyOf(json, 'messages')),
  };
}

function parseWordList(json: unknown): WordList | undefined {
  return Array.isArray(json) ? textsOf(json) : textOf(json);
}

function findUncheckedRules(json: unknown): readonly string[] {
  const rules = isObject(json) ? Object.entries(json) : [];
  return rules.flatMap(([name, value]) => {
    if (!value) return [];
    if (!KNOWN.includes(name)) return [name];
    if (name === 'format' && !FORMATS.includes(String(value))) return [`format ${String(value)}`];
    // The words are in a setting of the site's API client.
    const isSetting = typeof value === 'string' && WORD_LISTS.some((list) => list === name);
    return isSetting ? [`${name} ${value}`] : [];
  });
}
