import {expect, fixture, html} from '@open-wc/testing';
import {consoleOf} from '../../support/harness.ts';
import {closeModal, renderScreen} from '../../../src/widget/screens.ts';

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
