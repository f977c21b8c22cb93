import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {input, mount, standard} from '../support/harness.ts';

describe('a connection ahead of the request', () => {
  let links: HTMLLinkElement[];
  let observer: MutationObserver;

  beforeEach(() => {
    links = [];
    const record = (records: readonly MutationRecord[]) => {
      for (const one of records.flatMap(({addedNodes}) => [...addedNodes])) {
        if (one instanceof HTMLLinkElement) links.push(one);
      }
    };
    observer = new MutationObserver(record);
    observer.observe(document, {childList: true, subtree: true});
  });
  afterEach(() => observer.disconnect());

  for (const tag of ['capture-sign-in', 'capture-register'] as const) {
    it(`opens once the visitor focuses <${tag}>`, async () => {
      const element = await mount(tag, standard('my-app.janraincapture.com'));
      expect(links).to.have.lengthOf(0);

      input(element, 'Email address').focus();
      input(element, 'Password').focus();
      await element.updateComplete;

      expect(links).to.have.lengthOf(1);
      const [link] = links;
      expect(link?.rel).to.equal('preconnect');
      expect(new URL(link?.href ?? '').host).to.equal('my-app.janraincapture.com');
      expect(
        link?.crossOrigin,
        'a request without credentials has a connection of its own',
      ).to.equal('anonymous');
      expect(link?.isConnected, 'is removed from the page').to.equal(false);
    });
  }

  it('does not open to a host that is not allowed', async () => {
    const element = await mount('capture-sign-in', standard('evil.example'));
    input(element, 'Email address').focus();
    await element.updateComplete;
    expect(links).to.have.lengthOf(0);
  });
});
