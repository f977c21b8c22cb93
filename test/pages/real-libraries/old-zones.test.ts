import {expect} from '@open-wc/testing';
import {rootOf, type CaptureElement} from '../../support/harness.ts';
import {library, RealPage, script, wrongPassword} from '../../support/real-page.ts';

const zones = library('zone.js/dist/zone.js');

describe('a page with zone.js 0.11', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    it(`keeps its own listeners, and those of a second form, when one form goes, ${mode}`, async () => {
      const [first, second] = ['capture-sign-in', 'capture-register'] as const;
      await page.open(
        `${zones}${script}${page.markup(first, attributes)}${page.markup(second, attributes)}`,
      );
      expect(page.window).to.have.property('Zone');
      const heard: string[] = [];
      page.window.addEventListener('pagehide', () => heard.push('pagehide'));
      page.window.addEventListener('submit', () => heard.push('submit'), true);
      const register = page.query(second) as CaptureElement;
      await register.updateComplete;
      page.element.remove();
      const form = page.document.createElement('form');
      page.document.body.append(form);
      form.addEventListener('submit', (event) => event.preventDefault());
      form.requestSubmit();
      expect(heard).to.deep.equal(['submit']);
      const password = rootOf(register).querySelector<HTMLInputElement>('[type=password]');
      if (!password) throw new Error('no password');
      password.value = wrongPassword;
      await page.leave();
      expect(heard).to.deep.equal(['submit', 'pagehide']);
      expect(password.value).to.equal('');
    });

    it(`has a form that works, ${mode}`, async () => {
      await page.open(`${zones}${script}${page.markup('capture-sign-in', attributes)}`);
      page.fillSignIn(wrongPassword);
      expect(await page.submit()).to.equal('credentials');
      page.fillSignIn();
      expect(await page.submit()).to.equal('success');
    });
  }
});
