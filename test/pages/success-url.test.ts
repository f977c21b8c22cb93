import {expect} from '@open-wc/testing';
import {RealPage, script} from '../support/real-page.ts';

describe('success_url', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  const open = async (successUrl: string, code = '') => {
    const markup = page.markup('capture-sign-in', {success_url: successUrl});
    await page.open(`${markup}${script}<script>${code}</script>`);
    page.fillSignIn();
  };

  it('opens the page after the listeners have run, with nothing added to its URL', async () => {
    await open('/strict-page?policy=&html=welcome#top');
    const left = page.navigation();
    expect(await page.submit()).to.equal('success');
    expect(await left).to.equal(
      new URL('/strict-page?policy=&html=welcome#top', location.origin).href,
    );
  });

  it('does not open the page if a listener calls preventDefault()', async () => {
    await open(
      '/strict-page?policy=&html=welcome',
      "document.addEventListener('capture-success', (event) => event.preventDefault())",
    );
    expect(await page.submit()).to.equal('success');
    await page.timers();
    expect(page.navigations).to.be.empty;
    expect(page.element.matches(':state(done)')).to.equal(true);
  });

  it('does not open the page after a failure', async () => {
    await open('/strict-page?policy=&html=welcome');
    page.fillSignIn('wrong');
    expect(await page.submit()).to.equal('credentials');
    await page.timers();
    expect(page.navigations).to.be.empty;
  });

  for (const hostile of ['javascript:parent.hacked=1', 'data:text/html,x', 'blob:x', 'http://[']) {
    it(`ignores ${hostile}, and says so when the page loads`, async () => {
      await open(hostile);
      expect(page.log.lines.join()).to.contain('success_url must be');
      expect(await page.submit()).to.equal('success');
      await page.timers();
      expect(page.navigations).to.be.empty;
      expect(window).not.to.have.property('hacked');
    });
  }
});
