import {
  isObject,
  jsonList,
  jsonObject,
  jsonProperty,
  jsonString,
  type JsonObject,
} from '../json.ts';
import type {Field} from './field.ts';
import {parseField, type ParseOptions} from './parse-field.ts';

// Larger forms are cut off, so that parsing and rendering cannot freeze the page.
const MAX_FIELDS = 400;
const MAX_DEFINITIONS = 2_000;
const MAX_NAME_LENGTH = 200;

/** Members of the form element that Lit uses. A control of that name would shadow them. */
const reservedNames =
  /^((set|remove|toggle)Attribute|(add|remove)EventListener|insertBefore|nextSibling|parentNode|remove|removeChild)$/;

/** The most that a form may cost to render, in microseconds on a desktop (measured in Chromium). */
const MAX_COST = 120_000;

/** What a text costs: tags, combining characters, text in both directions and the like cost most (measured in Chromium). */
const textCost = (text: string) => text.length / 4 + text.replace(/[ -;=-\u024f]+/g, '').length * 9;

/**
 * Fits a field into what is left of {@link MAX_COST}, without its last options if necessary.
 *
 * @returns undefined if it does not fit
 */
function fit(field: Field, budget: number): {field: Field; cost: number} | undefined {
  const {type, label, placeholder, tip, value, parts, date, options, ruleMessages} = field;
  const controlCost = {dateselect: 1_500, password: 700, hidden: 50}[type as string] ?? 300;
  const texts = [
    ...[label, placeholder, tip, value, ...parts.map((part) => part.label)],
    ...[...date.monthNames, ...Object.values(date.labels), ...ruleMessages.values()],
  ];
  const text = texts.join('');
  // The length comes first, as counting the signs of many long texts takes long itself.
  if (text.length / 4 > budget) return undefined;
  let cost = controlCost + parts.length * 300 + textCost(text);
  if (cost > budget) return undefined;
  const fitting = options.filter(({text}) => {
    cost += (type === 'radio' ? 250 : 40) + textCost(text);
    return cost <= budget;
  });
  return {field: {...field, options: fitting}, cost};
}

/** The definitions of a form's fields, by name, in their order. */
export type FieldDefinitions = ReadonlyMap<string, JsonObject>;

/** A form as a flow file defines it. */
export interface FormDefinition {
  readonly definitions: FieldDefinitions;
  /** The version of the flow; empty if the file does not say it. */
  readonly version: string;
  /** Whether Capture expects a captcha with the form. */
  readonly hasCaptcha: boolean;
}

/** The fields of a form. */
export interface ParsedForm {
  readonly fields: readonly Field[];
  /** The names of fields that a browser's form cannot hold, each with its type. */
  readonly unsupported: readonly string[];
  /** Whether fields or options were cut off, as the form is too large. */
  readonly isCutOff: boolean;
}

/**
 * The fields that a form of a flow file lists: names, or objects with a name. Those that visitors identify themselves with
 * again, such as the current password, come first.
 */
export const listedFields = (form: unknown): readonly unknown[] =>
  ['authFields', 'fields'].flatMap((list) => jsonList(jsonProperty(form, list)));

/** Finds a form in a published flow file; undefined if the file has no such form. */
export function findFormDefinition(file: unknown, form: string): FormDefinition | undefined {
  const fields = jsonProperty(file, 'fields');
  const json = jsonProperty(fields, form);
  const definitions = new Map<string, JsonObject>();
  for (const item of listedFields(json)) {
    if (definitions.size === MAX_DEFINITIONS) break;
    const name = jsonString(item) || jsonString(jsonProperty(item, 'name'));
    const definition = jsonProperty(fields, name);
    if (definition !== undefined) definitions.set(name, jsonObject(definition));
  }
  return definitions.size
    ? {
        definitions,
        version: jsonString(jsonProperty(file, 'version')),
        hasCaptcha:
          jsonList(jsonProperty(json, 'features')).includes('captcha') ||
          [...definitions.values()].some(
            (definition) =>
              definition.get('type') === 'captcha' || definition.get('element') === 'captcha',
          ),
      }
    : undefined;
}

