import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useChromium} from '../../support/node/chromium.ts';
import {useStaticSite} from '../../support/node/static-site.ts';
import {Visitor} from '../../support/node/visitor.ts';
import {post} from './wordpress.ts';

const john = {'Email address': 'johndoe@example.com', Password: 'password123'};

describe('WordPress', {timeout: 120_000}, () => {
  const chromium = useChromium();
  const site = useStaticSite();

  const open = (text: string) => {
    site.put('/page.html', post(site, text).page);
    return Visitor.open(chromium.browser, `${site.origin}/page.html`);
  };

  const tag = (content = '') =>
    `<capture-sign-in domain="${site.domain}" client_id="12345abcde12345abcde12345abcde12" flow="standard" flow_version="20190618143040022299">${content}</capture-sign-in>`;
  const script = '<script src="/wp-content/plugins/capture-forms/capture-forms.js"></script>';

  it('does not let a shortcode set the domain', () => {
    const {page} = post(site, '[capture_sign_in domain="evil.janraincapture.com" client_id="1"]');
    assert(page.includes(`domain="${site.domain}"`));
    assert(!page.includes('evil'));
  });

  it('adds a paragraph only around a shortcode within a line', () => {
    const alone = post(site, 'Hello\n\n[capture_sign_in]\n\nBye').page;
    assert.match(alone, /<\/p>\n<capture-sign-in [^>]+><\/capture-sign-in>\n<p>/);
    const within = post(site, 'Hello [capture_sign_in] and bye').page;
    assert.match(within, /<p>Hello <capture-sign-in [^>]+><\/capture-sign-in> and bye<\/p>/);
  });

  it('loads the script once for all forms of a page, and on no other page', () => {
    const scripts = ({page}: {page: string}) => page.split('/capture-forms.js').length - 1;
    assert.equal(scripts(post(site, '[capture_sign_in]\n\n[capture_register]')), 1);
    assert.equal(scripts(post(site, 'Hello')), 0);
  });

  it('removes the tag, but not the shortcode, of authors who may not write HTML', () => {
    const shortcode = '[capture_sign_in locale="de-DE"]';
    const {saved} = post(site, `<p>Hello</p>${tag('Sign in')}${script}${shortcode}`);
    assert.equal(saved, `<p>Hello</p>Sign in${shortcode}`);
  });

  it('keeps the tag of authors who may write HTML', async () => {
    const visitor = await open(`${script}\n\nHello\n\n${tag()}\n\nBye`);
    assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });

  for (const [where, content, parent] of [
    [
      'keeps what is slotted in one line with the tag in the form',
      '<span slot="after-fields">Terms</span>',
      'CAPTURE-SIGN-IN',
    ],
    [
      'puts what is slotted in paragraphs of its own after the form',
      '\n<p slot="after-fields">Terms</p>\n',
      'BODY',
    ],
  ] as const) {
    it(where, async () => {
      const visitor = await open(`${script}\n\n${tag(content)}`);
      const found = await visitor.page.$eval(
        '[slot=after-fields]',
        (one) => one.parentElement?.nodeName,
      );
      assert.equal(found, parent);
      assert.equal(await visitor.submit('capture-sign-in', john), 'capture-success');
      await visitor.page.close();
    });
  }
});
