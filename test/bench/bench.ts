// Measures how fast the forms are, in Chromium, beside a form written by hand and others' forms, and prints ratios.
//   npm run bench                     everything, and writes RESULTS.md
//   npm run bench -- typing many      these alone; see measures.ts
//   npm run bench -- --rounds 2       fewer rounds
//   npm run bench -- --quick          only what any machine can tell, in one round; fails where it is not so
import {writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {startChromium} from '../support/node/chromium.ts';
import {buildScripts} from './build.ts';
import {isOwn} from './contenders.ts';
import type {Goal} from './measure.ts';
import {exactMeasures, measures} from './measures.ts';
import {report, type Result} from './report.ts';
import {takeSamples} from './rounds.ts';
import {serveSite} from './site.ts';
import {goalsTable, isMet, resultsTable} from './table.ts';

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {quick: {type: 'boolean', default: false}, rounds: {type: 'string'}},
});
const {quick} = options;
const most = quick ? 1 : Number(options.rounds ?? Infinity);
const all = quick ? exactMeasures : Object.keys(measures);
const wanted = positionals.length ? positionals : all;

const site = await serveSite(await buildScripts(!quick));
const browser = await startChromium();
const version = await browser.version();
const results: Result[] = [];
const goals: Goal[] = [];
try {
  for (const name of wanted) {
    const measure = measures[name];
    if (!measure) throw new Error(`"${name}" is none of ${Object.keys(measures).join()}`);
    // What holds on any machine is told of our own forms alone.
    const contenders = measure.contenders.filter((one) => !quick || isOwn(one));
    const chosen = {...measure, contenders, warmUps: quick ? 0 : measure.warmUps};
    const rounds = Math.min(most, measure.rounds);
    const samples = await takeSamples(chosen, {browser, site}, rounds);
    goals.push(...measure.goals(samples).filter(({isExact}) => !quick || isExact));
    if (quick) continue;
    const table = resultsTable(measure, samples);
    results.push({measure, rounds, table});
    console.log(`\n${measure.title}, ${rounds} rounds\n\n${table}`);
  }
} finally {
  await browser.close();
  await site.close();
}

console.log(goalsTable(goals));
if (quick) process.exitCode = goals.every(isMet) ? 0 : 1;
if (wanted.length === Object.keys(measures).length && !quick && !options.rounds) {
  const file = new URL('RESULTS.md', import.meta.url);
  await writeFile(file, await report(results, goals, version));
  console.log('Written to test/bench/RESULTS.md');
}
