import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {jsonLines} from '../../../src/cli/json-lines.ts';

describe('JSON in lines', () => {
  it('is one line if it fits', () => {
    expect(jsonLines([{a: 1, b: ['x', null]}], 80)).to.deep.equal(['[{"a": 1, "b": ["x", null]}]']);
    expect(jsonLines([], 1)).to.deep.equal(['[]']);
    expect(jsonLines({}, 1)).to.deep.equal(['{}']);
  });

  it('has a line for each item and each key that does not fit', () => {
    const json = [
      {name: 'a', label: 'A label'},
      {
        name: 'b',
        options: [
          {text: 'one', value: '1'},
          {text: 'two', value: '2'},
        ],
      },
      true,
    ];
    expect(jsonLines(json, 32)).to.deep.equal([
      '[',
      '  {',
      '    "name": "a",',
      '    "label": "A label"',
      '  },',
      '  {',
      '    "name": "b",',
      '    "options": [',
      '      {',
      '        "text": "one",',
      '        "value": "1"',
      '      },',
      '      {',
      '        "text": "two",',
      '        "value": "2"',
      '      }',
      '    ]',
      '  },',
      '  true',
      ']',
    ]);
    expect(jsonLines(json, 40)).to.deep.equal([
      '[',
      '  {"name": "a", "label": "A label"},',
      '  {',
      '    "name": "b",',
      '    "options": [',
      '      {"text": "one", "value": "1"},',
      '      {"text": "two", "value": "2"}',
      '    ]',
      '  },',
      '  true',
      ']',
    ]);
  });

  it('fits into the width, with the comma', () => {
    expect(jsonLines(['abc', 'abc'], 8)).to.deep.equal(['[', '  "abc",', '  "abc"', ']']);
    expect(jsonLines(['abc', {a: 1}], 11)).to.deep.equal(['[', '  "abc",', '  {"a": 1}', ']']);
    expect(jsonLines([{a: 1}, 'abc'], 10)).to.deep.equal([
      '[',
      '  {',
      '    "a": 1',
      '  },',
      '  "abc"',
      ']',
    ]);
  });

  it('escapes invisible characters in texts and keys', () => {
    expect(jsonLines({'\u202e': '\n\u2028'}, 80)).to.deep.equal(['{"\\u202e": "\\n\\u2028"}']);
  });

  it('has the same meaning, for any value and width', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(60), (json, width) => {
        const text = jsonLines(json, width).join('\n');
        expect(JSON.stringify(JSON.parse(text))).to.equal(JSON.stringify(json));
      }),
    );
  });
});
