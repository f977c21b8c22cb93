import type {Reporter, TestResultError, TestSuiteResult} from '@web/test-runner';

const describeError = (error: TestResultError | undefined) =>
  error?.message?.split('\n', 1)[0] ?? '';

/** Prints a line for every failed test, and the last line of a run: `N passed, N failed, N skipped`. */
export function totalsReporter(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      const failures: string[] = [];
      const count = (suite: TestSuiteResult | undefined, name: string) => {
        for (const test of suite?.tests ?? []) {
          total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
          // Tests without an error did not run, as a hook before them failed: that is an error of the file.
          if (!test.skipped && !test.passed && test.error)
            failures.push(`${name} › ${test.name}: ${describeError(test.error)}`);
        }
        for (const child of suite?.suites ?? []) count(child, `${name} › ${child.name}`);
      };
      for (const {testResults, errors, browser, testFile} of sessions) {
        const name = `${browser.name} ${testFile.slice(testFile.indexOf('/test/') + 1)}`;
        count(testResults, name);
        // A file that could not be loaded or did not finish, or an error outside of a test.
        if (!testResults || errors?.length) {
          total.failed++;
          failures.push(`${name}: ${describeError(errors?.[0]) || 'did not finish'}`);
        }
      }
      console.log(failures.map((line) => `\n✖ ${line}`).join(''));
      console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    },
  };
}
