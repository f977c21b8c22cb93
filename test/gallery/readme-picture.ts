// Takes the pictures in README.md, in light and in dark: `npx tsx test/gallery/readme-picture.ts`.
import {fileURLToPath} from 'node:url';
import {startChromium} from '../support/node/chromium.ts';
import {serveDemo} from '../support/node/demo-server.ts';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** Two cards side by side, on a quiet ground. */
const styles = `
  html { background: light-dark(#eef1f6, #0f1318) }
  body { align-items: center; gap: 2rem; grid-template-columns: auto auto; inline-size: max-content; margin: 0; padding: 2rem }
  h1, figcaption { display: none }
  figure {
    background: light-dark(#fff, #1a2027);
    border: 1px solid light-dark(#dfe4ec, #2b333d);
    border-radius: 1rem;
    grid-column: auto !important;
    padding: 2rem;
  }
`;

const server = await serveDemo('picture-vite');
const browser = await startChromium();
for (const scheme of ['light', 'dark'] as const) {
  const page = await browser.newPage();
  await page.setViewport({width: 1200, height: 900, deviceScaleFactor: 2});
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  const {href} = new URL('test/gallery/sheet.html?topic=readme', server.resolvedUrls?.local[0]);
  await page.goto(href);
  await page.waitForSelector('[data-ready]');
  await page.addStyleTag({content: styles});
  const path = `${folder}forms${scheme === 'dark' ? '-dark' : ''}.png` as const;
  await (await page.$('body'))?.screenshot({path});
  await page.close();
  console.log(path);
}
await browser.close();
await server.close();
