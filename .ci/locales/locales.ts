// Brings locales/*.xlf up to the sentences of src/localize/messages.ts; arguments are languages to begin, as BCP 47 tags.
// With --check it writes nothing, and fails where a translation is missing, stale or broken.
import {readFileSync} from 'node:fs';
import {catalogue, readEnglish} from './catalogue.ts';
import {problemsOf} from './translation-problems.ts';
import {languages, markStale, readXliff} from './xliff.ts';

async function update(begun: readonly string[]) {
  const before = new Map(languages.map((tag) => [tag, readXliff(tag).units]));
  await catalogue([...new Set([...languages, ...begun])]).writeInterchangeFiles();
  for (const [tag, units] of before) {
    const stale = markStale(tag, units);
    if (stale.length) console.log(`${tag}: to be translated anew: ${stale.join(', ')}`);
  }
}

function check() {
  const english = readEnglish();
  const problems = languages.flatMap((tag) =>
    problemsOf(tag, readXliff(tag), english).map((problem) => `locales/${tag}.xlf: ${problem}`),
  );
  const source = readFileSync('src/localize/languages.ts', 'utf8');
  const named = /languages =\s*'([^']*)'/.exec(source)?.[1] ?? '';
  if (named !== languages.join(' ')) {
    problems.push(`src/localize/languages.ts: the languages are not ${languages.join(' ')}`);
  }
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
  else console.log(`${languages.length} languages, ${english.size} sentences each.`);
}

const args = process.argv.slice(2);
if (args.includes('--check')) check();
else await update(args);
