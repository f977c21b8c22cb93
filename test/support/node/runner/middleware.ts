import type {TestRunnerConfig} from '@web/test-runner';

/** Handles a request before the runner does. */
export type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
