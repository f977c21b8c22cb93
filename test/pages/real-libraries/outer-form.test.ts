import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {RealPage, script} from '../../support/real-page.ts';

const consent = `<p slot="after-fields">
  <label><input type="checkbox" name="terms" value="true" required> I accept the terms</label>
</p>`;

const code = '<p slot="after-fields"><label>Code <input name="code"></label></p>';

/** A form around an element, as ASP.NET Web Forms has one around every page. */
const outerForm = (content: string) =>
  `<form id="aspnetForm" method="post" action="/strict-page?policy=&html=">
    <input type="hidden" name="__VIEWSTATE" value="x"><input type="submit" value="Search">${content}
  </form>${script}`;

const visitor = {
  firstName: 'Jane',
  lastName: 'Roe',
  displayName: 'JaneRoe',
  emailAddress: 'janeroe@example.com',
  newPassword: 'password123',
  newPasswordConfirm: 'password123',
};

describe('an element in a form of the page', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  /** Opens a page, and records the `submit` events that anything outside the element hears. */
  async function open(content: string): Promise<readonly string[]> {
    await page.open(outerForm(content));
    const heard: string[] = [];
    for (const target of [page.query('#aspnetForm'), page.document.body, page.document]) {
      target.addEventListener('submit', () => heard.push(target.nodeName));
    }
    return heard;
  }

  it('does not register a visitor without the consent that a slot requires', async () => {
    await open(page.markup('capture-register', {}, consent));
    page.fill(visitor);
    expect(await page.submit()).to.equal('fields');
    expect(await page.posted()).to.be.empty;
    expect(page.query('[name=terms]').getAttribute('aria-invalid')).to.equal('true');
  });

  it('sends the consent', async () => {
    await open(page.markup('capture-register', {}, consent));
    page.fill(visitor);
    page.query('[name=terms]').click();
    expect(await page.submit()).to.equal('success');
    expect((await page.posted())[0]?.get('terms')).to.equal('true');
  });

  for (const [name, slot] of [
    ['a field', ''],
    ['a control in a slot', code],
  ] as const) {
    it(`submits only its own form on Enter in ${name}`, async () => {
      const heard = await open(page.markup('capture-sign-in', {}, slot));
      page.fillSignIn();
      if (slot) await page.type(page.query('[name=code]'), '123');
      expect(await page.resultOf(() => sendKeys({press: 'Enter'}))).to.equal('success');
      const [body, ...more] = await page.posted();
      expect(body?.get('code')).to.equal(slot ? '123' : null);
      expect(more).to.be.empty;
      expect(heard).to.be.empty;
      expect(page.navigations).to.be.empty;
    });
  }

  it('submits only its own form with light_dom', async () => {
    const heard = await open(page.markup('capture-sign-in', {light_dom: ''}));
    page.fillSignIn();
    expect(await page.resultOf(() => sendKeys({press: 'Enter'}))).to.equal('success');
    expect(await page.posted()).to.have.lengthOf(1);
    expect(heard).to.be.empty;
    expect(page.navigations).to.be.empty;
  });

  it('leaves the form of the page as it is', async () => {
    await open(page.markup('capture-sign-in', {light_dom: ''}) + page.markup('capture-register'));
    const form = page.query('#aspnetForm') as HTMLFormElement;
    expect([...new FormData(form).keys()]).to.deep.equal(['__VIEWSTATE']);
  });

  it('does not send a control that names another form, and says so', async () => {
    const other = '<p slot="after-fields"><input name="code" form="other" required></p>';
    await page.open(
      `<form id="other"></form>${outerForm(page.markup('capture-sign-in', {}, other))}`,
    );
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
    expect((await page.posted())[0]?.has('code')).to.equal(false);
    const lines = page.log.lines.filter((line) => line.includes('code'));
    expect(lines).to.deep.equal([
      '<capture-sign-in> does not send code: its form attribute refers to another form',
    ]);
  });

  it('sends a control with an empty form attribute, which the form of the page has not', async () => {
    const own = '<p slot="after-fields"><input name="code" form="" value="123"></p>';
    await open(page.markup('capture-sign-in', {}, own));
    const form = page.query('#aspnetForm') as HTMLFormElement;
    expect([...new FormData(form).keys()]).to.deep.equal(['__VIEWSTATE']);
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
    expect((await page.posted())[0]?.get('code')).to.equal('123');
    expect(page.log.lines).to.deep.equal([]);
  });

  it('sends a control that was moved into a slot later', async () => {
    await open(page.markup('capture-sign-in'));
    page.element.insertAdjacentHTML('beforeend', code);
    page.fillSignIn();
    (page.query('[name=code]') as HTMLInputElement).value = '456';
    expect(await page.submit()).to.equal('success');
    expect((await page.posted())[0]?.get('code')).to.equal('456');
  });
});
