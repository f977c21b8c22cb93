import {expect} from '@open-wc/testing';
import {parseMarkup, plainText} from '../../../src/flow/markup.ts';

describe('parseMarkup', () => {
  it('keeps links, and the text of every other tag', () => {
    const html =
      'I <b>have</b> read the <a class="x" href="https://example.com/terms" target="_blank">User Agreement</a>.';
    expect(parseMarkup(html)).to.deep.equal([
      {text: 'I have read the ', href: undefined},
      {text: 'User Agreement', href: 'https://example.com/terms'},
      {text: '.', href: undefined},
    ]);
  });

  for (const [attributes, href] of [
    ['href="/terms?a=1&amp;b=2"', '/terms?a=1&b=2'],
    ["href='/terms'", '/terms'],
    ['href=/terms', '/terms'],
    ['HREF = "/terms"', '/terms'],
    ['data-href="/other"', undefined],
    ['name="x"', undefined],
    ['href=""', undefined],
  ] as const) {
    it(`reads the address of <a ${attributes}>`, () => {
      expect(parseMarkup(`<a ${attributes}>x</a>`)).to.deep.equal([{text: 'x', href}]);
    });
  }

  it('makes one part of a text, however many tags are in it', () => {
    for (const tag of ['<b>', '<a>', '</a>', '<br>', '<!-- -->']) {
      expect(parseMarkup(`${tag}x`.repeat(1_000))).to.have.lengthOf(1);
    }
    expect(parseMarkup(`<a href="/">${'<b>x</b>'.repeat(1_000)}</a>`)).to.have.lengthOf(1);
  });

  it('keeps ten links, so that rendering cannot freeze the page', () => {
    const parts = parseMarkup('<a href="/">x</a>'.repeat(20));
    expect(parts.filter(({href}) => href)).to.have.lengthOf(10);
    expect(parts.at(-1)).to.deep.equal({text: 'x'.repeat(10), href: undefined});
    expect(parts).to.have.lengthOf(11);
  });
});

describe('plainText', () => {
  for (const [html, text] of [
    ['Privacy&nbsp;Policy &amp; terms', 'Privacy\xa0Policy & terms'],
    ['Pr&eacute;nom, Stra&szlig;e, &Uuml;ber, Gar&ccedil;on', 'Prénom, Straße, Über, Garçon'],
    ['&#39;a&#x27; &hellip; &copy;', "'a' … ©"],
    [
      '&unknown; &amp &xvalueOf; &constructor; R&D;',
      '&unknown; &amp &xvalueOf; &constructor; R&D;',
    ],
    ['&#0; &#xFFFFFFF; &#9999999;', '&#0; &#xFFFFFFF; &#9999999;'],
    ['a < b, x <3 y', 'a < b, x <3 y'],
    ['First<br>second<p>third</p>', 'First second third'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<img src=x onerror=alert(1)>Label', 'Label'],
    ['<!-- a comment -->Label', 'Label'],
    ['&lt;b&gt;Label', '<b>Label'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['<a href="/terms', '<a href="/terms'],
    ['<<a>b>c', '<b>c'],
  ] as const) {
    it(`is ${JSON.stringify(text)} for ${html}`, () => {
      expect(plainText(html)).to.equal(text);
    });
  }

  it('takes linear time', () => {
    const start = performance.now();
    for (const part of ['<a ', '<', '&', '<a href=', '</a>', '<!--']) {
      plainText(part.repeat(5000 / part.length));
    }
    for (let i = 0; i < 10; i++) plainText(`<${'a'.repeat(4999)}`);
    expect(performance.now() - start).to.be.below(100);
  });
});
