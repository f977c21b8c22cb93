import type {Unit} from './xliff.ts';

const categories: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural categories that a language uses for the numbers of our sentences, in the order in which forms stand. */
function categoriesOf(tag: string): readonly string[] {
  const rules = new Intl.PluralRules(tag);
  const used = new Set(Array.from({length: 1000}, (_, n) => rules.select(n)));
  return categories.filter((one) => used.has(one));
}

const count = (text: string, part: string) => text.split(part).length - 1;

function problemOf(tag: string, {target, state}: Unit, text: string): string | undefined {
  if (!target) return 'is not translated';
  if (state.startsWith('needs-')) return 'is translated from older English';
  if (target !== target.normalize('NFC')) return 'is not in Unicode NFC';
  if (/[<>\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(target))
    return 'has markup or direction marks';
  const forms = target.split('|');
  const wanted = text.includes('{n}') ? categoriesOf(tag) : [''];
  if (forms.length > 1 && forms.length !== wanted.length) {
    return `has ${forms.length} forms, not ${wanted.length} (${wanted.join(', ')})`;
  }
  const [first = ''] = text.split('|');
  for (const form of forms) {
    if (!form || form !== form.trim()) return 'has an empty form, or spaces around one';
    for (const part of ['{n}', 'name@example.com']) {
      if (count(form, part) !== count(first, part)) return `must have ${part} as the English has`;
    }
  }
  return undefined;
}

/** What is wrong with a language's file. */
export function problemsOf(
  tag: string,
  {glossary, units}: {readonly glossary: string; readonly units: readonly Unit[]},
  english: ReadonlyMap<string, {readonly text: string; readonly note: string}>,
): readonly string[] {
  const problems: string[] = [];
  if (!glossary) problems.push('has no glossary in its header');
  const ids = units.map(({id}) => id);
  for (const id of english.keys()) if (!ids.includes(id)) problems.push(`${id} is missing`);
  for (const unit of units) {
    const {id, source, note} = unit;
    const sentence = english.get(id);
    const problem = !sentence
      ? 'is no longer in src/localize/messages.ts'
      : sentence.text !== source || sentence.note !== note
        ? 'is not what src/localize/messages.ts has: run `npm run locales`'
        : problemOf(tag, unit, sentence.text);
    if (problem) problems.push(`${id} ${problem}`);
  }
  return problems;
}
