import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {library, RealPage, script, wrongPassword} from '../../support/real-page.ts';

const search = '<input type="search" aria-label="Search">';

/** The shortcuts of a page: `/` and `k` lead to its search box, `0` starts its player. */
const shortcuts = {
  keymaster: `${library('keymaster/keymaster.js')}<script>
    for (const shortcut of ['/', 'k']) {
      key(shortcut, () => {
        document.querySelector('[type=search]').focus();
        return false;
      });
    }
  </script>`,
  '@github/hotkey': `<script type="module">
    import {install} from '/node_modules/@github/hotkey/dist/index.js';
    install(document.querySelector('[type=search]'), '/,k');
  </script>`,
  'the keys of a player': `<script>
    document.addEventListener('keydown', (event) => {
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
      if (!/^[ 0-9kms]$/.test(event.key)) return;
      event.preventDefault();
      document.querySelector('[type=search]').focus();
    });
  </script>`,
  'access keys by keypress and keyup': `<script>
    for (const type of ['keypress', 'keyup']) {
      addEventListener(type, ({target, key}) => {
        if (target.tagName !== 'INPUT' && key === '/') document.querySelector('input').focus();
      });
    }
  </script>`,
} as const;

describe('a page with shortcuts', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [name, scripts] of Object.entries(shortcuts)) {
    it(`does not take keys from a password: ${name}`, async () => {
      await page.open(search + scripts + page.markup('capture-sign-in') + script);
      const password = page.input('currentPassword');
      await page.type(password, wrongPassword);
      expect(page.focused).to.equal('currentPassword');
      expect(password.value).to.equal(wrongPassword);
      expect((page.query('[type=search]') as HTMLInputElement).value).to.equal('');
    });
  }

  for (const [name, attributes] of [
    ['a shadow root', {}],
    ['light_dom', {light_dom: ''}],
  ] as const) {
    it(`hears Escape, Tab and combinations from fields: ${name}`, async () => {
      await page.open(search + page.markup('capture-sign-in', attributes) + script);
      const heard: string[] = [];
      for (const type of ['keydown', 'keyup'] as const) {
        page.document.addEventListener(type, (event) => heard.push(`${type} ${event.key}`));
      }
      page.input('signInEmailAddress').focus();
      await sendKeys({press: 'Escape'});
      expect(heard).to.deep.equal(['keydown Escape', 'keyup Escape']);
      await sendKeys({press: 'Tab'});
      expect(heard).to.include('keydown Tab');
      const init = {key: 'k', ctrlKey: true, bubbles: true, composed: true};
      page.input('currentPassword').dispatchEvent(new KeyboardEvent('keydown', init));
      expect(heard).to.include('keydown k');
    });

    it(`hears focusin, input and click from fields: ${name}`, async () => {
      await page.open(search + page.markup('capture-sign-in', attributes) + script);
      const heard: string[] = [];
      for (const type of ['focusin', 'input', 'click']) {
        page.document.addEventListener(type, () => heard.push(type));
      }
      await page.click(page.input('signInEmailAddress'));
      await sendKeys({type: 'a'});
      expect(heard).to.deep.equal(['focusin', 'click', 'input']);
    });
  }

  it('hears all keys with light_dom', async () => {
    await page.open(search + page.markup('capture-sign-in', {light_dom: ''}) + script);
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({key}) => heard.push(key));
    await page.type(page.input('signInEmailAddress'), 'j/');
    expect(heard).to.deep.equal(['j', '/']);
  });

  it('hears all keys from a capturing listener', async () => {
    await page.open(search + page.markup('capture-sign-in') + script);
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({key}) => heard.push(key), {capture: true});
    await page.type(page.input('signInEmailAddress'), 'j/');
    expect(heard).to.deep.equal(['j', '/']);
  });

  it('hears keys from its own controls in a slot', async () => {
    const control = '<p slot="after-fields"><input name="code"></p>';
    await page.open(page.markup('capture-sign-in', {}, control) + script);
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({key}) => heard.push(key));
    await page.type(page.query('[name=code]'), 'a');
    expect(heard).to.deep.equal(['a']);
  });
});
