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

/** The name or the text of the focused element. */
function focusName(): string {
  const {name, value, type, ariaLabel, textContent} = focused() as HTMLInputElement;
  if (type === 'radio') return `${name}=${value}`;
  return name || ariaLabel || textContent.trim();
}

/** Presses Tab, or Shift+Tab. */
async function tab(isBack: boolean) {
  if (!isBack) return sendKeys({press: 'Tab'});
  // WebKit's driver releases held keys after each command.
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

describe('with the keyboard alone, a visitor', () => {
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

  /** Presses Tab until the focus is at an element, and returns the names on the way. */
  async function tabTo(to: string, isBack = false) {
    const names = [focusName()];
    while (names.at(-1) !== to && names.length < 30) {
      await tab(isBack);
      names.push(focusName());
    }
    return names;
  }

  for (const [dom, attributes] of [
    ['a shadow root', {}],
    ['light_dom', {light_dom: ''}],
  ] as const) {
    it(`reaches every control, in the order of the page and back, in ${dom}`, async () => {
      await show(attributes);
      const order = [
        ...['firstName', 'newPassword', 'Show password', 'list', 'choice=a'],
        ...['birthdate[dateselect_month]', 'birthdate[dateselect_day]'],
        ...['birthdate[dateselect_year]', 'about', 'box', 'Create account'],
        ...['Sign in instead', 'Next'],
      ];
      element.focus();
      expect(await tabTo('Next')).to.deep.equal(order);
      expect(await tabTo('firstName', true)).to.deep.equal(order.reverse());
    });
  }

  it('shows the password, selects options, goes to invalid fields and follows a link', async () => {
    await show();
    const password = find<HTMLInputElement>('[name=newPassword]');
    element.focus();
    await tabTo('Show password');
    await sendKeys({press: ' '});
    await waitUntil(() => password.type === 'text');
    expect(focusName()).to.equal('Show password');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => password.type === 'password');

    await tabTo('choice=a');
    await sendKeys({press: 'ArrowDown'});
    await waitUntil(() => find<HTMLInputElement>('[value=b][type=radio]').checked);
    await tabTo('box');
    await sendKeys({press: ' '});
    await waitUntil(() => find<HTMLInputElement>('[name=box]').checked);

    const failed = oneEvent(element, 'capture-error');
    await tabTo('Create account');
    await sendKeys({press: 'Enter'});
    await failed;
    expect(focusName()).to.equal('Please check these fields: (2) First name');
    await tab(false);
    await tab(false);
    expect(focusName()).to.equal('Password');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focusName() === 'newPassword');

    const navigated = oneEvent(element, 'capture-navigate');
    element.addEventListener('capture-navigate', (event) => event.preventDefault());
    await tabTo('Sign in instead');
    await sendKeys({press: 'Enter'});
    expect(
      ((await navigated) as GlobalEventHandlersEventMap['capture-navigate']).detail.to,
    ).to.equal('switch');
  });

  it('can paste into every field', async () => {
    await show();
    for (const control of rootOf(element).querySelectorAll('input, textarea')) {
      const paste = new Event('paste', {bubbles: true, composed: true, cancelable: true});
      expect(control.dispatchEvent(paste)).to.equal(true);
    }
  });

  describe('the focus moves', () => {
    const right = johnDoe;
    const showSignIn = async (attributes: Readonly<Record<string, string>> = {}) => {
      element = await mount('capture-sign-in', {...standard(sandbox.domain), ...attributes});
    };

    for (const [what, fault, to] of [
      ['no connection', {kind: 'drop'}, 'Sign in'],
      ['an answer without CORS', {kind: 'no-cors'}, 'Sign in'],
      ['another server’s answer', {kind: 'bad-gateway'}, 'Sign in'],
      ['too many requests', {kind: 'error', code: 510}, 'Sign in'],
      ['maintenance', {kind: 'error', code: 480}, 'Sign in'],
      ['an account that exists already', {kind: 'error', code: 380}, 'Sign in'],
      ['success', {kind: 'none'}, 'You are signed in.'],
    ] as const satisfies readonly (readonly [string, Fault, string])[]) {
      it(`after ${what} to ${to}`, async () => {
        await showSignIn();
        await sandbox.setFault(fault);
        await fill(element, right);
        const kind = fault.kind === 'none' ? 'capture-success' : 'capture-error';
        await consoleOf(() => submit(element, kind));
        expect(focusName()).to.equal(to);
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
        expect(focusName()).to.equal(to);
      });
    }

    it('to the summary of several errors, and to an invalid control of the page', async () => {
      await show();
      await submit(element, 'capture-error');
      expect(focusName()).to.equal('Please check these fields: (2) First name');
      element.remove();

      await showSignIn();
      element.innerHTML = '<input slot="after-fields" name="terms" aria-label="Terms" required>';
      await Promise.resolve();
      await element.updateComplete;
      await fill(element, right);
      await submit(element, 'capture-error');
      expect(focusName()).to.equal('terms');
    });

    it('nowhere during a request or if the page cancels it', async () => {
      await showSignIn();
      await fill(element, right);
      element.addEventListener('capture-submit', (event) => event.preventDefault(), {once: true});
      await submit(element, 'capture-submit');
      await element.updateComplete;
      expect(focusName()).to.equal('signInEmailAddress');
      await sandbox.setFault({kind: 'silent'});
      await submit(element, 'capture-submit');
      await element.updateComplete;
      expect(focusName()).to.equal('signInEmailAddress');
    });
  });
});
