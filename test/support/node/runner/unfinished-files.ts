import {json} from 'node:stream/consumers';
import type {Reporter} from '@web/test-runner';
import type {Middleware} from './middleware.ts';

/** What is known of a test file that has not finished. */
interface Progress {
  running: string;
  readonly failures: string[];
}

/** By session. */
const progress = new Map<string | null, Progress>();

interface Message {
  readonly event: 'start' | 'fail';
  readonly title: string;
  readonly message?: string;
}

/** Receives what `test-progress.ts` sends. */
export const receiveProgress: Middleware = async (context, next) => {
  if (context.path !== '/test-progress') return next();
  const session = context.URL.searchParams.get('wtr-session-id');
  const {event, title, message} = (await json(context.req)) as Message;
  const known = progress.get(session) ?? {running: '', failures: []};
  progress.set(session, known);
  if (event === 'start') known.running = title;
  else known.failures.push(`${title}: ${message}`);
  context.status = 204;
};

/** Names the tests that failed in a file that did not finish, and the one that blocks it. */
export const unfinishedFilesReporter = (): Reporter => ({
  reportTestFileResults({logger, sessionsForTestFile}) {
    for (const {id, testFile, testResults} of sessionsForTestFile) {
      const known = progress.get(id);
      if (testResults || !known) continue;
      for (const failure of known.failures)
        logger.log(`${testFile} did not finish; failed: ${failure}`);
      logger.log(`${testFile} did not finish; still running: ${known.running}`);
    }
  },
});
