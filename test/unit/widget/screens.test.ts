import {expect, fixture, html} from '@open-wc/testing';
import {consoleOf} from '../../support/harness.ts';
import {closeModal, renderScreen} from '../../../src/widget/screens.ts';

const tags = [
  'capture-sign-in',
  'capture-register',
  'capture-forgot-password',
  'capture-verify-email',
  'capture-new-password',
];

/** Creates a hidden element. */
const create = (tag: string) =>
  Object.assign(document.createElement(tag), {hidden: true}) as HTMLElement;

// The elements are not defined here, so that no focus moves.
describe('the screens', () => {
  it('shows the first element in the order of the page', async () => {
    const root = await fixture(html`<div>
      <capture-register hidden></capture-register><capture-sign-in hidden></capture-sign-in>
    </div>`);
    const isHidden = () => [...root.children].map((child) => (child as HTMLElement).hidden);
    expect(renderScreen()).to.equal(true);
    expect(isHidden()).to.deep.equal([false, true]);
    renderScreen('signIn');
    expect(isHidden()).to.deep.equal([true, false]);
  });

  for (const [screen, tag] of [
    ['signIn', 'capture-sign-in'],
    ['traditionalRegistration', 'capture-register'],
    ['forgotPassword', 'capture-forgot-password'],
    ['resetPasswordRequestCode', 'capture-forgot-password'],
    ['verifyEmail', 'capture-verify-email'],
    ['resetPassword', 'capture-new-password'],
    ['changePassword', 'capture-new-password'],
  ] as const) {
    it(`shows <${tag}> for the screen ${screen}, also in the element of that screen`, async () => {
      const root = await fixture(html`<div>
        <main></main>
        <section id=${screen} style="display: none"></section>
      </div>`);
      const [main, box] = root.children as unknown as [HTMLElement, HTMLElement];
      main.append(...tags.filter((name) => name !== tag).map((name) => create(name)));
      box.append(create(tag));
      renderScreen(tag === 'capture-sign-in' ? 'traditionalRegistration' : 'signIn');
      expect(box.hidden).to.equal(true);
      renderScreen(screen);
      expect(box.hidden).to.equal(false);
      expect(box.style.display).to.equal('');
      expect([...main.children].every((other) => (other as HTMLElement).hidden)).to.equal(true);
    });
  }

  it('warns of a screen without an element once, whatever its name is', async () => {
    const lines = await consoleOf(async () => {
      for (const screen of ['none', 'none', '__proto__', undefined, Symbol('of the page')]) {
        expect(renderScreen(screen)).to.equal(false);
      }
      closeModal();
    });
    expect(lines).to.have.lengthOf(4);
  });

  it('opens a dialog around an element, once, and closes it', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><capture-sign-in></capture-sign-in></dialog>`,
    );
    renderScreen();
    renderScreen('signIn');
    expect(dialog.open).to.equal(true);
    closeModal();
    closeModal();
    expect(dialog.open).to.equal(false);
  });
});
