import {expect} from '@open-wc/testing';
import {reportFields} from '../../../src/flow/field-keys.ts';
import {consoleOf} from '../../support/harness.ts';

const mistakes = (fields: unknown) => consoleOf(async () => reportFields('some-element', fields));

describe('reportFields', () => {
  it('is silent about definitions of a flow file', async () => {
    const definition = {name: 'a', label: 'A', element: 'input', emptyMeansNull: true, subId: '1'};
    expect(await mistakes([definition])).to.deep.equal([]);
  });

  it('names a misspelled key once, with the right one', async () => {
    const fields = [
      {name: 'a', lable: 'A'},
      {name: 'b', lable: 'B', Order: 1},
    ];
    expect(await mistakes(fields)).to.deep.equal([
      '<some-element> fields: lable is ignored: write label',
      '<some-element> fields: Order is ignored: write order',
    ]);
  });

  it('names entries without a name', async () => {
    const mistake = '<some-element> fields: an entry without a name is ignored';
    expect(await mistakes([{label: 'A'}, 'emailAddress'])).to.deep.equal([mistake]);
  });

  it('reads many unknown keys without delay', async () => {
    const keys = Array.from({length: 2000}, (_, i) => [`unknown-key-${i}`, 1]);
    const fields = Array.from({length: 500}, () => ({name: 'a', ...Object.fromEntries(keys)}));
    const start = performance.now();
    reportFields('some-element', fields);
    expect(performance.now() - start).to.be.below(2000);
  });
});
