import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {RealPage, script} from '../../support/real-page.ts';

const searchForm = (slot: string) =>
  `<form slot="${slot}" action="/strict-page"><input name="html" value="found">
    <input type="hidden" name="policy"><button id="search">Search</button></form>`;

describe('a form of the page in a slot', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const slot of ['before-fields', 'after-fields', 'below-button']) {
    it(`submits itself and not the element: ${slot}`, async () => {
      const submitted: string[] = [];
      await page.open(page.markup('capture-sign-in', {}, searchForm(slot)) + script);
      page.window.addEventListener('submit', ({target}) => {
        submitted.push((target as Element).getAttribute('action') ?? '');
      });
      page.query('#search').click();
      await waitUntil(() => page.navigations.length);
      // Browsers stop the event of a form in a form: only its own listeners hear it.
      expect(submitted).to.deep.equal(slot === 'below-button' ? ['/strict-page'] : []);
      expect(page.navigations[0]).to.include('html=found');
      expect(await page.posted()).to.deep.equal([]);
    });

    it(`can be handled by the page's script: ${slot}`, async () => {
      await page.open(page.markup('capture-sign-in', {}, searchForm(slot)) + script);
      const events: string[] = [];
      page.query('form').addEventListener('submit', (event) => {
        event.preventDefault();
        events.push(event.type);
      });
      page.query('#search').click();
      await nextFrame();
      expect(events).to.deep.equal(['submit']);
      expect(page.log.events).to.deep.equal([]);
    });
  }

  it('leaves the element as it is', async () => {
    await page.open(page.markup('capture-sign-in', {}, searchForm('after-fields')) + script);
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
    const [body] = await page.posted();
    expect(body?.has('html')).to.equal(false);
  });
});

describe('content that the parser adds to an element with light_dom', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  it('is replaced by the form, also after the element was upgraded', async () => {
    // The element is upgraded at its start tag, as the script has run.
    const rest = `<p>Loading…</p><script>document.currentScript.dataset.ran = ''</script><p>More</p>`;
    await page.open(script + page.markup('capture-sign-in', {light_dom: ''}, rest));
    await nextFrame();
    expect(page.document.querySelectorAll('capture-sign-in > p')).to.have.lengthOf(0);
    expect(page.element.textContent).not.to.include('Loading');
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
  });
});
