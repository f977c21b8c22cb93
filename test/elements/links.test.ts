import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {consoleOf, mount, rootOf, standard, type CaptureElement} from '../support/harness.ts';

/** The link that has a text. */
const link = (element: CaptureElement, text: string) =>
  [...rootOf(element).querySelectorAll('a')].find((one) => one.textContent?.trim() === text);

describe('the links below a form', () => {
  it('appear if the page sets their URLs', async () => {
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

  it('dispatch capture-navigate, which the page can cancel', async () => {
    const element = await mount('capture-sign-in', {
      ...standard('localhost:1'),
      switch_url: '#register',
    });
    const dispatched = oneEvent(document, 'capture-navigate');
    document.addEventListener('capture-navigate', (event) => event.preventDefault(), {once: true});
    link(element, 'Create an account')?.click();
    const {detail, cancelable} =
      (await dispatched) as GlobalEventHandlersEventMap['capture-navigate'];
    expect(cancelable).to.equal(true);
    const url = new URL('#register', location.href).href;
    expect(detail).to.deep.equal({form: 'signInForm', to: 'switch', url});
    expect(detail).to.be.frozen;
    expect(location.hash).to.equal('');

    const navigated = oneEvent(window, 'hashchange');
    link(element, 'Create an account')?.click();
    await navigated;
    expect(location.hash).to.equal('#register');
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`dispatch nothing when ${key} opens another tab or window`, async () => {
      const element = await mount('capture-sign-in', {
        ...standard('localhost:1'),
        switch_url: '#register',
      });
      let isDispatched = false;
      element.addEventListener('capture-navigate', () => (isDispatched = true));
      const click = new MouseEvent('click', {[key]: true, bubbles: true, cancelable: true});
      let isPrevented: boolean | undefined;
      // The test itself must not open one.
      rootOf(element).addEventListener(
        'click',
        (event) => {
          isPrevented = event.defaultPrevented;
          event.preventDefault();
        },
        {once: true},
      );
      link(element, 'Create an account')?.dispatchEvent(click);
      expect([isDispatched, isPrevented]).to.deep.equal([false, false]);
    });
  }

  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'http://',
  ]) {
    it(`omit ${JSON.stringify(bad)} and warn`, async () => {
      let element: CaptureElement | undefined;
      const lines = await consoleOf(async () => {
        element = await mount('capture-sign-in', {
          ...standard('localhost:1'),
          forgot_url: bad,
          switch_url: '/register',
        });
      });
      expect(lines).to.deep.equal(['<capture-sign-in> forgot_url must be an http: or https: URL']);
      expect(rootOf(element as CaptureElement).querySelectorAll('a')).to.have.lengthOf(1);
    });
  }
});
