import {jsonString, type JsonObject} from '../json.ts';
import type {MessageId} from './message-id.ts';

/** Returns the message with this id, in the form that fits the number `n` where the message has a number. */
export type Translate = (id: MessageId, n?: number) => string;

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Selects the plural form for a number. `forms` has the forms of the language, in the order of {@link categories}. */
function selectPlural(forms: readonly string[], language: string, n: number): string {
  const rules = new Intl.PluralRules(language);
  const {pluralCategories} = rules.resolvedOptions();
  const own = categories.filter((name) => pluralCategories.includes(name as Intl.LDMLPluralRule));
  // A message has no form for a category that only fractions or millions use. Its last form is then used.
  const form = forms[own.indexOf(rules.select(n))] ?? forms.at(-1) ?? '';
  return form.replace('{n}', new Intl.NumberFormat(language).format(n));
}

/**
 * Creates the translate function of a language.
 *
 * @param language BCP 47 tag
 * @param sources messages by id; earlier sources take precedence
 */
export const createTranslator =
  (language: string, ...sources: readonly JsonObject[]): Translate =>
  (id, n) => {
    const message = sources.map((source) => jsonString(source.get(id))).find(Boolean) ?? '';
    return n === undefined ? message : selectPlural(message.split('|'), language, n);
  };
