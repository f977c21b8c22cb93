import {expect} from '@open-wc/testing';
import {library, RealPage, script, wrongPassword} from '../../support/real-page.ts';

const turbo = library('@hotwired/turbo/dist/turbo.es2017-umd.js');

/** Libraries that change a page to match new HTML, each with the call that does so. */
const libraries = {
  morphdom: {
    scripts: library('morphdom/dist/morphdom-umd.js'),
    morph: `morphdom(document.querySelector('main'), html)`,
  },
  idiomorph: {
    scripts: library('idiomorph/dist/idiomorph.js'),
    morph: `Idiomorph.morph(document.querySelector('main'), html)`,
  },
  'idiomorph in htmx': {
    scripts: library('htmx.org/dist/htmx.js') + library('idiomorph/dist/idiomorph-ext.js'),
    morph: `document.body.setAttribute('hx-ext', 'morph');
      const source = '/strict-page?' + new URLSearchParams({policy: '', html});
      htmx.ajax('get', source, {target: 'main', swap: 'morph:outerHTML'})`,
  },
  'a stream of Turbo': {
    scripts: turbo,
    morph: `Turbo.renderStreamMessage('<turbo-stream action="replace" method="morph" target="main">' +
      '<template>' + html + '</template></turbo-stream>')`,
  },
  'a refresh of Turbo': {
    scripts: turbo,
    morph: `addEventListener('turbo:before-render', ({detail}) => {
        detail.newBody.querySelector('h1').textContent = 'Hello again';
      });
      document.head.insertAdjacentHTML('beforeend', '<meta name="turbo-refresh-method" content="morph">');
      Turbo.visit(location.href, {action: 'replace'})`,
  },
} as const;

/** Content of a slot, wrapped as a CMS does it. */
const consent = `<p><label slot="after-fields">
  <input type="checkbox" name="terms" value="true" required> I accept the terms
</label></p>`;

describe('a page that is morphed', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  /** Opens a page with an element, and fills that in. */
  async function open(scripts: string, element: string) {
    const html = `<main id="main"><h1>Hello</h1>${element}</main>`;
    await page.open(html + scripts + script);
    page.fillSignIn();
    return html;
  }

  /** Changes the page as its server would have it now. */
  async function change(html: string, morph: string) {
    const later = JSON.stringify(html.replace('Hello', 'Hello again'));
    page.run(`{const html = ${later};\n${morph}}`);
    await page.until(() => page.query('h1').textContent === 'Hello again');
    // A microtask of the page may render what is missing.
    await page.element.updateComplete;
  }

  for (const [name, {scripts, morph}] of Object.entries(libraries)) {
    for (const [mode, attributes] of [
      ['in a shadow root', {}],
      ['with light_dom', {light_dom: ''}],
    ] as const) {
      it(`keeps a form that works, with what was typed: ${name}, ${mode}`, async () => {
        const html = await open(scripts, page.markup('capture-sign-in', attributes));
        for (let times = 0; times < 2; times++) {
          page.query('h1').textContent = 'Hello';
          await change(html, morph);
          expect(page.input('signInEmailAddress').value).to.equal('johndoe@example.com');
          expect(page.input('currentPassword').value).to.equal('password123');
        }
        page.fill({currentPassword: wrongPassword});
        expect(await page.submit()).to.equal('credentials');
        page.fill({currentPassword: 'password123'});
        expect(await page.submit()).to.equal('success');
      });

      it(`does not show the form again after success: ${name}, ${mode}`, async () => {
        const html = await open(scripts, page.markup('capture-sign-in', attributes));
        expect(await page.submit()).to.equal('success');
        await change(html, morph);
        const text = (page.element.shadowRoot ?? page.element).querySelector('[part=success]');
        expect(text?.textContent?.trim()).to.equal('You are signed in.');
        expect(page.log.events).to.have.lengthOf(2);
      });
    }

    it(`keeps the consent in a slot: ${name}`, async () => {
      const html = await open(scripts, page.markup('capture-sign-in', {}, consent));
      await change(html, morph);
      expect(await page.submit()).to.equal('fields');
      page.query('[name=terms]').click();
      expect(await page.submit()).to.equal('success');
      expect((await page.posted())[0]?.get('terms')).to.equal('true');
    });
  }

  for (const [name, scripts, morph, attribute] of [
    [
      'onBeforeElUpdated of morphdom',
      libraries.morphdom.scripts,
      `morphdom(document.querySelector('main'), html, {
        onBeforeElUpdated: (element) => !element.localName.startsWith('capture-'),
      })`,
      {},
    ],
    [
      'beforeNodeMorphed of idiomorph',
      libraries.idiomorph.scripts,
      `Idiomorph.morph(document.querySelector('main'), html, {
        callbacks: {beforeNodeMorphed: (node) => !node.localName?.startsWith('capture-')},
      })`,
      {},
    ],
    [
      'data-turbo-permanent',
      turbo,
      libraries['a refresh of Turbo'].morph,
      {id: 'sign-in', 'data-turbo-permanent': ''},
    ],
    [
      'hx-preserve',
      library('htmx.org/dist/htmx.js'),
      `const source = '/strict-page?' + new URLSearchParams({policy: '', html});
      htmx.ajax('get', source, {target: 'main', swap: 'outerHTML'})`,
      {id: 'sign-in', 'hx-preserve': 'true'},
    ],
  ] as const) {
    it(`leaves an element alone: ${name}`, async () => {
      const attributes: Readonly<Record<string, string>> = {light_dom: '', ...attribute};
      const html = await open(scripts, page.markup('capture-sign-in', attributes));
      const {element, form} = page;
      await change(html, morph);
      expect(page.element === element, 'the same element').to.equal(true);
      expect(page.form === form, 'the same form').to.equal(true);
      // Where browsers have no `moveBefore()`, htmx removes the element for a moment, which also clears passwords.
      if (name !== 'hx-preserve' || 'moveBefore' in Element.prototype) {
        expect(page.focused).to.equal('currentPassword');
        expect(page.input('currentPassword').value).to.equal('password123');
      }
      expect(page.input('signInEmailAddress').value).to.equal('johndoe@example.com');
      // Where browsers have no \`moveBefore()\`, htmx removes the element for a moment, which clears passwords.
      page.fillSignIn();
      expect(await page.submit()).to.equal('success');
    });
  }
});
