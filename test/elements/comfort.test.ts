import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {
  consoleOf,
  description,
  input,
  mount,
  rootOf,
  standard,
  type CaptureElement,
} from '../support/harness.ts';

const link = (element: CaptureElement, text: string) =>
  [...rootOf(element).querySelectorAll('a')].find((one) => one.textContent?.trim() === text);

/** A key as a browser tells of it. */
const press = (control: HTMLElement, type: 'keydown' | 'keyup', modifierCapsLock: boolean) =>
  control.dispatchEvent(
    new KeyboardEvent(type, {key: 'a', modifierCapsLock, bubbles: true, composed: true}),
  );

describe('the links below a form', () => {
  it('are there where the page gives their addresses', async () => {
    const plain = await mount('capture-sign-in', standard('localhost:1'));
    expect(rootOf(plain).querySelector('a, [part=links]')).to.equal(null);

    const signIn = await mount('capture-sign-in', {
      ...standard('localhost:1'),
      forgot_url: 'https://example.com/forgot?a=b',
      switch_url: '/register',
    });
    expect(link(signIn, 'Forgot your password?')?.href).to.equal('https://example.com/forgot?a=b');
    expect(link(signIn, 'Create an account')?.href).to.equal(`${location.origin}/register`);
    await expect(signIn).to.be.accessible();

    const register = await mount('capture-register', {
      ...standard('localhost:1'),
      forgot_url: '/forgot',
      switch_url: '#sign-in',
    });
    expect(rootOf(register).querySelectorAll('a')).to.have.lengthOf(1);
    expect(link(register, 'Sign in instead')?.hash).to.equal('#sign-in');
  });

  it('tell the page, which can keep the visitor', async () => {
    const element = await mount('capture-sign-in', {
      ...standard('localhost:1'),
      switch_url: '#register',
    });
    const told = oneEvent(document, 'capture-navigate');
    document.addEventListener('capture-navigate', (event) => event.preventDefault(), {once: true});
    link(element, 'Create an account')?.click();
    const {detail, cancelable} = (await told) as GlobalEventHandlersEventMap['capture-navigate'];
    expect(cancelable).to.equal(true);
    const url = new URL('#register', location.href).href;
    expect(detail).to.deep.equal({form: 'signInForm', to: 'switch', url});
    expect(detail).to.be.frozen;
    expect(location.hash).to.equal('');

    const gone = oneEvent(window, 'hashchange');
    link(element, 'Create an account')?.click();
    await gone;
    expect(location.hash).to.equal('#register');
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`leave it to the browser to open another tab or window: ${key}`, async () => {
      const element = await mount('capture-sign-in', {
        ...standard('localhost:1'),
        switch_url: '#register',
      });
      let isTold = false;
      element.addEventListener('capture-navigate', () => (isTold = true));
      const click = new MouseEvent('click', {[key]: true, bubbles: true, cancelable: true});
      let isPrevented: boolean | undefined;
      // The test itself opens none.
      rootOf(element).addEventListener(
        'click',
        (event) => {
          isPrevented = event.defaultPrevented;
          event.preventDefault();
        },
        {once: true},
      );
      link(element, 'Create an account')?.dispatchEvent(click);
      expect([isTold, isPrevented]).to.deep.equal([false, false]);
    });
  }

  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'http://',
  ]) {
    it(`lead to no ${JSON.stringify(bad)}, and the console says so`, async () => {
      let element: CaptureElement | undefined;
      const lines = await consoleOf(async () => {
        element = await mount('capture-sign-in', {
          ...standard('localhost:1'),
          forgot_url: bad,
          switch_url: '/register',
        });
      });
      expect(lines).to.deep.equal([
        '<capture-sign-in> forgot_url must be a http: or https: address',
      ]);
      expect(rootOf(element as CaptureElement).querySelectorAll('a')).to.have.lengthOf(1);
    });
  }
});

describe('a password', () => {
  it('tells of Caps Lock while it is on', async () => {
    const element = await mount('capture-sign-in', standard('localhost:1'));
    const password = input(element, 'Password');
    const note = rootOf(element).querySelector<HTMLElement>('[part=caps]') as HTMLElement;
    expect(note.innerText.trim()).to.equal('');
    press(password, 'keydown', true);
    expect(note.innerText.trim()).to.equal('Caps Lock is on.');
    const icon = note.querySelector('svg') as Element;
    const words = document.createRange();
    words.setStartAfter(icon);
    words.setEndAfter(note.lastElementChild as Element);
    expect(words.getBoundingClientRect().left).to.be.at.least(
      icon.getBoundingClientRect().right + 4,
    );
    await expect(element).to.be.accessible();
    press(password, 'keyup', false);
    expect(note.innerText.trim()).to.equal('');
    // What a browser fills in comes with an event that has no key.
    expect(() => password.dispatchEvent(new Event('keydown'))).not.to.throw();
  });

  it('says how long it has to be before it is wrong, where the flow tells', async () => {
    const fields = [
      {name: 'newPassword', type: 'password', validation: {required: true, minLength: 8}},
      {name: 'newPasswordConfirm', type: 'password', validation: {match: 'newPassword'}},
    ];
    const element = await mount('capture-register', {
      ...standard('localhost:1'),
      fields: JSON.stringify(fields),
    });
    expect(description(element, 'Password')).to.equal('At least 8 characters');
    expect(input(element, 'Repeat password')).not.to.have.attribute('aria-describedby');

    element.fields = [{...fields[0], tip: 'Make it long.'}];
    await element.updateComplete;
    expect(description(element, 'Password')).to.equal('Make it long.');
  });

  it('that exists already is not told how long to be', async () => {
    const element = await mount('capture-sign-in', {
      ...standard('localhost:1'),
      fields: '[{"name": "currentPassword", "type": "password", "validation": {"minLength": 8}}]',
    });
    expect(input(element, 'Password')).not.to.have.attribute('aria-describedby');
  });
});
