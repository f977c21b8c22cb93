// Takes the picture in README.md, of two of the demo's example forms: `npx tsx test/gallery/readme-picture.ts`.
import {fileURLToPath} from 'node:url';
import {startChromium} from '../support/node/chromium.ts';
import {serveDemo} from '../support/node/demo-server.ts';

const path = fileURLToPath(new URL('../../docs/images/forms.png', import.meta.url));

/** What has been typed into the example forms in the picture, by the titles of the forms. */
const typed = {
  'Sign-in form': {signInEmailAddress: 'ada@example.org', currentPassword: 'analytical'},
  'Invalid fields': {
    firstName: 'Ada',
    lastName: 'Lovelace',
    emailAddress: 'ada.example.org',
    newPassword: 'analytical',
    newPasswordConfirm: 'analytical',
  },
};

/** Runs in the page: fills in these forms, and hides all others. */
function showFilledForms(forms: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  for (const figure of document.querySelectorAll('figure')) {
    const values = forms[figure.querySelector('figcaption')?.textContent ?? ''];
    figure.hidden = !values;
    const root = figure.querySelector('capture-sign-in, capture-register')?.shadowRoot;
    for (const [name, value] of Object.entries(values ?? {})) {
      const input = root?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!input) continue;
      input.value = value;
      input.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }
}

const styles = `
  body > :not(main), main > :not(.column), .column > :not(.example-forms), figcaption { display: none }
  body, main { display: block; margin: 0; padding: 0; max-inline-size: none }
  .example-forms { grid-template-columns: 21rem 39rem; gap: 1.5rem; padding: 1.5rem; inline-size: max-content }
  figure[hidden] { display: none }
`;

const server = await serveDemo('picture-vite');
const browser = await startChromium();
const page = await browser.newPage();
await page.setBypassCSP(true);
await page.setViewport({width: 1100, height: 900, deviceScaleFactor: 2});
await page.goto(new URL('demo/theming/index.html', server.resolvedUrls?.local[0]).href);
await page.waitForSelector('capture-register >>> [part=summary]');
await page.addStyleTag({content: styles});
await page.evaluate(showFilledForms, typed);
await page.waitForFunction(() => {
  const register = document.querySelector('figure:not([hidden]) capture-register');
  return register?.shadowRoot?.querySelectorAll('[part=error]').length === 2;
});
const forms = await page.waitForSelector('.example-forms');
await forms?.screenshot({path: path as `${string}.png`});
await browser.close();
await server.close();
console.log(path);
