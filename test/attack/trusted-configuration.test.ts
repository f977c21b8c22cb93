import {expect} from '@open-wc/testing';
import {RealPage, script} from '../support/real-page.ts';

const evil = 'evil.example';
const tag = (attributes: string) => `<script src="/built/capture-forms.js" ${attributes}></script>`;

/** Markup that must not allow a host, in the head and in the body of a page. */
const pages = {
  'a tag of the script in the body, before the own deferred tag': [
    tag('defer'),
    tag(`data-domains="${evil}"`),
  ],
  'a tag of the script in the body, after the own tag': [script, tag(`data-domains="${evil}"`)],
  'a tag of another script in the head': [
    `<script src="/analytics.js" data-domains="${evil}" defer></script>${script}`,
    '',
  ],
  'an inert tag in the body': [
    script,
    `<script type="text/plain" src="/built/capture-forms.js" data-domains="${evil}"></script>`,
  ],
  'an element that is named currentScript': [
    '',
    `<img name="currentScript" data-domains="${evil}">${script}`,
  ],
  'an element that is named head': [
    '',
    `<form name="head"><script src="/capture-forms.js" type="x" data-domains="${evil}"></script></form>${script}`,
  ],
} as const;

describe('a page into which somebody has written', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [what, [head, body]] of Object.entries(pages)) {
    it(`does not allow the host of ${what}`, async () => {
      const element = page.markup('capture-sign-in', {domain: evil});
      await page.open(`<head>${head}</head><body>${body}${element}`);
      await page.element.updateComplete;
      page.fillSignIn();
      expect(await page.submit()).to.equal('configuration');
      expect(page.log.lines.join()).to.include(`domain="${evil}" must be a host`);
    });
  }
});