const merge = (base: unknown, own: unknown): Record<string, unknown> =>
  Object.fromEntries([...jsonObject(base), ...jsonObject(own)]);

/** Merges two definitions of a field key by key, and their `validation` and its `messages` rule by rule. */
function mergeDefinitions(base: JsonObject | undefined, own: JsonObject): JsonObject {
  const merged = new Map([...(base ?? []), ...own]);
  const rules = own.get('validation');
  if (!isObject(rules)) return merged;
  const baseRules = base?.get('validation');
  const validation = merge(baseRules, rules);
  if (isObject(rules.messages)) {
    validation.messages = merge(jsonProperty(baseRules, 'messages'), rules.messages);
  }
  return merged.set('validation', validation);
}

/**
 * Applies the page's `fields` to the definitions of a form.
 *
 * @param overrides a list of field definitions, each with its `name`. A rule that is null is removed. One with `omit` removes the field; one with
 *   `order` moves it to that place, counted from 0; one that `base` does not have is added at the end.
 * @param isFile whether `base` comes from a flow file. If it does not, `overrides` is the whole form, and a standard
 *   field only needs its name.
 */
export function applyOverrides(
  base: FieldDefinitions,
  overrides: unknown,
  isFile: boolean,
): FieldDefinitions {
  const written = jsonList(overrides)
    .slice(0, MAX_FIELDS + 1)
    .map(jsonObject);
  if (!written.length) return base;
  const result = new Map(isFile ? base : []);
  for (const json of written) {
    const name = jsonString(json.get('name'));
    if (!name) continue;
    if (json.get('omit') === true) result.delete(name);
    else result.set(name, mergeDefinitions(base.get(name), json));
  }
  const entries = [...result];
  for (const entry of [...entries]) {
    const order = entry[1].get('order');
    if (typeof order !== 'number') continue;
    entries.splice(entries.indexOf(entry), 1);
    entries.splice(order, 0, entry);
  }
  return new Map(entries);
}

/**
 * Removes a guessed autofill token that an earlier field has: browsers would fill both fields with the same value.
 *
 * @param claimed the tokens of the earlier fields
 */
function withOwnToken(field: Field, json: JsonObject, claimed: Set<string>): Field {
  const {type, autocomplete} = field;
  const isGuess = type !== 'password' && !json.has('autocomplete');
  if (isGuess && claimed.has(autocomplete)) return {...field, autocomplete: ''};
  claimed.add(autocomplete);
  return field;
}

/** The last form parsed from each definition: elements share the definitions of the standard forms. */
const cache = new WeakMap<FieldDefinitions, ParsedForm & ParseOptions>();

/** Parses the fields of a form. */
export function parseForm(definitions: FieldDefinitions, options: ParseOptions): ParsedForm {
  const cached = cache.get(definitions);
  if (cached?.locale === options.locale && cached.hasAccount === options.hasAccount) return cached;
  const fields: Field[] = [];
  const unsupported: string[] = [];
  const claimed = new Set<string>();
  let isCutOff = definitions.size > MAX_FIELDS;
  let budget = MAX_COST;
  for (const [name, json] of [...definitions].slice(0, MAX_FIELDS)) {
    const isUsable = name.length <= MAX_NAME_LENGTH && !reservedNames.test(name);
    const parsed = isUsable ? parseField(name, json, options) : 'invalid name';
    if (typeof parsed === 'string') {
      unsupported.push(`${name.slice(0, MAX_NAME_LENGTH)} (${parsed})`);
      continue;
    }
    const fitted = fit(withOwnToken(parsed, json, claimed), budget);
    if (fitted) fields.push(fitted.field);
    budget -= fitted?.cost ?? 0;
    isCutOff ||= !fitted || budget < 0;
  }
  const form = {fields, unsupported, isCutOff, ...options};
  cache.set(definitions, form);
  return form;
}
