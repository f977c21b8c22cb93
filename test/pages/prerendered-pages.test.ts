import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {signInValues} from '../support/form-values.ts';
import {standard} from '../support/harness.ts';
import {runCommand} from '../support/run-command.ts';
import {useSandbox} from '../support/sandbox-server.ts';
import {PrerenderedPage, type PageOptions} from './prerendered-page.ts';

const email = 'signInEmailAddress';
const password = 'currentPassword';

/** The server's form has been replaced. */
const replaced = /^<capture-[\w-]+> replaces the form of the server: /;

describe('a page whose form a server has rendered', () => {
  const sandbox = useSandbox();
  const pages: PrerenderedPage[] = [];
  afterEach(() => pages.splice(0).forEach((page) => page.close()));

  const open = async ({attributes = {}, ...options}: Partial<PageOptions> = {}) => {
    const all = {...standard(sandbox.domain), ...attributes};
    const page = await PrerenderedPage.open({...options, attributes: all});
    pages.push(page);
    return page;
  };

  /** Types into the control that has the focus. */
  const typeText = (text: string) => sendKeys({type: text});

  /** Submits with Enter, and returns the success or the error. */
  const submit = async (page: PrerenderedPage) => {
    const outcome = Promise.race([
      oneEvent(page.element, 'capture-success').then(({detail}) => detail.capture_user.email),
      oneEvent(page.element, 'capture-error').then(({detail}) => detail.error),
    ]);
    page.control(password).focus();
    await sendKeys({press: 'Enter'});
    return outcome as Promise<unknown>;
  };

  const fill = (page: PrerenderedPage) => {
    for (const [name, value] of Object.entries(signInValues)) page.control(name).value = value;
  };

  describe('without scripts', () => {
    it('shows the form, and that it is not ready', async () => {
      const page = await open({hasScripts: false});
      expect(page.root.querySelector('label')).to.have.trimmed.text('Email address');
      const {height, width} = page.control(email).getBoundingClientRect();
      expect(height).to.be.greaterThan(40);
      expect(width).to.be.greaterThan(100);
      const style = page.window.getComputedStyle(page.button);
      expect(style.backgroundColor).to.equal('rgb(37, 99, 235)');
      expect(style.opacity).to.equal('0.6');
      expect(page.button.disabled).to.equal(true);
    });

    it('has its styles from a file, where the policy allows no others', async () => {
      const policy = "default-src 'none'; style-src 'self'";
      const options = {stylesheet: '/built/capture-forms.css'};
      const page = await open({hasScripts: false, policy, options});
      const {backgroundColor} = page.window.getComputedStyle(page.button);
      expect(backgroundColor).to.equal('rgb(37, 99, 235)');
    });

    it('has its styles with a nonce', async () => {
      const policy = "default-src 'none'; style-src 'nonce-abc'";
      const page = await open({hasScripts: false, policy, options: {nonce: 'abc'}});
      const {backgroundColor} = page.window.getComputedStyle(page.button);
      expect(backgroundColor).to.equal('rgb(37, 99, 235)');
    });
  });

  describe('before the script runs', () => {
    const edit = (html: string) => `<dialog open>${html}</dialog>`;

    for (const [what, options] of [
      ['a page', {}],
      ['a dialog', {edit}],
    ] as const) {
      it(`submits nothing with Enter in ${what}, and keeps what was typed`, async () => {
        const page = await open(options);
        const address = page.window.location.href;
        let requests = 0;
        page.window.addEventListener('beforeunload', () => requests++);
        page.control(email).focus();
        await typeText('jane@example.com');
        page.control(password).focus();
        await typeText('secret');
        await sendKeys({press: 'Enter'});
        page.button.click();
        expect(page.window.location.href).to.equal(address);
        expect(requests).to.equal(0);
        expect(page.control(email).value).to.equal('jane@example.com');
        expect(page.control(password).value).to.equal('secret');
        expect(page.document.querySelector('dialog')?.open ?? true).to.equal(true);
      });
    }
  });

  describe('when the script comes', () => {
    it('keeps every control, the focus and the caret, while a visitor types', async () => {
      const page = await open();
      const control = page.control(email);
      control.focus();
      await typeText('johnd');
      await page.load();
      expect(page.control(email)).to.equal(control);
      expect(page.document.activeElement).to.equal(page.element);
      await typeText('oe@example.com');
      expect(control.value).to.equal('johndoe@example.com');
      page.control(password).focus();
      await typeText('password123');
      expect(page.warnings).to.deep.equal([]);
      expect(await submit(page)).to.equal('johndoe@example.com');
    });

    it('keeps what a password manager has filled in', async () => {
      const page = await open();
      fill(page);
      await page.load();
      expect(await submit(page)).to.equal('johndoe@example.com');
    });

    // No other engine has a way to compose text from outside.
    if (/Chrome/.test(navigator.userAgent)) {
      it('keeps what is half composed in an input method', async () => {
        const page = await open({tag: 'capture-register'});
        const control = page.control('displayName');
        const ends: string[] = [];
        control.addEventListener('compositionend', ({data}) => ends.push(data));
        control.focus();
        await runCommand('compose', {text: 'にほ', isCommitted: false});
        await page.load();
        expect(ends).to.deep.equal([]);
        expect(control.value).to.equal('にほ');
        await runCommand('compose', {text: 'にほん', isCommitted: false});
        await runCommand('compose', {text: '日本', isCommitted: true});
        expect(ends).to.deep.equal(['日本']);
        expect(page.control('displayName').value).to.equal('日本');
      });
    }

    it('keeps what is selected', async () => {
      const page = await open({tag: 'capture-register'});
      const control = page.control('displayName');
      control.focus();
      await typeText('JaneRoe');
      control.setSelectionRange(1, 4, 'backward');
      await page.load();
      expect([control.selectionStart, control.selectionEnd]).to.deep.equal([1, 4]);
      await typeText('o');
      expect(control.value).to.equal('JoRoe');
      expect(page.warnings).to.deep.equal([]);
    });

    it('makes the form ready, and leaves nothing of the server', async () => {
      const page = await open();
      await page.load();
      expect(page.button.disabled).to.equal(false);
      expect(page.root.querySelector('[data-prerendered], style, link')).to.equal(null);
      const {backgroundColor, opacity} = page.window.getComputedStyle(page.button);
      expect([backgroundColor, opacity]).to.deep.equal(['rgb(37, 99, 235)', '1']);
    });

    it('moves nothing, whatever the form contains', async () => {
      const fields = [
        {name: 'firstName'},
        {name: 'lastName'},
        {name: 'size', label: 'Size', type: 'select', options: [{text: 'S', value: 's'}]},
        {name: 'colour', label: 'Colour', type: 'radio', options: [{text: 'Red', value: 'r'}]},
        {name: 'birthdate', label: 'Date of birth', type: 'dateselect'},
        {name: 'note', label: 'Note', type: 'textarea', tip: 'Anything'},
        {name: 'city', label: 'City', readOnly: true},
        {name: 'news', label: 'News', type: 'checkbox'},
        {name: 'phone', label: 'Phone', type: 'tel', placeholder: '555'},
      ];
      const attributes = {fields: JSON.stringify(fields), sign_in_url: '/sign-in'};
      const page = await open({tag: 'capture-register', attributes});
      const places = () =>
        [...page.root.querySelectorAll('[part=card] *:not([part=aside], option)')].map((part) => {
          const {x, y, width, height} = part.getBoundingClientRect();
          const name = part.getAttribute('part') ?? part.getAttribute('name') ?? part.localName;
          return [name, x, y, width, height].join();
        });
      const before = places();
      expect(before.length).to.be.greaterThan(50);
      await page.load();
      expect(places()).to.deep.equal(before);
      expect(page.warnings).to.deep.equal([]);
    });

    it('shows and hides passwords, and updates what it shows', async () => {
      const page = await open();
      await page.load();
      (page.root.querySelector('[part=toggle]') as HTMLElement).click();
      expect(page.control(password).type).to.equal('text');
      page.element.setAttribute('messages', '{"signIn": "Let me in"}');
      await page.element.updateComplete;
      expect(page.button).to.have.trimmed.text('Let me in');
    });

    it('makes links absolute', async () => {
      const page = await open({attributes: {forgot_url: '/forgot'}});
      const link = page.root.querySelector('a');
      await page.load();
      expect(page.root.querySelector('a')).to.equal(link);
      expect(link).to.have.attribute('href', `${location.origin}/forgot`);
      expect(page.warnings).to.deep.equal([]);
    });

    it('keeps the form until its language is loaded, and then takes it over', async () => {
      const page = await open({attributes: {locale: 'de-DE'}});
      const control = page.control(email);
      expect(page.button).to.have.trimmed.text('Anmelden');
      await page.load();
      expect(page.button).to.have.trimmed.text('Anmelden');
      await page.untilReady();
      expect(page.control(email)).to.equal(control);
      expect(page.button).to.have.trimmed.text('Anmelden');
      expect(page.warnings).to.deep.equal([]);
    });

    it('works under a policy that allows only files of the site', async () => {
      const page = await open({
        policy: `default-src 'none'; connect-src ${sandbox.origin}; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'`,
        options: {stylesheet: '/built/capture-forms.css'},
      });
      const control = page.control(email);
      await page.load();
      expect(page.control(email)).to.equal(control);
      fill(page);
      expect(await submit(page)).to.equal('johndoe@example.com');
    });

    it('validates and sends the page’s own controls', async () => {
      const content = '<input slot="after-fields" name="terms" required>';
      const page = await open({options: {content}});
      await page.load();
      fill(page);
      expect(await submit(page)).to.equal('invalid_form_fields');
    });

    for (const tag of [
      'capture-register',
      'capture-forgot-password',
      'capture-new-password',
      'capture-verify-email',
    ] as const) {
      it(`takes over every element: ${tag}`, async () => {
        const page = await open({tag, attributes: {locale: 'ar', access_token: 'token'}});
        const control = page.root.querySelector('input');
        await page.load();
        await page.untilReady();
        expect(page.warnings).to.deep.equal([]);
        expect(page.root.querySelector('input')).to.equal(control);
        expect(page.root.querySelector('[part=card]')).to.have.attribute('dir', 'rtl');
      });
    }
  });

  describe('with a form that the script would not render', () => {
    const changes: readonly (readonly [string, (page: PrerenderedPage) => void])[] = [
      ['other attributes', ({element}) => element.setAttribute('messages', '{"signIn": "Go"}')],
      [
        'another version',
        ({root}) => root.querySelector('[part=card]')?.setAttribute('data-prerendered', 'x'),
      ],
      [
        'none of the marks of the server',
        ({root, document}) => {
          const marks = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
          const nodes: ChildNode[] = [];
          while (marks.nextNode()) nodes.push(marks.currentNode as ChildNode);
          nodes.forEach((node) => node.remove());
        },
      ],
    ];
    for (const [what, change] of changes) {
      it(`renders anew, keeps what was typed, and says why: ${what}`, async () => {
        const page = await open();
        page.control(email).focus();
        await typeText('johndoe@example.com');
        page.control(password).focus();
        await typeText('password12');
        change(page);
        const control = page.control(password);
        await page.load();
        expect(page.control(password)).not.to.equal(control);
        expect(page.root.querySelectorAll('form')).to.have.lengthOf(1);
        expect(page.warnings).to.have.lengthOf(1);
        expect(page.warnings[0]).to.match(replaced);
        expect(page.warnings[0]).not.to.include('password12');
        await typeText('3');
        expect(await submit(page)).to.equal('johndoe@example.com');
        expect(control.value).to.equal('');
      });
    }

    it('shows the language that the page wants now', async () => {
      const page = await open();
      page.element.setAttribute('locale', 'de-DE');
      fill(page);
      await page.load();
      await page.untilReady();
      expect(page.button).to.have.trimmed.text('Anmelden');
      expect(await submit(page)).to.equal('johndoe@example.com');
    });
  });

  describe('whose declarative shadow root is not there', () => {
    for (const [what, edit] of [
      ['removed by a sanitizer', (html: string) => html.replace(/<template.*<\/template>/s, '')],
      ['unknown to the browser', (html: string) => html.replace(/ shadowroot\w+(="\w+")?/g, '')],
    ] as const) {
      it(`shows the form with the script: ${what}`, async () => {
        const page = await open({edit});
        expect(page.element.shadowRoot).to.equal(null);
        await page.load();
        expect(page.warnings).to.deep.equal([]);
        fill(page);
        expect(await submit(page)).to.equal('johndoe@example.com');
      });
    }
  });

  it('also works with the script that does not hydrate', async () => {
    const page = await open();
    await page.load('capture-forms.js');
    expect(page.root.querySelectorAll('form')).to.have.lengthOf(1);
    expect(page.button.disabled).to.equal(false);
    fill(page);
    expect(await submit(page)).to.equal('johndoe@example.com');
  });
});
