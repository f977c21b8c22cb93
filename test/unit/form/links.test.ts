import {expect} from '@open-wc/testing';
import {resolveLinks, resolveWebUrl} from '../../../src/form/links.ts';
import {signInCatalogue} from '../../../src/localize/catalogues/sign-in.ts';

const base = 'https://www.example.com/account/sign-in?a=b#c';

describe('resolveWebUrl', () => {
  for (const [written, url] of [
    ['https://example.com/forgot?a=b', 'https://example.com/forgot?a=b'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://EXAMPLE.COM/', 'https://example.com/'],
    ['/forgot', 'https://www.example.com/forgot'],
    ['forgot', 'https://www.example.com/account/forgot'],
    ['#register', 'https://www.example.com/account/sign-in?a=b#register'],
    ['//example.com/forgot', 'https://example.com/forgot'],
  ] as const) {
    it(`resolves ${written} to ${url}`, () => {
      expect(resolveWebUrl(written, base)).to.equal(url);
    });
  }

  for (const written of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://www.example.com/1',
    'mailto:jane@example.com',
    'ftp://example.com',
    'web+http:example.com',
    'httpx:example.com',
    'http://',
    'https://[',
  ]) {
    it(`is empty for ${JSON.stringify(written)}`, () => {
      expect(resolveWebUrl(written, base)).to.equal('');
    });
  }

  it('is empty for a relative URL in a document that has no hierarchical URL', () => {
    expect(resolveWebUrl('/forgot', 'about:blank')).to.equal('');
  });
});

describe('resolveLinks', () => {
  const {links} = signInCatalogue;

  it('has a link for each URL that the page gives, in the order of the texts', () => {
    const urls = {switch: '/register', forgot: '/forgot'};
    expect(resolveLinks(links, urls, base)).to.deep.equal([
      {to: 'forgot', text: 'forgotPassword', url: 'https://www.example.com/forgot'},
      {to: 'switch', text: 'createAccount', url: 'https://www.example.com/register'},
    ]);
  });

  it('has no link without a URL', () => {
    expect(resolveLinks(links, {forgot: ''}, base)).to.deep.equal([]);
  });

  it('has no link to a destination without a text', () => {
    expect(resolveLinks(new Map(), {forgot: '/forgot'}, base)).to.deep.equal([]);
  });

  it('has an empty URL in place of one that is not an http(s) URL', () => {
    const [link] = resolveLinks(links, {forgot: 'javascript:alert(1)'}, base);
    expect(link).to.deep.equal({to: 'forgot', text: 'forgotPassword', url: ''});
  });
});
