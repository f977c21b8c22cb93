import type {LanguageFile, Unit} from './xliff.ts';

const categories: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural categories that a language uses for whole numbers, in the order of a translation's forms. */
function pluralCategories(tag: string): readonly string[] {
  const rules = new Intl.PluralRules(tag);
  const used = new Set(Array.from({length: 1000}, (_, n) => rules.select(n)));
  return categories.filter((category) => used.has(category));
}

const count = (text: string, part: string) => text.split(part).length - 1;

function translationProblem(tag: string, {target, state}: Unit, text: string): string | undefined {
  if (!target) return 'is not translated';
  if (state.startsWith('needs-')) return 'is translated from older English';
  if (target !== target.normalize('NFC')) return 'is not in Unicode NFC';
  if (/[<>\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(target))
    return 'has markup or direction marks';
  const forms = target.split('|');
  const wanted = text.includes('{n}') ? pluralCategories(tag) : [''];
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

/** Describes what is wrong with a language's file. */
export function translationProblems(
  tag: string,
  {glossary, units}: LanguageFile,
  messages: ReadonlyMap<string, Unit>,
): readonly string[] {
  const problems: string[] = [];
  if (!glossary) problems.push('has no glossary in its header');
  const ids = units.map(({id}) => id);
  for (const id of messages.keys()) if (!ids.includes(id)) problems.push(`${id} is missing`);
  for (const unit of units) {
    const {id, source, note} = unit;
    const message = messages.get(id);
    const problem = !message
      ? 'is no longer in src/localize/messages.ts'
      : message.source !== source || message.note !== note
        ? 'is not what src/localize/messages.ts has: run `npm run locales`'
        : translationProblem(tag, unit, message.source);
    if (problem) problems.push(`${id} ${problem}`);
  }
  return problems;
}
