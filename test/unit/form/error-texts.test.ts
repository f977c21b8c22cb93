import {expect} from '@open-wc/testing';
import {errorTexts} from '../../../src/form/error-texts.ts';
import {registerCatalogue, signInCatalogue} from '../../../src/localize/messages.ts';
import {failure, type FailureKind} from '../../../src/capture/outcome.ts';
import {createTranslator} from '../../../src/localize/translate.ts';

const kinds: readonly FailureKind[] = [
  ...(['credentials', 'fields', 'configuration', 'merge', 'rate-limit'] as const),
  ...(['unavailable', 'network', 'timeout', 'reply', 'refused'] as const),
];

describe('failureTexts', () => {
  for (const catalogue of [signInCatalogue, registerCatalogue]) {
    const {submit, english, timeout} = catalogue;
    for (const kind of kinds) {
      it(`has a sentence of its own for ${kind}, where one wants to ${createTranslator('en', english)(submit)}`, () => {
        const say = createTranslator('en', english);
        const texts = errorTexts(failure(kind, '', ''), 'someForm', [], say, timeout);
        expect([...texts.keys()]).to.deep.equal(['someForm']);
        expect(texts.get('someForm')?.[0]).to.match(/^[A-Z].+\.$/);
      });
    }
  }

  it('warns that an account may exist, where registering took too long', () => {
    const say = createTranslator('en', registerCatalogue.english);
    const {timeout} = registerCatalogue;
    const [[text = ''] = []] = errorTexts(
      failure('timeout', '', ''),
      'f',
      [],
      say,
      timeout,
    ).values();
    expect(text).to.include('may have been created');
  });
});
