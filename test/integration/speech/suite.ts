import {mkdir, writeFile} from 'node:fs/promises';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {speech} from '../../../.ci/programs/speech.ts';
import {engines, tools} from '../../../.ci/programs/browsers.ts';
import type {BrowserName} from './browser.ts';
import type {Journey} from './journey.ts';
import {Session} from './session.ts';
import {Visitor} from './visitor.ts';

const folder = fileURLToPath(new URL('../../../node_modules/.cache/speech/', import.meta.url));

/** Why the tests cannot run; undefined if they can. */
function obstacle(browser: BrowserName): string | undefined {
  const programs = {[browser]: engines[browser], xvfb: tools.xvfb, ...speech};
  const names = Object.entries(programs).flatMap(([name, {find}]) => (find() ? [] : [name]));
  return names.length ? `not installed: ${names.join(', ')}` : undefined;
}

/** Adds a test for each journey, which share one session. */
export function speechSuite(browser: BrowserName, journeys: readonly Journey[]): void {
  const skip = obstacle(browser);
  if (skip) return void test(`Orca with ${browser}`, {skip});
  void describe(`Orca with ${browser}`, () => {
    let opening: Promise<Session> | undefined;
    const close = async () => {
      const opened = opening;
      opening = undefined;
      // It closes by itself if it cannot open.
      const session = await opened?.catch(() => undefined);
      await session?.close();
    };
    after(close);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void close().finally(() => process.exit(1)));
    }

    for (const {name, act} of journeys) {
      void test(name, {timeout: 300_000}, async () => {
        opening ??= Session.open(browser);
        const session = await opening;
        const visitor = new Visitor(session, browser);
        try {
          await act(visitor);
          await visitor.finish();
        } catch (error) {
          // The focus may be anywhere.
          await close();
          throw error;
        } finally {
          const text = `# ${name} (Orca with ${browser})\n\n${visitor.transcript}`;
          console.log(`\n${text}`);
          await mkdir(folder, {recursive: true});
          await writeFile(`${folder}${name.replace(/\W+/g, '-')}.${browser}.txt`, text);
        }
      });
    }
  });
}
