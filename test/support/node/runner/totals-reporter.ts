import type {Reporter, TestSuiteResult} from '@web/test-runner';

/** Prints the last line of a run: `N passed, N failed, N skipped`. */
export function totalsReporter(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      const count = (suite: TestSuiteResult | undefined) => {
        for (const {skipped, passed} of suite?.tests ?? []) {
          total[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        }
        suite?.suites?.forEach(count);
      };
      for (const {testResults, errors} of sessions) {
        count(testResults);
        // A file that could not be loaded or did not finish, or an error outside of a test.
        if (!testResults || errors?.length) total.failed++;
      }
      console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    },
  };
}
