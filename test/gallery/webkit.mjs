import {writeFileSync} from 'node:fs';
import {WebDriver} from '../support/runner/web-driver.mjs';

/** Waits in a page until it says that it is ready. */
const untilReady = `const [done] = arguments;
  const look = () => document.querySelector('[data-ready]') ? done() : requestAnimationFrame(look);
  look();`;

/** Takes a picture of a whole page in WebKitGTK, once the page says that it is ready. */
export async function takeInWebKit(paths, url, file) {
  const driver = await WebDriver.start(paths);
  try {
    // It takes no more of a page than the window shows.
    await driver.post('/window/rect', {width: 1440, height: 3600});
    await driver.post('/timeouts', {script: 120_000});
    await driver.post('/url', {url});
    await driver.post('/execute/async', {script: untilReady, args: []});
    const body = await driver.post('/element', {using: 'css selector', value: 'body'});
    const [id] = Object.values(body);
    writeFileSync(file, await driver.get(`/element/${id}/screenshot`), 'base64');
  } finally {
    await driver.stop();
  }
}
