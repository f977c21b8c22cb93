import {expect} from '@open-wc/testing';
import {findJsonp} from '../../../src/cli/jsonp.ts';

const json = '{"a": "});", "b": ["/*", "\\"", 1]}';

describe('the JSON in a JSONP file', () => {
  for (const text of [
    `render(${json})`,
    `render(${json});`,
    `;render(${json});\n`,
    `/**/ render ( ${json} ) ;`,
    `// A comment: render(1);\nwindow.render_1$(${json}/* the end */);// `,
    `janrain.capture.ui.handleCaptureResponse({"stat": "ok"},function () { janrain.capture.ui.render(${json}); });`,
    `handle({}, function(){render(${json})})`,
    `handle(null,\n  function ()\n  { /* { */ render(\n${json}\n)\n; }\n)\n`,
  ]) {
    it(`is found in ${text}`, () => {
      const found = findJsonp(text);
      expect(found && 'json' in found && JSON.parse(found.json)).to.deep.equal(JSON.parse(json));
    });
  }

  for (const text of [
    '',
    '{"a": 1}',
    '[1]',
    '"a(1)"',
    'null',
    '<!doctype html>',
    'not found',
    '(1)',
  ]) {
    it(`is not looked for in ${text || 'an empty text'}, which calls no function`, () => {
      expect(findJsonp(text)).to.equal(undefined);
    });
  }

  // The mark shows where the error is.
  for (const marked of [
    'render(¦',
    'render(¦)',
    'render(¦a)',
    "render({¦'a': 1})",
    'render({"a": 1¦',
    'render(1 ¦2)',
    'render(1)¦)',
    'render(1); ¦alert(2)',
    'render(1, ¦2)',
    'render(1, function (¦a) { render(2); });',
    'render(1, function () { ¦"a" });',
    'render(1, function () { render(2)¦',
    'render(1, function () { render(2); ¦alert(3); });',
    'render(1, function () { render(2); }¦',
    'render(1, function () { render(2); }); ¦x',
    'render(1) ¦/* unclosed',
  ]) {
    it(`has an error in ${marked}`, () => {
      const errorOffset = marked.indexOf('¦');
      expect(findJsonp(marked.replace('¦', ''))).to.deep.equal({errorOffset});
    });
  }

  it('is found in linear time', () => {
    const blanks = `${' '.repeat(1e6)}${'/**/'.repeat(1e5)}`;
    const text = `f(1, function () { f(2)${blanks}; }${blanks})${blanks}`;
    expect(findJsonp(text)).to.deep.equal({json: '2'});
    expect(findJsonp(`${text}x`)).to.deep.equal({errorOffset: text.length});
  });
});
