import {expect} from '@open-wc/testing';
import {
  standardChangePasswordForm,
  standardEmailForm,
  standardRegistrationForm,
  standardSignInForm,
} from '../../../src/flow/standard-forms.ts';
import {jsonString} from '../../../src/json.ts';
import {languages} from '../../../src/localize/languages.ts';
import {forgotPasswordCatalogue} from '../../../src/localize/catalogues/forgot-password.ts';
import {newPasswordCatalogue} from '../../../src/localize/catalogues/new-password.ts';
import {verifyEmailCatalogue} from '../../../src/localize/catalogues/verify-email.ts';
import {registerCatalogue} from '../../../src/localize/catalogues/register.ts';
import {signInCatalogue} from '../../../src/localize/catalogues/sign-in.ts';

const catalogues = [
  ['signInCatalogue', signInCatalogue, standardSignInForm],
  ['registerCatalogue', registerCatalogue, standardRegistrationForm],
  ['forgotPasswordCatalogue', forgotPasswordCatalogue, standardEmailForm],
  ['verifyEmailCatalogue', verifyEmailCatalogue, standardEmailForm],
  ['newPasswordCatalogue', newPasswordCatalogue, standardChangePasswordForm],
] as const;

for (const [name, catalogue, form] of catalogues) {
  const {english, submit, busy, success, failures, labels, links} = catalogue;

  describe(name, () => {
    it('has an English text for every message', () => {
      for (const [id, message] of english) expect(message, id).to.be.a('string').that.is.not.empty;
    });

    it('has the messages of the form’s button, states, labels and links', () => {
      const ids = [
        submit,
        busy,
        success,
        ...Object.values(failures),
        ...labels.values(),
        ...links.values(),
      ];
      expect([...english.keys()]).to.include.members(ids);
    });

    it('has a label for each field of the standard form', () => {
      expect([...labels.keys()]).to.deep.equal([...form.keys()]);
    });

    it('has a singular and a plural form for each message with a number', () => {
      for (const [id, message] of english) {
        const forms = jsonString(message).split('|');
        const withNumber = forms.filter((form) => form.includes('{n}'));
        expect(`${withNumber.length} of ${forms.length}`, id).to.be.oneOf(['0 of 1', '2 of 2']);
      }
    });
  });
}

/** The ids that translators have, which lit-localize extracts from the messages. */
async function translatedIds(language: string) {
  const file = await (await fetch(`/locales/${language}.xlf`)).text();
  const xliff = new DOMParser().parseFromString(file, 'application/xml');
  return [...xliff.querySelectorAll('trans-unit')].map(({id}) => id);
}

describe('the ids of the messages', () => {
  const ids = new Set(catalogues.flatMap(([, {english}]) => [...english.keys()]));

  for (const language of languages) {
    it(`are the ids of the translations into ${language}`, async () => {
      expect(await translatedIds(language)).to.have.members([...ids]);
    });
  }
});
