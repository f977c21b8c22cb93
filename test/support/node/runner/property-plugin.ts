import type {TestRunnerPlugin} from '@web/test-runner';
import {commandPlugin} from './command-plugin.ts';

const seed = Number(process.env['SEED']) || Math.trunc(Math.random() * 2 ** 31);

interface Result {
  readonly browser: string;
  readonly name: string;
  readonly runs: number;
  readonly ms: number;
}

function printResults(results: readonly Result[]): void {
  console.log(`\nProperties on random input, seed ${seed} (SEED=${seed} npm test repeats the run)`);
  for (const {browser, name, runs, ms} of results) {
    console.log(`  ${browser}: ${runs} runs in ${(ms / 1000).toFixed(1)} s: ${name}`);
  }
  console.log(`  ${results.reduce((sum, {runs}) => sum + runs, 0)} runs in all`);
}

/** Gives the property tests a seed, a new one for each run unless SEED is set, and prints how often each property held. */
export function propertyPlugin(): TestRunnerPlugin {
  const results: Result[] = [];
  return commandPlugin(
    'properties',
    {
      'property-seed': () => seed,
      'property-held': (result, {browser}) => void results.push({browser: browser.name, ...result}),
    },
    () => results.length && printResults(results),
  );
}
