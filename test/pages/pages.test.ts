import {expect} from '@open-wc/testing';
import {elementHtml} from '../support/element-html.ts';
import {rootOf, standard} from '../support/harness.ts';
import {useSandbox} from '../support/sandbox-server.ts';
import {StrictPage} from './strict-page.ts';

const SCRIPT = '/built/capture-forms.js';
const tag = `<script src="${SCRIPT}"></script>`;

/** Records errors and warnings from the first script on. */
const watch = `<script>var problems = [];
  addEventListener('error', (event) => problems.push(event.message || event.target.outerHTML), true);
  addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));
  console.warn = console.error = (...words) => problems.push(words.join(' '));</script>`;

/** A script of the page that runs some code when a button is clicked. */
const onClick = (code: string) => `<button>Cookies? Yes</button><script>
  document.querySelector('button').addEventListener('click', () => {${code}})</script>`;

/** A script tag for a file with the built script between others. */
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

  const problems = () => (page.window as unknown as {problems: readonly string[]}).problems;

  /** The texts that a slot shows. */
  const textsIn = (slot: string) =>
    rootOf(page.element)
      .querySelector<HTMLSlotElement>(`slot[name=${slot}]`)
      ?.assignedElements()
      .map(({textContent}) => textContent.trim());

  /** Expects the form to work, without errors and warnings. */
  async function expectToWork() {
    await page.window.customElements.whenDefined('capture-sign-in');
    await page.element.updateComplete;
    expect(rootOf(page.element).querySelector('[part=button]')).to.have.trimmed.text('Sign in');
    expect(await page.signIn()).to.equal('success');
    expect(problems()).to.deep.equal([]);
  }

  describe('with the paragraphs that WordPress adds', () => {
    it('has a form in a paragraph', async () => {
      await open(`${tag}<p>Hello</p>\n<p>ELEMENT</p>\n<p>Bye</p>\n`);
      await expectToWork();
    });

    it('has a form with line breaks between slotted elements', async () => {
      await open(
        `${tag}<p>Text ${element(
          `<br />\n<span slot="after-fields">Terms</span><br />\n<span slot="below-button">Help</span><br />\n`,
        )} more<br />\ntext</p>`,
      );
      expect(['after-fields', 'below-button'].map(textsIn)).to.deep.equal([['Terms'], ['Help']]);
      await expectToWork();
    });

    it('has slotted paragraphs after the form, as they end the paragraph, and works otherwise', async () => {
      await open(
        `${tag}<p>${element(`</p>\n<p slot="after-fields">Terms</p>\n<p>`)}</p>\n<p>Bye</p>`,
      );
      expect(textsIn('after-fields')).to.deep.equal([]);
      const terms = page.window.document.querySelector('[slot]') as HTMLElement;
      expect(terms.closest('capture-sign-in')).to.equal(null);
      expect(terms.innerText).to.equal('Terms');
      await expectToWork();
    });

    it('warns about an attribute with typographic quotes', async () => {
      await open(
        `${tag}<p><capture-sign-in domain=“/capture” client_id=“x”></capture-sign-in></p>`,
      );
      expect(problems()).to.have.lengthOf(1);
      expect(problems()[0]).to.include('domain="“/capture”" must be');
    });
  });

  describe('that inserts the form by script', () => {
    for (const [how, code] of [
      ['innerHTML', 'main.innerHTML = html'],
      ['insertAdjacentHTML', 'main.insertAdjacentHTML("beforeend", html)'],
      ['a cloned template', 'main.append(from.content.cloneNode(true))'],
      ['an imported template', 'main.append(document.importNode(from.content, true))'],
      ['a range', 'main.append(document.createRange().createContextualFragment(html))'],
      [
        'DOMParser',
        'main.append(new DOMParser().parseFromString(html, "text/html").body.firstChild)',
      ],
      ['document.write', 'document.write(html)'],
    ] as const) {
      for (const [when, scripts] of [
        ['', [tag, '']],
        [', before the element script', ['', tag]],
      ] as const) {
        it(`with ${how}${when} has a form that works`, async () => {
          await open(`${scripts[0]}<template>ELEMENT</template><main></main><script>
            const from = document.querySelector('template'), html = from.innerHTML;
            const main = document.querySelector('main');
            ${code}</script>${scripts[1]}`);
          await expectToWork();
        });
      }
    }
  });

  describe('that loads the script', () => {
    for (const [how, html] of [
      ['after the element', `ELEMENT${tag}`],
      ['with defer', `<script src="${SCRIPT}" defer></script>ELEMENT`],
      ['with async', `<script src="${SCRIPT}" async></script>ELEMENT`],
      ['as a module', `<script src="${SCRIPT}" type="module"></script>ELEMENT`],
      ['by import()', `ELEMENT<script>import('${SCRIPT}')</script>`],
      [
        'twice, as a classic script and as a module',
        `${tag}<script src="${SCRIPT}" type="module"></script>ELEMENT`,
      ],
      ['inline', 'ELEMENT<script>BUILT</script>'],
      ['inline and from a server', `ELEMENT<script>BUILT</script>${tag}`],
    ] as const) {
      it(`${how} has a form that works`, async () => {
        await open(html);
        await expectToWork();
      });
    }

    for (const [how, code] of [
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
      it(`later, ${how}, has a form then, with the properties that were set before`, async () => {
        await open(`ELEMENT<script type="text/plain" src="${SCRIPT}"></script>${onClick(code)}`);
        expect(page.element.shadowRoot).to.equal(null);
        page.element.messages = {signIn: 'Come in'};
        page.window.document.querySelector('button')?.click();
        await page.window.customElements.whenDefined('capture-sign-in');
        await page.element.updateComplete;
        expect(rootOf(page.element).querySelector('[part=button]')).to.have.trimmed.text('Come in');
        expect(await page.signIn()).to.equal('success');
        expect(problems()).to.deep.equal([]);
      });
    }

    it('when the element scrolls into view has a form then', async () => {
      await open(`<div style="height: 5000px"></div>ELEMENT<script>
        new IntersectionObserver(([{isIntersecting}]) => isIntersecting && import('${SCRIPT}'))
          .observe(document.querySelector('capture-sign-in'))</script>`);
      expect(page.element.shadowRoot).to.equal(null);
      page.element.scrollIntoView();
      await expectToWork();
    });
  });

  describe('that has the script in one file with other scripts', () => {
    for (const [what, before, after] of [
      ['that begin with "use strict"', '"use strict";\nvar a = 1;\n', '\nvar b = 2;'],
      ['that have no semicolon at their end', 'var a = function () {}\n', 'var b = 2'],
      ['that end with a call', '(function () {})()\n', '(function () {})()'],
      [
        'that end with a comment without a newline',
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

  describe('whose script does not know its own URL', () => {
    const german = (scripts: string) => open(scripts + element('', 'de-DE'));

    const buttonText = async () => {
      await page.window.customElements.whenDefined('capture-sign-in');
      await page.element.updateComplete;
      const form = rootOf(page.element).querySelector('form') as Element;
      while (form.hasAttribute('inert')) {
        await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
      }
      return form.querySelector('[part=button]')?.textContent?.trim();
    };

    for (const [why, script] of [
      ['it is inline', '<script>BUILT</script>'],
      ['it is in a file with other scripts', concatenated('', '')],
    ] as const) {
      it(`has an English form and a warning, as ${why}`, async () => {
        await german(script);
        expect(await buttonText()).to.equal('Sign in');
        expect(problems()).to.have.lengthOf(1);
        expect(problems()[0]).to.include('showing English');
      });

      it(`has a German form with a script tag for the language, although ${why}`, async () => {
        await german(`<script src="/built/languages/de.js"></script>${script}`);
        expect(await buttonText()).to.equal('Anmelden');
        expect(problems()).to.deep.equal([]);
      });
    }

    it('has a German form if its tag in the head has the name of the script', async () => {
      await german(`<script src="${SCRIPT}" type="module"></script>`);
      expect(await buttonText()).to.equal('Anmelden');
      expect(problems()).to.deep.equal([]);
    });
  });
});
