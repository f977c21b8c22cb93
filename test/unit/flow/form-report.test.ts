import {expect} from '@open-wc/testing';
import {reportForm} from '../../../src/flow/form-report.ts';
import {consoleOf} from '../../support/harness.ts';
import {parsedField} from '../../support/parsed-field.ts';

const report = (form: Partial<Parameters<typeof reportForm>[1]>, hasCaptcha = false) =>
  consoleOf(async () =>
    reportForm('some-element', {fields: [], unsupported: [], isCutOff: false, ...form}, hasCaptcha),
  );

describe('reportForm', () => {
  it('is silent if everything can be shown and sent', async () => {
    expect(await report({fields: [parsedField({type: 'checkbox', value: false})]})).to.deep.equal(
      [],
    );
  });

  it('names the fields whose value is not sent', async () => {
    const options = [{value: 'false', text: 'No'}];
    const fields = [
      parsedField({type: 'hidden', value: false}, 'optIn'),
      parsedField({type: 'radio', options}, 'choice'),
      parsedField({type: 'text', value: 'false'}, 'firstName'),
    ];
    expect(await report({fields})).to.deep.equal([
      '<some-element> does not send the value false of optIn, choice: Capture takes any value of a boolean for true',
    ]);
  });

  it('names the fields that cannot be shown', async () => {
    expect(await report({unsupported: ['captcha (captcha)', 'x (y)']})).to.deep.equal([
      '<some-element> cannot show these fields: captcha (captcha), x (y)',
    ]);
  });

  it('says what a form with a captcha needs', async () => {
    const [message] = await report({}, true);
    expect(message).to.contain('captcha').and.to.contain('capture-submit');
  });

  it('says that a form is too large', async () => {
    expect(await report({isCutOff: true})).to.have.lengthOf(1);
  });
});
