import {writeFileSync} from 'node:fs';
import type {WebKit} from '../../.ci/programs/browsers.ts';
import {WebDriver} from '../support/node/runner/web-driver.ts';

/** Waits in a page until it says that it is ready. */
const untilReady = `const [done] = arguments;
  const look = () => document.querySelector('[data-ready]') ? done() : requestAnimationFrame(look);
  look();`;

/** Takes a screenshot of a whole page in WebKitGTK, once the page says that it is ready. */
export async function takeInWebKit(paths: WebKit, url: string, file: string): Promise<void> {
  const driver = await WebDriver.start(paths);
  try {
    // A screenshot shows no more of a page than the window does.
    await driver.post('/window/rect', {width: 1440, height: 3600});
    await driver.post('/timeouts', {script: 120_000});
    await driver.post('/url', {url});
    await driver.post('/execute/async', {script: untilReady, args: []});
    const body = await driver.post<object>('/element', {using: 'css selector', value: 'body'});
    const [id] = Object.values(body);
    writeFileSync(file, await driver.get<string>(`/element/${id}/screenshot`), 'base64');
  } finally {
    await driver.stop();
  }
}
