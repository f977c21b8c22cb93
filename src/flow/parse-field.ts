import {
  jsonList,
  jsonNumber,
  jsonObject,
  jsonProperty,
  jsonScalar,
  jsonString,
  type JsonObject,
} from '../json.ts';
import {autocompleteToken} from './autocomplete.ts';
import {
  fieldTypes,
  type DateFormat,
  type DatePart,
  type Field,
  type FieldOption,
  type FieldType,
} from './field.ts';
import {plainText, repeatsLabel} from './markup.ts';

// Larger forms are cut off, so that rendering cannot freeze the page.
const MAX_OPTIONS = 1000;
const MAX_PARTS = 10;
const MAX_TEXT_LENGTH = 5000;
const MAX_RULES = 100;

/** What a field definition is parsed for. */
export interface ParseOptions {
  /** BCP 47 tag: selects a text where a definition has one for each locale. */
  readonly locale: string;
  /** Whether the form is for visitors who have an account, which decides autofill tokens. */
  readonly hasAccount: boolean;
}

/** Reads a text of the published file, or of the Configuration API, which has a text for each locale. */
function readText(json: unknown, locale: string): string {
  const values = jsonObject(jsonObject(json).get('values'));
  const text = jsonString(json) || jsonString(values.get(locale) ?? [...values.values()][0]);
  return text.slice(0, MAX_TEXT_LENGTH);
}

/** Reads a value; empty for one that is too long, as half of it would be another value. */
function readValue(json: unknown): string {
  const value = jsonScalar(json);
  return value.length > MAX_TEXT_LENGTH ? '' : value;
}

/** Reads the rules and their messages. The Configuration API has a list of `{rule, value, message}`. */
function readRules(json: unknown, locale: string): [JsonObject, ReadonlyMap<string, string>] {
  if (!Array.isArray(json)) {
    // The page's `fields` remove a rule with null.
    const written = [...jsonObject(json)].filter(([, argument]) => argument !== null);
    const messages = [...jsonObject(jsonProperty(json, 'messages'))].slice(0, MAX_RULES);
    return [
      new Map(written),
      new Map(messages.map(([rule, text]) => [rule, readText(text, locale)])),
    ];
  }
  const rules = json.slice(0, MAX_RULES).map(jsonObject);
  const nameOf = (rule: JsonObject) => jsonString(rule.get('rule'));
  return [
    new Map(rules.map((rule) => [nameOf(rule), rule.get('value') ?? true])),
    new Map(rules.map((rule) => [nameOf(rule), readText(rule.get('message'), locale)])),
  ];
}

const datePartsByLetter: Readonly<Record<string, DatePart>> = {d: 'day', m: 'month', y: 'year'};

/** Reads `['month', 'day', 'year']` of the published file, or `mm/dd/yyyy` of the Configuration API. */
function readDateOrder(json: unknown): readonly DatePart[] {
  const letters = Array.isArray(json)
    ? json.map((part) => jsonString(part)[0])
    : jsonString(json).match(/[dmy]/gi);
  const order = new Set(letters?.map((letter) => datePartsByLetter[`${letter}`.toLowerCase()]));
  order.delete(undefined);
  return order.size === 3 ? ([...order] as DatePart[]) : [];
}

const isFieldType = (type: string): type is FieldType => fieldTypes.includes(type as FieldType);

/** The type as written. A list has no type in the published file, but an element. */
export const definedType = (definition: JsonObject): string =>
  jsonString(definition.get('type')) || jsonString(definition.get('element')) || 'text';

/** A field definition, with the spelling of either source. */
class Definition {
  readonly #json: JsonObject;
  readonly #locale: string;

  constructor(json: JsonObject, locale: string) {
    this.#json = json;
    this.#locale = locale;
  }

  /** The first of these keys that the definition has. */
  get(...keys: readonly string[]): unknown {
    return keys.map((key) => this.#json.get(key)).find((value) => value !== undefined);
  }

  text(...keys: readonly string[]): string {
    return readText(this.get(...keys), this.#locale);
  }

  get options(): readonly JsonObject[] {
    return jsonList(this.get('options')).slice(0, MAX_OPTIONS).map(jsonObject);
  }

  /** The label of a part of a composite field or of a date. */
  partLabel(key: string): string {
    return readText(jsonProperty(this.get('customText'), key), this.#locale);
  }

  get date(): DateFormat {
    const label = (part: DatePart) => {
      const key = `${part}LabelDateSelect`;
      return this.partLabel(key) || this.text(key, `${part}Label`);
    };
    return {
      order: readDateOrder(this.get('format', 'dateFormat')),
      labels: {day: label('day'), month: label('month'), year: label('year')},
      monthNames: jsonList(this.get('monthNames')).slice(0, 12).map(jsonString),
      years: [jsonNumber(this.get('yearStart')), jsonNumber(this.get('yearEnd'))],
    };
  }

  get rules(): [JsonObject, ReadonlyMap<string, string>] {
    return readRules(this.get('validation'), this.#locale);
  }

  option(option: JsonObject): FieldOption {
    return {
      value: readValue(option.get('value')),
      text: readText(option.get('text') ?? option.get('label'), this.#locale),
      isDisabled: option.get('disabled') === true,
    };
  }
}

/**
 * Parses the definition of one field, of a published flow file or of the Configuration API.
 *
 * @returns the name of the field's type if a browser's form cannot hold it
 */
export function parseField(
  name: string,
  json: JsonObject,
  {locale, hasAccount}: ParseOptions,
): Field | string {
  const definition = new Definition(json, locale);
  const written = definedType(json);
  const isIdentifier = written === 'multiIdentifierAuth';
  const type = isIdentifier ? 'text' : written === 'phone' ? 'tel' : written;
  if (!isFieldType(type)) return written;
  const schema = definition.get('schemaId', 'schemaAttribute');
  const tokenFor = (fieldName: string, schemaId: unknown) =>
    autocompleteToken(fieldName, jsonString(schemaId), type, hasAccount);
  const autocomplete =
    definition.text('autocomplete') || (isIdentifier ? 'username' : tokenFor(name, schema));
  const {options} = definition;
  const selected = options.find((option) => option.get('selected') === true);
  const [rules, ruleMessages] = definition.rules;
  const isPassword = type === 'password';
  const label = definition.text('label');
  const placeholder = plainText(definition.text('placeholder'));
  return {
    name,
    type: type === 'text' && autocomplete === 'tel' ? 'tel' : type,
    label,
    placeholder: repeatsLabel(placeholder, label) ? '' : placeholder,
    tip: definition.text('tip'),
    value:
      isPassword || type === 'dateselect'
        ? ''
        : readValue(selected?.get('value') ?? definition.get('preChecked', 'value')),
    options: options.map((option) => definition.option(option)),
    // These are one control, whatever their schema.
    parts: [...(/^(password|checkbox|radio|hidden)$/.test(type) ? [] : jsonObject(schema))]
      .slice(0, MAX_PARTS)
      .map(([part, schemaId]) => ({
        name: part,
        label: definition.partLabel(part),
        autocomplete: tokenFor(part, schemaId),
      })),
    date: definition.date,
    autocomplete,
    rules,
    ruleMessages,
  };
}
