import {text, type Json} from '../json.ts';
import type {MessageId} from './messages.ts';

/** Says a sentence in the visitor's language, about `n` things where it speaks of a number. */
export type Say = (id: MessageId, n?: number) => string;

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The form, of those that `|` separates in the order of {@link categories}, that goes with a number. */
function inflect(forms: readonly string[], language: string, n: number): string {
  const rules = new Intl.PluralRules(language);
  const {pluralCategories} = rules.resolvedOptions();
  const own = categories.filter((one) => pluralCategories.includes(one as Intl.LDMLPluralRule));
  // Categories that only fractions and millions have come late, and have no form.
  const form = forms[own.indexOf(rules.select(n))] ?? forms.at(-1) ?? '';
  return form.replace('{n}', new Intl.NumberFormat(language).format(n));
}

/** Speaks a language with the sentences of `sources`, those of the first before those of the next. */
export const speak =
  (language: string, ...sources: readonly Json[]): Say =>
  (id, n) => {
    const sentence = sources.map((source) => text(source.get(id))).find(Boolean) ?? '';
    return n === undefined ? sentence : inflect(sentence.split('|'), language, n);
  };
