import {expect} from '@open-wc/testing';
import {elementHtml} from '../support/element-html.ts';
import {rootOf, standard} from '../support/harness.ts';
import {useSandbox} from '../support/sandbox-server.ts';
import {StrictPage} from './strict-page.ts';

const SCRIPT = '/built/capture-forms.js';
const tag = `<script src="${SCRIPT}"></script>`;

/** Remembers what goes wrong on a page, from its first script on. */
const watch = `<script>var complaints = [];
  addEventListener('error', (event) => complaints.push(event.message || event.target.outerHTML), true);
  addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
  console.warn = console.error = (...words) => complaints.push(words.join(' '));</script>`;

/** A script of the page's own that does this to its element, as soon as a button is pressed. */
const later = (deed: string) => `<button>Cookies? Yes</button><script>
  document.querySelector('button').addEventListener('click', () => {${deed}})</script>`;

/** A file with our script in it, among others. */
const concatenated = (before: string, after: string) =>
  `<script src="/concatenated?${new URLSearchParams({before, after}).toString()}"></script>`;

describe('a page', () => {
  const sandbox = useSandbox();
  const page = new StrictPage();
  afterEach(() => page.close());

  const element = (content = '', locale = 'en-US') =>
    elementHtml('capture-sign-in', {...standard(sandbox.domain), locale}, content);

  const open = (html: string) =>
    page.open('', `${watch}${html.replace('ELEMENT', () => element())}`);

  const complaints = () => (page.window as unknown as {complaints: readonly string[]}).complaints;

  const shown = (slot: string) =>
    rootOf(page.element)
      .querySelector<HTMLSlotElement>(`slot[name=${slot}]`)
      ?.assignedElements()
      .map(({textContent}) => textContent.trim());

  /** The form is there, works, and nothing has gone wrong. */
  async function expectToWork() {
    await page.window.customElements.whenDefined('capture-sign-in');
    await page.element.updateComplete;
    expect(rootOf(page.element).querySelector('[part=button]')).to.have.trimmed.text('Sign in');
    expect(await page.signIn()).to.equal('success');
    expect(complaints()).to.deep.equal([]);
  }

  describe('whose text WordPress has put into paragraphs', () => {
    it('has a form in one of them', async () => {
      await open(`${tag}<p>Hello</p>\n<p>ELEMENT</p>\n<p>Bye</p>\n`);
      await expectToWork();
    });

    it('has a form with breaks between what is slotted', async () => {
      await open(
        `${tag}<p>Text ${element(
          `<br />\n<span slot="after-fields">Terms</span><br />\n<span slot="below-button">Help</span><br />\n`,
        )} more<br />\ntext</p>`,
      );
      expect(['after-fields', 'below-button'].map(shown)).to.deep.equal([['Terms'], ['Help']]);
      await expectToWork();
    });

    it('has what was slotted after the form where a paragraph has ended it, and all else works', async () => {
      await open(
        `${tag}<p>${element(`</p>\n<p slot="after-fields">Terms</p>\n<p>`)}</p>\n<p>Bye</p>`,
      );
      expect(shown('after-fields')).to.deep.equal([]);
      const terms = page.window.document.querySelector('[slot]') as HTMLElement;
      expect(terms.closest('capture-sign-in')).to.equal(null);
      expect(terms.innerText).to.equal('Terms');
      await expectToWork();
    });

    it('says which attribute has typographic quotes', async () => {
      await open(
        `${tag}<p><capture-sign-in domain=“/capture” client_id=“x”></capture-sign-in></p>`,
      );
      expect(complaints()).to.have.lengthOf(1);
      expect(complaints()[0]).to.include('domain="“/capture”" must be');
    });
  });

  describe('that gets its form from a script', () => {
    for (const [how, deed] of [
      ['innerHTML', 'main.innerHTML = html'],
      ['insertAdjacentHTML', 'main.insertAdjacentHTML("beforeend", html)'],
      ['a template’s copy', 'main.append(from.content.cloneNode(true))'],
      ['a template’s import', 'main.append(document.importNode(from.content, true))'],
      ['a range', 'main.append(document.createRange().createContextualFragment(html))'],
      [
        'a document of its own',
        'main.append(new DOMParser().parseFromString(html, "text/html").body.firstChild)',
      ],
      ['document.write', 'document.write(html)'],
    ] as const) {
      for (const [when, scripts] of [
        ['', [tag, '']],
        [', before our script', ['', tag]],
      ] as const) {
        it(`has it from ${how}${when}`, async () => {
          await open(`${scripts[0]}<template>ELEMENT</template><main></main><script>
            const from = document.querySelector('template'), html = from.innerHTML;
            const main = document.querySelector('main');
            ${deed}</script>${scripts[1]}`);
          await expectToWork();
        });
      }
    }
  });

  describe('that loads our script', () => {
    for (const [how, html] of [
      ['after the element', `ELEMENT${tag}`],
      ['with defer', `<script src="${SCRIPT}" defer></script>ELEMENT`],
      ['with async', `<script src="${SCRIPT}" async></script>ELEMENT`],
      ['as a module', `<script src="${SCRIPT}" type="module"></script>ELEMENT`],
      ['by import()', `ELEMENT<script>import('${SCRIPT}')</script>`],
      [
        'twice, as what it is and as a module',
        `${tag}<script src="${SCRIPT}" type="module"></script>ELEMENT`,
      ],
      ['in the page itself', 'ELEMENT<script>BUILT</script>'],
      ['in the page itself and from its server', `ELEMENT<script>BUILT</script>${tag}`],
    ] as const) {
      it(`${how} has a form that works`, async () => {
        await open(html);
        await expectToWork();
      });
    }

    for (const [how, deed] of [
      [
        'by a tag',
        `const script = document.createElement('script'); script.src = '${SCRIPT}'; document.body.append(script)`,
      ],
      ['by import()', `import('${SCRIPT}')`],
      [
        'by a tag that waited for consent',
        `const script = document.querySelector('[type="text/plain"]').cloneNode();
        script.type = 'text/javascript'; document.body.append(script)`,
      ],
    ] as const) {
      it(`later, ${how}, has a form then, with what was set and asked before`, async () => {
        await open(`ELEMENT<script type="text/plain" src="${SCRIPT}"></script>${later(deed)}`);
        expect(page.element.shadowRoot).to.equal(null);
        page.element.messages = {signIn: 'Come in'};
        page.window.document.querySelector('button')?.click();
        await page.window.customElements.whenDefined('capture-sign-in');
        await page.element.updateComplete;
        expect(rootOf(page.element).querySelector('[part=button]')).to.have.trimmed.text('Come in');
        expect(await page.signIn()).to.equal('success');
        expect(complaints()).to.deep.equal([]);
      });
    }

    it('when the element is scrolled into view has a form then', async () => {
      await open(`<div style="height: 5000px"></div>ELEMENT<script>
        new IntersectionObserver(([{isIntersecting}]) => isIntersecting && import('${SCRIPT}'))
          .observe(document.querySelector('capture-sign-in'))</script>`);
      expect(page.element.shadowRoot).to.equal(null);
      page.element.scrollIntoView();
      await expectToWork();
    });
  });

  describe('that has our script in one file with others', () => {
    for (const [what, before, after] of [
      ['that begin with "use strict"', '"use strict";\nvar a = 1;\n', '\nvar b = 2;'],
      ['that have no semicolon at their end', 'var a = function () {}\n', 'var b = 2'],
      ['that call something at their end', '(function () {})()\n', '(function () {})()'],
      [
        'that end with a comment, and no line',
        'var a = 1\n//# sourceMappingURL=a.js.map',
        'var b = 2',
      ],
      [
        'that have short names',
        `const ${[...'abcdefghijklmnopqrstuvwxyz'].map((name) => `${name} = 1`).join()};\n`,
        '\nlet $ = 1, _ = 2;',
      ],
    ] as const) {
      it(`${what} has a form that works`, async () => {
        await open(`${concatenated(before, after)}ELEMENT`);
        await expectToWork();
      });
    }
  });

  describe('whose script does not know where its languages are', () => {
    const german = (scripts: string) => open(scripts + element('', 'de-DE'));

    const words = async () => {
      await page.window.customElements.whenDefined('capture-sign-in');
      await page.element.updateComplete;
      const form = rootOf(page.element).querySelector('form') as Element;
      while (form.hasAttribute('inert')) {
        await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
      }
      return form.querySelector('[part=button]')?.textContent?.trim();
    };

    for (const [why, script] of [
      ['it stands in the page', '<script>BUILT</script>'],
      ['it is a module', `<script src="${SCRIPT}" type="module"></script>`],
      ['it is in a file with others', concatenated('', '')],
    ] as const) {
      it(`has an English form, and says so, as ${why}`, async () => {
        await german(script);
        expect(await words()).to.equal('Sign in');
        expect(complaints()).to.have.lengthOf(1);
        expect(complaints()[0]).to.include('showing English');
      });

      it(`has a German one with the language in a tag, although ${why}`, async () => {
        await german(`<script src="/built/languages/de.js"></script>${script}`);
        expect(await words()).to.equal('Anmelden');
        expect(complaints()).to.deep.equal([]);
      });
    }
  });
});
