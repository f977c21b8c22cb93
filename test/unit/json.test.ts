import {expect} from '@open-wc/testing';
import {
  jsonList,
  jsonNumber,
  jsonObject,
  jsonProperty,
  jsonScalar,
  jsonString,
} from '../../src/json.ts';

/** An object that cannot be converted to a string or a number. */
const unconvertible = {toString: null, valueOf: null};

const nameOf = (value: unknown) => (value === unconvertible ? 'an object' : JSON.stringify(value));

describe('jsonObject', () => {
  it('reads the properties of an object, by key', () => {
    expect([...jsonObject({a: 1, b: null})]).to.deep.equal([
      ['a', 1],
      ['b', null],
    ]);
  });

  it('has no inherited keys', () => {
    expect(jsonObject({}).has('constructor')).to.equal(false);
    expect(jsonObject(Object.create({a: 1})).size).to.equal(0);
  });

  it('reads `__proto__` as a key like any other', () => {
    const json = jsonObject(JSON.parse('{"__proto__": {"a": 1}}'));
    expect([...json]).to.deep.equal([['__proto__', {a: 1}]]);
    expect(json.get('a')).to.equal(undefined);
  });

  it('has the first 500 keys of a large object', () => {
    const large = Object.fromEntries(Array.from({length: 3000}, (_, i) => [`key${i}`, i]));
    const json = jsonObject(large);
    expect(json.size).to.equal(500);
    expect(json.get('key499')).to.equal(499);
  });

  for (const value of [undefined, null, true, 1, 'text', [1]]) {
    it(`is empty for ${nameOf(value)}`, () => {
      expect(jsonObject(value).size).to.equal(0);
    });
  }
});

describe('jsonProperty', () => {
  it('reads a property of an object', () => {
    expect(jsonProperty({a: 1}, 'a')).to.equal(1);
    expect(jsonProperty({a: 1}, 'b')).to.equal(undefined);
    expect(jsonProperty(JSON.parse('{"__proto__": 1}'), '__proto__')).to.equal(1);
  });

  it('reads no inherited property', () => {
    expect(jsonProperty({}, 'constructor')).to.equal(undefined);
    expect(jsonProperty({}, '__proto__')).to.equal(undefined);
  });

  for (const [value, key] of [
    [undefined, 'a'],
    [null, 'a'],
    ['text', 'length'],
    [['a'], '0'],
  ] as const) {
    it(`is undefined for ${nameOf(value)}`, () => {
      expect(jsonProperty(value, key)).to.equal(undefined);
    });
  }
});

describe('jsonList', () => {
  it('returns an array', () => {
    expect(jsonList([1, 'a'])).to.deep.equal([1, 'a']);
  });

  for (const value of [undefined, null, 'text', {length: 1, 0: 'a'}]) {
    it(`is empty for ${nameOf(value)}`, () => {
      expect(jsonList(value)).to.deep.equal([]);
    });
  }
});

for (const [value, text, scalar, number] of [
  ['text', 'text', 'text', NaN],
  ['12', '12', '12', 12],
  ['', '', '', NaN],
  [12, '', '12', 12],
  [0, '', '0', 0],
  [-1.5, '', '-1.5', -1.5],
  [true, '', 'true', NaN],
  [false, '', 'false', NaN],
  [null, '', '', NaN],
  [undefined, '', '', NaN],
  [['12'], '', '', NaN],
  [unconvertible, '', '', NaN],
] as const) {
  describe(`${nameOf(value)} is read`, () => {
    it(`by jsonString as "${text}"`, () => {
      expect(jsonString(value)).to.equal(text);
    });

    it(`by jsonScalar as "${scalar}"`, () => {
      expect(jsonScalar(value)).to.equal(scalar);
    });

    it(`by jsonNumber as ${number}`, () => {
      expect(jsonNumber(value)).to.deep.equal(number);
    });
  });
}
