import {expect} from '@open-wc/testing';
import type {Format} from '../../demo/sandbox/flows/flow-file.ts';
import {isInFormat} from '../../demo/sandbox/validation/format.ts';
import {
  isListed,
  hasListedDomain,
  containsListed,
} from '../../demo/sandbox/validation/word-list.ts';

type Examples = {readonly good: readonly string[]; readonly bad: readonly string[]};

const examples: Readonly<Record<Format, Examples>> = {
  alpha: {good: ['ABCDE', 'Abcde', 'z'], bad: ['ABCD4', '4abc', 'ab cde', 'ab*', 'ä', 'a\n']},
  alphaExtended: {good: ["abc-d'e", 'ABCDE', '-'], bad: ['a b', 'a1', 'é', 'a_b']},
  alphaExtendedSpaces: {good: ["O'Fallon", 'New York'], bad: ['a1', 'a.b', 'a\t']},
  alphaNumeric: {good: ['a1', '007', 'A'], bad: ['a-1', 'a 1', 'ä1', '١']},
  alphaNumericExtended: {good: ["a1-b'2", '1'], bad: ['a 1', 'a.1', 'ä']},
  email: {
    good: ['a@b.c', 'jane.roe+x@mail.example.com', 'ü@bücher.example'],
    bad: ['a', '@b.c', 'a@b', 'a@b..c', 'a@b.', 'a b@c.d', 'a@b@c.d', 'a@.b'],
  },
  i18nAlphaNumeric: {good: ['Zoë1', 'جين', '太郎', 'अनु', '٣'], bad: ['a b', 'a-b', 'a!', '🙂']},
  noWhitespace: {good: ['päss-wörd!', '🙂'], bad: ['a b', ' a', 'a\n', 'a\u3000b']},
  numeric: {good: ['0', '0012'], bad: ['1.5', '-1', '1e3', '١', '1 2']},
  numericReal: {
    good: ['42', '42.5', '-0.5', '+1'],
    bad: ['.5', '1.', '1,5', '1e3', '--1', '1.2.3'],
  },
  phone: {
    good: ['2025550123', '202-555-0123', '(202) 555-0123', '+1 202.555.0123', '1-202-555-0123'],
    bad: ['5550123', '+49 151 23456789', '202-555-01234', '(202 555-0123', 'abc'],
  },
  phoneInternational: {
    good: ['+4915123456789', '+49 151 2345-6789', '+1 (202) 555-0123', '+966501234567'],
    bad: ['015123456789', '+49', '+49 151 23456789012345', '+49  -151 234567', '+49a1512345678'],
  },
  zipCode: {good: ['94103'], bad: ['9410', '941033', '94103-1234', 'ABCDE']},
  'zipCode+4': {good: ['94103-1234'], bad: ['94103', '941031234', '94103-123', '94103 1234']},
};

describe('the formats of the sandbox', () => {
  for (const [format, {good, bad}] of Object.entries(examples) as [Format, Examples][]) {
    it(`${format} accepts ${good.join(', ')}`, () => {
      expect(good.filter((value) => !isInFormat(format, value))).to.be.empty;
    });

    it(`${format} refuses ${JSON.stringify(bad)}`, () => {
      expect(bad.filter((value) => isInFormat(format, value))).to.be.empty;
      expect(isInFormat(format, '')).to.equal(false);
    });

    it(`${format} takes linear time for hostile values`, () => {
      const start = performance.now();
      for (const piece of ['a', '1', '1.', '.', ' ', '@', 'a@a.', '(1', '+1 ', '\t', 'é']) {
        expect(isInFormat(format, piece.repeat(200_000) + '\n')).to.equal(false);
        expect(isInFormat(format, `+1${piece.repeat(200_000)}\n`)).to.equal(false);
      }
      // Linear patterns need milliseconds, a quadratic one minutes.
      expect(performance.now() - start).to.be.below(2000);
    });
  }

  it('accept everything in an unknown format', () => {
    for (const format of ['hexadecimal', '__proto__', 'constructor']) {
      expect(isInFormat(format as Format, 'x y')).to.equal(true);
    }
  });
});

describe('the word lists of the sandbox', () => {
  const settings = {words: 'Spam, ham ,,two words'};

  it('match a whole value of a whitelist, in any letter case', () => {
    for (const list of ['words', ['Spam', 'ham', 'two words']]) {
      expect(
        ['spam', 'HAM', 'Two Words'].map((one) => isListed(one, list, settings)),
      ).to.deep.equal([true, true, true]);
      expect(['spa', 'spam!', 'words'].some((one) => isListed(one, list, settings))).to.be.false;
    }
  });

  it('match a word of a blacklist anywhere in a value', () => {
    for (const list of ['words', ['Spam', 'ham', '', 'two words']]) {
      const suppressed = ['spam', 'mrHAM', 'the two words'];
      expect(suppressed.every((one) => containsListed(one, list, settings))).to.be.true;
      expect(['spa m', 'two', 'words'].some((one) => containsListed(one, list, settings))).to.be
        .false;
    }
  });

  it('match the domain of an email address', () => {
    const list = ['trash.example'];
    expect(hasListedDomain('a@Trash.Example', list, {})).to.equal(true);
    expect(hasListedDomain('a@b@trash.example', list, {})).to.equal(true);
    expect(hasListedDomain('trash.example@good.example', list, {})).to.equal(false);
    expect(hasListedDomain('a@nottrash.example', list, {})).to.equal(false);
  });

  it('match nothing if their setting is missing', () => {
    for (const list of ['other', '__proto__', 'constructor']) {
      expect(isListed('x', list, settings)).to.equal(true);
      expect(containsListed('other', list, settings)).to.equal(false);
      expect(hasListedDomain('a@other', list, settings)).to.equal(false);
    }
  });
});
