// Updates locales/*.xlf from src/localize/messages.ts. Arguments: BCP 47 tags of languages to add.
// With --check, writes nothing and fails if a translation is missing, stale or broken.
import {readFileSync} from 'node:fs';
import {addTargetLocales, extractMessages, readMessages, targetLocales} from './extract.ts';
import {translationProblems} from './translation-problems.ts';
import {languages, markStale, readXliff} from './xliff.ts';

async function update(newLanguages: readonly string[]) {
  const before = new Map(languages.map((tag) => [tag, readXliff(tag).units]));
  await addTargetLocales(newLanguages);
  extractMessages();
  for (const [tag, units] of before) {
    const stale = markStale(tag, units);
    if (stale.length) console.log(`${tag}: to be translated anew: ${stale.join(', ')}`);
  }
}

/** The languages in src/localize/languages.ts. */
function knownLanguages(): string {
  const source = readFileSync('src/localize/languages.ts', 'utf8');
  return /languages =\s*'([^']*)'/.exec(source)?.[1] ?? '';
}

function check() {
  const messages = readMessages();
  const problems = languages.flatMap((tag) =>
    translationProblems(tag, readXliff(tag), messages).map(
      (problem) => `locales/${tag}.xlf: ${problem}`,
    ),
  );
  for (const [path, tags] of [
    ['src/localize/languages.ts', knownLanguages()],
    ['.ci/locales/lit-localize.json', targetLocales().join(' ')],
  ]) {
    if (tags !== languages.join(' ')) {
      problems.push(`${path}: the languages are not ${languages.join(' ')}`);
    }
  }
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
  else console.log(`${languages.length} languages, ${messages.size} messages each.`);
}

const args = process.argv.slice(2);
if (args.includes('--check')) check();
else await update(args);
