import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/index.ts';
import type {Fault} from '../../demo/sandbox/api/faults.ts';
import {
  consoleOf,
  fill,
  focused,
  johnDoe,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {useSandbox} from '../support/sandbox-server.ts';

/** What has the focus, by its name or its words. */
function place(): string {
  const {name, value, type, ariaLabel, textContent} = focused() as HTMLInputElement;
  if (type === 'radio') return `${name}=${value}`;
  return name || ariaLabel || textContent.trim();
}

/** Tab, or back. */
async function tab(isBack: boolean) {
  if (!isBack) return sendKeys({press: 'Tab'});
  // Over WebDriver, which WebKit takes, keys are held for one stroke.
  if (!/Chrome|Firefox/.test(navigator.userAgent)) return sendKeys({press: 'Shift+Tab'});
  await sendKeys({down: 'Shift'});
  await sendKeys({press: 'Tab'});
  await sendKeys({up: 'Shift'});
}

const options = ['a', 'b'].map((value) => ({text: value, value}));
const fields = [
  {name: 'firstName', validation: {required: true}},
  {name: 'newPassword', type: 'password', validation: {required: true}},
  {name: 'list', type: 'select', options},
  {name: 'choice', type: 'radio', value: 'a', options},
  {name: 'birthdate', type: 'dateselect'},
  {name: 'about', type: 'textarea'},
  {name: 'box', type: 'checkbox'},
];

describe('with the keyboard alone', () => {
  const sandbox = useSandbox();
  let element: CaptureElement;
  const next = document.createElement('button');
  next.textContent = 'Next';
  afterEach(async () => {
    element.remove();
    next.remove();
    await sandbox.setFault({kind: 'none'});
  });

  const find = <T extends HTMLElement>(selector: string) =>
    rootOf(element).querySelector(selector) as T;

  const show = async (attributes: Readonly<Record<string, string>> = {}) => {
    element = await mount('capture-register', {
      ...standard(sandbox.domain),
      fields: JSON.stringify(fields),
      switch_url: '#other',
      ...attributes,
    });
    element.after(next);
  };

  /** Goes on from where the focus is to another place, and gives all on the way. */
  async function walk(to: string, isBack = false) {
    const way = [place()];
    while (way.at(-1) !== to && way.length < 30) {
      await tab(isBack);
      way.push(place());
    }
    return way;
  }

  for (const [dom, attributes] of [
    ['a shadow root', {}],
    ['light_dom', {light_dom: ''}],
  ] as const) {
    it(`one comes to all that there is, in the order in which it stands there, and back, in ${dom}`, async () => {
      await show(attributes);
      const order = [
        ...['firstName', 'newPassword', 'Show password', 'list', 'choice=a'],
        ...['birthdate[dateselect_month]', 'birthdate[dateselect_day]'],
        ...['birthdate[dateselect_year]', 'about', 'box', 'Create account'],
        ...['Sign in instead', 'Next'],
      ];
      element.focus();
      expect(await walk('Next')).to.deep.equal(order);
      expect(await walk('firstName', true)).to.deep.equal(order.reverse());
    });
  }

  it('one shows the password, chooses, ticks, goes to what is wrong, and follows a link', async () => {
    await show();
    const password = find<HTMLInputElement>('[name=newPassword]');
    element.focus();
    await walk('Show password');
    await sendKeys({press: ' '});
    await waitUntil(() => password.type === 'text');
    expect(place()).to.equal('Show password');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => password.type === 'password');

    await walk('choice=a');
    await sendKeys({press: 'ArrowDown'});
    await waitUntil(() => find<HTMLInputElement>('[value=b][type=radio]').checked);
    await walk('box');
    await sendKeys({press: ' '});
    await waitUntil(() => find<HTMLInputElement>('[name=box]').checked);

    const failed = oneEvent(element, 'capture-error');
    await walk('Create account');
    await sendKeys({press: 'Enter'});
    await failed;
    expect(place()).to.equal('Please check these fields:');
    await tab(false);
    await tab(false);
    expect(place()).to.equal('Password: Please fill in this field.');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => place() === 'newPassword');

    const told = oneEvent(element, 'capture-navigate');
    element.addEventListener('capture-navigate', (event) => event.preventDefault());
    await walk('Sign in instead');
    await sendKeys({press: 'Enter'});
    expect(((await told) as GlobalEventHandlersEventMap['capture-navigate']).detail.to).to.equal(
      'switch',
    );
  });

  it('one may paste into any field', async () => {
    await show();
    for (const control of rootOf(element).querySelectorAll('input, textarea')) {
      const paste = new Event('paste', {bubbles: true, composed: true, cancelable: true});
      expect(control.dispatchEvent(paste)).to.equal(true);
    }
  });

  describe('one is led', () => {
    const right = johnDoe;
    const showSignIn = async (attributes: Readonly<Record<string, string>> = {}) => {
      element = await mount('capture-sign-in', {...standard(sandbox.domain), ...attributes});
    };

    for (const [what, fault, to] of [
      ['no connection', {kind: 'drop'}, 'Sign in'],
      ['an answer of no CORS', {kind: 'no-cors'}, 'Sign in'],
      ['another server’s answer', {kind: 'bad-gateway'}, 'Sign in'],
      ['too many requests', {kind: 'error', code: 510}, 'Sign in'],
      ['maintenance', {kind: 'error', code: 480}, 'Sign in'],
      ['an account that is there already', {kind: 'error', code: 380}, 'Sign in'],
      ['success', {kind: 'none'}, 'You are signed in.'],
    ] as const satisfies readonly (readonly [string, Fault, string])[]) {
      it(`after ${what} to ${to}`, async () => {
        await showSignIn();
        await sandbox.setFault(fault);
        await fill(element, right);
        const kind = fault.kind === 'none' ? 'capture-success' : 'capture-error';
        await consoleOf(() => submit(element, kind));
        expect(place()).to.equal(to);
      });
    }

    for (const [what, values, to] of [
      ['a wrong password', {...right, Password: 'password124'}, 'currentPassword'],
      ['a missing password', {...right, Password: ''}, 'currentPassword'],
      ['a missing address', {...right, 'Email address': ''}, 'signInEmailAddress'],
      ['nothing', {}, 'signInEmailAddress'],
    ] as const) {
      it(`after ${what} to ${to}`, async () => {
        await showSignIn();
        await fill(element, values);
        await submit(element, 'capture-error');
        expect(place()).to.equal(to);
      });
    }

    it('to the list of what is wrong, where it is much, and to a control of the page’s own', async () => {
      await show();
      await submit(element, 'capture-error');
      expect(place()).to.equal('Please check these fields:');
      element.remove();

      await showSignIn();
      element.innerHTML = '<input slot="after-fields" name="terms" aria-label="Terms" required>';
      await Promise.resolve();
      await element.updateComplete;
      await fill(element, right);
      await submit(element, 'capture-error');
      expect(place()).to.equal('terms');
    });

    it('nowhere by what is under way, or called off by the page', async () => {
      await showSignIn();
      await fill(element, right);
      element.addEventListener('capture-submit', (event) => event.preventDefault(), {once: true});
      await submit(element, 'capture-submit');
      await element.updateComplete;
      expect(place()).to.equal('signInEmailAddress');
      await sandbox.setFault({kind: 'silent'});
      await submit(element, 'capture-submit');
      await element.updateComplete;
      expect(place()).to.equal('signInEmailAddress');
    });
  });
});
