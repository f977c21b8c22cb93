import {expect} from '@open-wc/testing';
import {errorTexts} from '../../../src/form/error-texts.ts';
import {forgotPasswordCatalogue} from '../../../src/localize/catalogues/forgot-password.ts';
import {newPasswordCatalogue} from '../../../src/localize/catalogues/new-password.ts';
import {verifyEmailCatalogue} from '../../../src/localize/catalogues/verify-email.ts';
import {registerCatalogue} from '../../../src/localize/catalogues/register.ts';
import {signInCatalogue} from '../../../src/localize/catalogues/sign-in.ts';
import {failure, type FailureKind} from '../../../src/capture/outcome.ts';
import {createTranslator} from '../../../src/localize/translate.ts';

const kinds: readonly FailureKind[] = [
  ...(['credentials', 'fields', 'configuration', 'expired', 'merge', 'rate-limit'] as const),
  ...(['unavailable', 'network', 'timeout', 'reply', 'refused'] as const),
];

describe('failureTexts', () => {
  for (const catalogue of [
    signInCatalogue,
    registerCatalogue,
    forgotPasswordCatalogue,
    verifyEmailCatalogue,
    newPasswordCatalogue,
  ]) {
    const {submit, english, failures} = catalogue;
    for (const kind of kinds) {
      it(`has a sentence of its own for ${kind}, where one wants to ${createTranslator('en', english)(submit)}`, () => {
        const say = createTranslator('en', english);
        const texts = errorTexts(failure(kind, '', ''), 'someForm', [], say, failures);
        expect([...texts.keys()]).to.deep.equal(['someForm']);
        expect(texts.get('someForm')?.[0]).to.match(/^[A-Z].+\.$/);
      });
    }
  }

  it('warns that an account may exist, where registering took too long', () => {
    const say = createTranslator('en', registerCatalogue.english);
    const {failures} = registerCatalogue;
    const [[text = ''] = []] = errorTexts(
      failure('timeout', '', ''),
      'f',
      [],
      say,
      failures,
    ).values();
    expect(text).to.include('may have been created');
  });
});
