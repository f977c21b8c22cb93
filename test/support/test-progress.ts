// Loaded before the test framework. Tells the runner which test starts and which fails: of a file that does not finish,
// the runner learns nothing else.

/** What a page tells the runner of a test. */
interface Progress {
  readonly event: 'start' | 'fail';
  readonly title: string;
  readonly message?: string;
}

/** Sent at once, as the test may block the page from now on. */
const send = (progress: Progress) =>
  navigator.sendBeacon(`/test-progress${location.search}`, JSON.stringify(progress));

// The framework puts its Mocha runner here when it starts.
Object.defineProperty(window, '__WTR_MOCHA_RUNNER__', {
  set(runner: Mocha.Runner) {
    runner.on('test', (test) => send({event: 'start', title: test.fullTitle()}));
    runner.on('fail', (test, error: unknown) =>
      send({
        event: 'fail',
        title: test.fullTitle(),
        message: error instanceof Error ? error.message : String(error),
      }),
    );
  },
});
