import {expect} from '@open-wc/testing';
import {canonicalTag, directionOf, languageOf} from '../../../src/localize/languages.ts';

describe('languageOf', () => {
  for (const [tag, language] of [
    ['en', 'en'],
    ['en-US', 'en'],
    ['en-GB', 'en-GB'],
    ['en-AU', 'en-GB'],
    ['de', 'de'],
    ['de-DE', 'de'],
    ['de-AT', 'de'],
    ['DE-de', 'de'],
    ['de_DE', 'de'],
    ['de-DE-u-co-phonebk', 'de'],
    ['fr', 'fr'],
    ['fr-BE', 'fr'],
    ['fr-CA', 'fr-CA'],
    ['es', 'es'],
    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['es-US', 'es-419'],
    ['es-419', 'es-419'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['nn', 'nb'],
    ['iw', 'he'],
    ['in', 'id'],
    ['tl', 'fil'],
    ['sr', 'sr'],
    ['sr-Latn', 'sr'],
    ['bs', 'hr'],
    ['ar-SA', 'ar'],
    ['mt-MT', 'en'],
    ['tlh', 'en'],
    ['', 'en'],
    ['C', 'en'],
    ['x', 'en'],
    ['deutsch', 'en'],
    ['de-', 'en'],
    ['!"§', 'en'],
    ['__proto__', 'en'],
    ['constructor', 'en'],
  ]) {
    it(`answers ${tag || 'nothing'} in ${language}`, () => {
      expect(languageOf(tag ?? '')).to.equal(language);
    });
  }

  it('prefers what the page itself has brought', () => {
    expect(languageOf('mt-MT', ['mt'])).to.equal('mt');
    expect(languageOf('de-CH', ['de-CH'])).to.equal('de-CH');
    expect(languageOf('de-AT', ['de-CH'])).to.equal('de');
    expect(languageOf('en-XA', ['en-XA'])).to.equal('en-XA');
    expect(languageOf('de_CH', ['de-CH'])).to.equal('de-CH');
    // No browser knows the plurals of what is no tag.
    expect(languageOf('de_CH', ['de_CH'])).to.equal('de');
  });
});

describe('canonicalTag', () => {
  for (const [tag, canonical] of [
    ['de', 'de'],
    ['de_AT', 'de-AT'],
    ['AR-eg', 'ar-EG'],
    ['iw', 'he'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['', ''],
    ['C', ''],
    ['de_DE.UTF-8', ''],
    ['x-private', ''],
    [7, ''],
  ]) {
    it(`is ${canonical || 'nothing'} for ${tag || 'nothing'}`, () => {
      expect(canonicalTag(tag as string)).to.equal(canonical);
    });
  }
});

describe('directionOf', () => {
  for (const [direction, tags] of [
    ['rtl', ['ar', 'ar-SA', 'fa', 'he', 'ur-PK']],
    ['ltr', ['en', 'de-DE', 'arn', 'zh-Hant']],
  ] as const) {
    it(`is ${direction} for ${tags.join()}`, () => {
      for (const tag of tags) expect(directionOf(tag), tag).to.equal(direction);
    });
  }
});
