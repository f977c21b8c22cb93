/** One plain line at the end of a run: `N passed, N failed, N skipped`. */
export function totalsReporter() {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      const count = (suite) => {
        for (const test of suite?.tests ?? []) {
          total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        }
        suite?.suites?.forEach(count);
      };
      for (const session of sessions) {
        count(session.testResults);
        // A file that could not be loaded, or an error outside every test.
        if (!session.testResults || session.errors?.length) total.failed++;
      }
      console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    },
  };
}
