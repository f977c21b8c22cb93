// Writes one contact sheet a topic, to look at: `npm run gallery`, or `npm run gallery -- states themes`.
import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser} from 'puppeteer-core';
import {engines} from '../../.ci/programs/browsers.ts';
import {startChromium} from '../support/node/chromium.ts';
import {serveDemo} from '../support/node/demo-server.ts';
import {takeInWebKit} from './webkit.ts';

const folder = fileURLToPath(new URL('../../node_modules/.cache/gallery', import.meta.url));

const asked = process.argv.slice(2);
const topics = asked.length
  ? asked
  : [
      'states',
      'registration',
      'journey',
      'dark',
      'arabic',
      'themes',
      'languages',
      'widths',
      'hostile',
    ];

mkdirSync(folder, {recursive: true});
const server = await serveDemo('gallery-vite');
const url = new URL('test/gallery/sheet.html', server.resolvedUrls?.local[0]);

async function take(browser: Browser, topic: string, name: string) {
  const page = await browser.newPage();
  await page.setViewport({width: 1440, height: 900});
  // A picture of a transition would show neither of the two states.
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  await page.goto(`${url.href}?topic=${topic}`);
  await page.waitForSelector('[data-ready]', {timeout: 120_000});
  const path = `${folder}/${name}.png` as const;
  await page.screenshot({path, fullPage: true});
  await page.close();
  console.log(path);
}

const chromium = await startChromium();
for (const topic of topics) await take(chromium, topic, topic);
await chromium.close();
// The other engines draw what may differ, where they are installed.
const executablePath = engines.firefox.find();
if (executablePath && !asked.length) {
  const firefox = await puppeteer.launch({browser: 'firefox', executablePath});
  await take(firefox, 'states', 'states-firefox');
  await firefox.close();
}
const webkit = engines.webkit.find();
if (webkit && !asked.length) {
  const path = `${folder}/states-webkit.png`;
  await takeInWebKit(webkit, `${url.href}?topic=states`, path);
  console.log(path);
}
await server.close();
