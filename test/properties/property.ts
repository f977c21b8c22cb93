import fc from 'fast-check';
import {runCommand} from '../support/run-command.ts';

/**
 * A test that a property holds for random input. A failure reports the seed and the smallest input that fails.
 *
 * @param runs the number of inputs; fewer if they take longer than `seconds`
 */
export function itHolds<T>(
  title: string,
  runs: number,
  input: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
  seconds = 10,
) {
  it(title, async function () {
    this.timeout(2 * seconds * 1000);
    const seed = await runCommand('property-seed');
    const start = performance.now();
    const result = await fc.check(
      fc.asyncProperty(input, async (one) => check(one)),
      {seed, numRuns: runs, interruptAfterTimeLimit: seconds * 1000},
    );
    if (result.failed) {
      throw new Error(`${String(result.errorInstance)}\n${fc.defaultReportMessage(result)}`);
    }
    const ms = performance.now() - start;
    const name = this.test?.fullTitle() ?? title;
    await runCommand('property-held', {name, runs: result.numRuns, ms});
  });
}
