import {expect} from '@open-wc/testing';
import {consoleOf} from '../../support/harness.ts';
import {createUi} from '../../../src/widget/ui.ts';

type Ui = Record<string, (...args: unknown[]) => unknown>;

describe('janrain.capture.ui', () => {
  it('has functions of any name, and warns of each once, without its arguments', async () => {
    const lines = await consoleOf(async () => {
      for (const ui of [createUi() as Ui, createUi() as Ui]) {
        for (const name of ['activateCaptureControl', 'applySettings']) {
          expect(ui[name]?.('secret', {password: 'secret'})).to.equal(undefined);
        }
      }
    });
    expect(lines).to.have.lengthOf(2);
    expect(lines.join()).not.to.include('secret');
  });

  it('has its own members without a warning', async () => {
    const lines = await consoleOf(async () => {
      const ui = createUi() as Ui;
      expect(ui['start']?.()).to.equal(undefined);
      expect(ui['hasActiveSession']?.()).to.equal(false);
      expect(ui['getProfileCookieData']?.('uuid')).to.equal(undefined);
    });
    expect(lines).to.deep.equal([]);
  });

  it('keeps the members of the page, in the object of the page', () => {
    const own = {start: () => 'own'};
    const ui = createUi(own) as Ui;
    expect(ui['start']?.()).to.equal('own');
    expect(ui['hasActiveSession']?.()).to.equal(false);
    expect(own).to.have.property('renderScreen');
    expect((createUi(ui) as Ui)['start']?.()).to.equal('own');
  });
});
