// Measures the forms that README.md compares, in Chromium, and writes its table: `npm run compare`.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import type {Browser, Page} from 'puppeteer-core';
import {format, resolveConfig} from 'prettier';
import {languages as builtLanguages} from '../../src/localize/languages.ts';
import {startChromium} from '../support/node/chromium.ts';
import {buildScripts, rivalVersions} from './build.ts';
import {contenders, type Name} from './contenders.ts';
import {pathOf, serveSite} from './site.ts';

const STRICT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
const TRUSTED_TYPES_POLICY = "require-trusted-types-for 'script'";
/** The longest time that a form may take to appear. */
const FORM_TIMEOUT_MS = 5_000;

const compared = ['capture-sign-in', 'Vaadin', 'Hanko', 'Supabase'] as const satisfies Name[];
type Compared = (typeof compared)[number];

const inBench = (path: string) => new URL(path, import.meta.url);

/** The languages that each package has texts in. */
const languageCounts: Readonly<Record<Compared, () => number>> = {
  'capture-sign-in': () => builtLanguages.length + 1,
  // It has English, and a property for other texts.
  Vaadin: () => 1,
  Hanko: () =>
    readdirSync(inBench('node_modules/@teamhanko/hanko-elements/dist/i18n')).filter((name) =>
      /^(?!all\.)[\w-]+\.js$/.test(name),
    ).length,
  // It has English, and a property for other texts.
  Supabase: () => 1,
};

/** Puppeteer's selector of the input for the user name. */
function inputOf(name: Compared): string {
  const {input} = contenders[name];
  const host = input.slice(0, -1).map((part) => `${part} >>> `);
  return (input.at(-1) ?? '')
    .split(', ')
    .map((part) => host.join('') + part)
    .join(', ');
}

/** A contender's page without styles of its own, which a strict policy would block. */
function pageOf(name: Compared): string {
  const {body, script} = contenders[name];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
    <link rel="icon" href="data:,"><script src="/${script}.js" defer></script><main>${body}</main></html>`;
}

/** Serves a contender's page with a policy; the site serves everything else. */
async function openWithPolicy(page: Page, url: string, html: string, policy: string) {
  await page.evaluateOnNewDocument(() => {
    const blocked: Event[] = [];
    Object.assign(globalThis, {blocked});
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event));
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest();
    void (isPage
      ? request.respond({
          contentType: 'text/html',
          headers: {'Content-Security-Policy': policy},
          body: html,
        })
      : request.continue());
  });
  await page.goto(url);
}

/** What becomes of a form under a policy. */
async function underPolicy(browser: Browser, origin: string, name: Compared, policy: string) {
  const page = await browser.newPage();
  try {
    await openWithPolicy(page, `${origin}${pathOf(name)}`, pageOf(name), policy);
    const isShown = await page
      .waitForSelector(inputOf(name), {visible: true, timeout: FORM_TIMEOUT_MS})
      .then(Boolean, () => false);
    const blocked = (await page.evaluate('blocked.length')) as number;
    if (!isShown) return 'does not appear';
    return blocked ? 'appears, but its styles are blocked' : 'works';
  } finally {
    await page.close();
  }
}

/** The number of WCAG 2.2 A and AA rules that axe finds violated, on load and after an empty form was submitted. */
async function axeViolations(browser: Browser, origin: string, name: Compared): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}${pathOf(name)}`);
    const input = await page.waitForSelector(inputOf(name), {visible: true});
    await page.addScriptTag({path: 'node_modules/axe-core/axe.min.js'});
    const count = () =>
      page.evaluate(
        async (tag) => {
          const {axe} = globalThis as unknown as {
            axe: {run(where: object, how: object): Promise<{violations: unknown[]}>};
          };
          const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          return (await axe.run({include: [tag]}, {runOnly})).violations.length;
        },
        /<([\w-]+)/.exec(contenders[name].body)?.[1] ?? 'body',
      );
    const onLoad = await count();
    await input?.press('Enter');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return `${onLoad}, ${await count()}`;
  } finally {
    await page.close();
  }
}

const scripts = await buildScripts(true);
const versions = rivalVersions();
const site = await serveSite(scripts);
const browser = await startChromium();

/** A row of the table, measured for each contender in turn. */
async function row(title: string, measure: (name: Compared) => Promise<string> | string) {
  const cells: string[] = [];
  for (const name of compared) cells.push(await measure(name));
  return `| ${[title, ...cells].join(' | ')} |`;
}

const kilobytes = (name: Compared) => {
  const code = scripts.get(`/${contenders[name].script}.js`) ?? '';
  return `${(brotliCompressSync(code).length / 1000).toFixed(0)} kB`;
};
const {version} = JSON.parse(readFileSync(inBench('../../package.json'), 'utf8')) as {
  version: string;
};
const heads = [
  `capture-forms ${version}`,
  `Vaadin Login ${versions['@vaadin/login']}`,
  `Hanko Elements ${versions['@teamhanko/hanko-elements']}`,
  `Supabase Auth UI ${versions['@supabase/auth-ui-react']}`,
];

const rows = [
  `| | ${heads.join(' | ')} |`,
  '| --- | --- | --- | --- | --- |',
  await row('Script for a sign-in page, brotli', kilobytes),
  await row('Languages in the package', (name) => `${languageCounts[name]()}`),
  await row('Reads Capture’s flow files', (name) => (name === 'capture-sign-in' ? 'yes' : 'no')),
  await row('Strict CSP, without a nonce', (name) =>
    underPolicy(browser, site.origin, name, STRICT_POLICY),
  ),
  await row('Trusted Types', (name) =>
    underPolicy(browser, site.origin, name, TRUSTED_TYPES_POLICY),
  ),
  await row('Violations that axe reports: on load, after submitting it empty', (name) =>
    axeViolations(browser, site.origin, name),
  ),
];
await browser.close();
await site.close();

const path = 'README.md';
const table = rows.join('\n');
console.log(table);
const marks = /(<!-- measured: comparison -->)[^]*?(<!-- \/measured -->)/;
const filled = readFileSync(path, 'utf8').replace(marks, `$1\n\n${table}\n\n$2`);
writeFileSync(path, await format(filled, {...(await resolveConfig(path)), filepath: path}));
