import {expect} from '@open-wc/testing';
import {failure} from '../../../src/capture/outcome.ts';
import {redactSecrets} from '../../../src/capture/secrets.ts';

const quoting = (text: string) =>
  failure('fields', 'e', text, 390, new Map([['newPassword', [{text}, {rule: 'required'}]]]));

describe('redactSecrets', () => {
  it('replaces secrets in the description and in the errors of fields', () => {
    const redacted = redactSecrets(quoting('a pa$$word, a pa$$word and a t0ken'), [
      'pa$$word',
      't0ken',
      undefined,
      null,
    ]);
    const text = 'a …, a … and a …';
    expect(redacted).to.deep.include({
      error_description: text,
      fieldErrors: new Map([['newPassword', [{text}, {rule: 'required'}]]]),
    });
  });

  it('leaves short secrets, which are in any text by chance', () => {
    const outcome = quoting('some inputs are invalid');
    expect(redactSecrets(outcome, ['in', '', 'are'])).to.deep.equal(outcome);
  });

  it('leaves a success as it is', () => {
    const success = {kind: 'success', capture_user: {}, access_token: 'abcd'} as const;
    expect(redactSecrets(success, ['abcd'])).to.equal(success);
  });
});
