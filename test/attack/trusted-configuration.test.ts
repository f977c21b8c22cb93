import {expect} from '@open-wc/testing';
import {RealPage} from '../support/real-page.ts';

const host = 'evil.example.com';
const injected = `<script src="/built/capture-forms.js" data-domains="${host}"></script>`;
const own = '<script defer src="/built/capture-forms.js"></script>';

/** The policy of the report: scripts of the page's own origin may run, wherever their tags are. */
const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;

/** Markup in the body that tries to allow a host. */
const attempts: Readonly<Record<string, string>> = {
  'a script tag': injected,
  'a deferred script tag': injected.replace('src', 'defer src'),
  'a script tag that loads at once': injected.replace('src', 'async src'),
  'a module': injected.replace('src', 'type="module" src'),
  'a script tag that does not run': injected.replace('src', 'type="text/plain" src'),
  'a second <head>': `</head><head>${injected}</head>`,
  'a template': `<template><head>${injected}</head></template>`,
  'an image named currentScript': `<img name="currentScript" data-domains="${host}">`,
  'a script tag in a form named head': `<form name="head">${injected}</form>`,
  'a script tag in an element named head': `<div id="head"></div><iframe name="head"></iframe>${injected}`,
  'a script tag in SVG': `<svg><head></head>${injected}</svg>`,
  'the attribute on the element': '',
};

describe('a page with markup that allows a host to itself', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [what, html] of Object.entries(attempts)) {
    it(`sends no password there: ${what}`, async () => {
      const element = page.markup('capture-sign-in', {domain: host, 'data-domains': host});
      await page.open(`<head>${policy}${own}</head><body>${html}${element}</body>`);
      await page.window.customElements.whenDefined('capture-sign-in');
      await page.element.updateComplete;
      page.fillSignIn();
      expect(await page.submit()).to.equal('configuration');
      const lines = page.log.lines.filter((line) => line.includes(`domain="${host}"`));
      expect(lines).not.to.be.empty;
    });
  }

  it('sends it to every host that the head names, also beside an analytics script', async () => {
    const analytics = '<script type="text/plain" data-domains="shop.example.com"></script>';
    const tag = injected.replace(host, 'login.example.com, second.example.com');
    const elements = ['login.example.com', 'second.example.com']
      .map((domain) => page.markup('capture-sign-in', {domain}))
      .join('');
    await page.open(`<head>${analytics}${tag}</head><body>${elements}</body>`);
    expect(page.log.lines).to.deep.equal([]);
  });

  it('does not send it to a host that another script in the head names', async () => {
    const analytics = `<script src="/analytics.js" data-domains="${host}" defer></script>`;
    const element = page.markup('capture-sign-in', {domain: host});
    await page.open(`<head>${analytics}${own}</head><body>${element}</body>`);
    await page.element.updateComplete;
    page.fillSignIn();
    expect(await page.submit()).to.equal('configuration');
  });
});
