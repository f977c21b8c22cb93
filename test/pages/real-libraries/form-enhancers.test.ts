import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {library, RealPage, script, wrongPassword} from '../../support/real-page.ts';

/** Libraries and scripts that handle the forms of a page. */
const enhancers = {
  'htmx with hx-boost': [library('htmx.org/dist/htmx.js'), 'hx-boost="true"'],
  Turbo: [library('@hotwired/turbo/dist/turbo.es2017-umd.js'), ''],
  'a script that sends every form': [
    `<script>document.addEventListener('submit', (event) => {
      event.preventDefault();
      fetch(event.target.action, {method: 'post', body: new FormData(event.target)});
    })</script>`,
    '',
  ],
  'a script that stops every submit event': [
    `<script>document.addEventListener('submit', (event) => {
      event.stopImmediatePropagation();
    }, true)</script>`,
    '',
  ],
} as const;

/** Scripts that disable the button of a form that is submitted. */
const guards = {
  jQuery: `${library('jquery/dist/jquery.js')}<script>
    $(document).on('click', 'button', ({target}) => setTimeout(() => { target.disabled = true }));
  </script>`,
  'a listener of submit events': `<script>addEventListener('submit', ({target}) => {
    for (const button of target.querySelectorAll('button')) button.disabled = true;
  }, true)</script>`,
  'a listener of clicks that looks into shadow roots': `<script>addEventListener('click', (event) => {
    const button = event.composedPath()[0].closest('button');
    if (button) setTimeout(() => { button.disabled = true });
  })</script>`,
  'a listener of clicks': `<script>addEventListener('click', ({target}) => {
    const form = target.closest('form');
    if (form && target.closest('[part=button]')) {
      queueMicrotask(() => { target.closest('button').disabled = true });
    }
  }, true)</script>`,
} as const;

describe('a page that handles all forms', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    for (const [name, [scripts, boost]] of Object.entries(enhancers)) {
      it(`does not send ours: ${name}, ${mode}`, async () => {
        const element = page.markup('capture-sign-in', {...attributes, domain: page.path});
        await page.open(`${scripts}<div ${boost}>${element}</div>${script}`);
        page.fillSignIn();
        expect(await page.resultOf(() => sendKeys({press: 'Enter'}))).to.equal('success');
        expect(await page.posted()).to.have.lengthOf(1);
        expect(page.navigations).to.be.empty;
        expect(page.element.isConnected).to.equal(true);
      });
    }

    it(`cannot have the browser send it, by stopping the event before we hear it, ${mode}`, async () => {
      const stop = `<script>addEventListener('submit', (event) => {
        event.stopImmediatePropagation();
        window.isStopped = true;
      }, true)</script>`;
      const element = page.markup('capture-sign-in', {...attributes, domain: page.path});
      await page.open(stop + element + script);
      page.fillSignIn();
      await sendKeys({press: 'Enter'});
      if (mode === 'with light_dom') expect(page.window).to.have.property('isStopped', true);
      // The browser would have begun to leave the page before it answers this.
      await fetch('/strict-page?policy=&html=');
      expect(page.navigations).to.be.empty;
    });

    it(`finds no address in it, ${mode}`, async () => {
      await page.open(page.markup('capture-sign-in', {...attributes, domain: page.path}) + script);
      expect(page.form.getAttributeNames()).not.to.include.members(['action']);
      expect(page.form.method).to.equal('dialog');
    });

    for (const [name, scripts] of Object.entries(guards)) {
      it(`does not leave the button dead: ${name}, ${mode}`, async () => {
        await page.open(scripts + page.markup('capture-sign-in', attributes) + script);
        page.fillSignIn(wrongPassword);
        expect(await page.submit()).to.equal('credentials');
        expect(page.button.disabled).to.equal(false);
        await page.type(page.input('currentPassword'), 'password123');
        expect(await page.submit()).to.equal('success');
      });

      it(`does not leave the button dead after an attempt that was not sent: ${name}, ${mode}`, async () => {
        await page.open(scripts + page.markup('capture-sign-in', attributes) + script);
        expect(await page.submit()).to.equal('fields');
        await page.timers();
        expect(page.button.disabled, 'after invalid fields').to.equal(false);
        page.fillSignIn();
        const cancel = (event: Event) => event.preventDefault();
        page.element.addEventListener('capture-submit', cancel, {once: true});
        page.button.click();
        await page.timers();
        expect(page.button.disabled, 'after the page has cancelled it').to.equal(false);
        expect(await page.submit()).to.equal('success');
      });
    }
  }
});
