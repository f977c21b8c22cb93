import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {input, mount, standard} from '../support/harness.ts';

describe('connecting ahead', () => {
  let links: HTMLLinkElement[];
  let observer: MutationObserver;

  beforeEach(() => {
    links = [];
    const note = (records: readonly MutationRecord[]) => {
      for (const one of records.flatMap(({addedNodes}) => [...addedNodes])) {
        if (one instanceof HTMLLinkElement) links.push(one);
      }
    };
    observer = new MutationObserver(note);
    observer.observe(document, {childList: true, subtree: true});
  });
  afterEach(() => observer.disconnect());

  for (const tag of ['capture-sign-in', 'capture-register'] as const) {
    it(`begins when a visitor enters <${tag}>, and not before`, async () => {
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
        'what is sent without cookies takes a connection of its own',
      ).to.equal('anonymous');
      expect(link?.isConnected, 'leaves the page as it was').to.equal(false);
    });
  }

  it('does not begin to a host that may receive no password', async () => {
    const element = await mount('capture-sign-in', standard('evil.example'));
    input(element, 'Email address').focus();
    await element.updateComplete;
    expect(links).to.have.lengthOf(0);
  });
});
