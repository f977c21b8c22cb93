import {expect} from '@open-wc/testing';
import {RealPage, script} from '../support/real-page.ts';

/** Controls of the page with the name of one of the element's fields. */
const controls: Readonly<Record<string, string>> = {
  'a text': '<input name="currentPassword" value="other">',
  'a hidden value': '<input type="hidden" name="signInEmailAddress" value="eve@example.com">',
  'a list': '<select name="currentPassword"><option>other</option></select>',
  'a checkbox': '<input type="checkbox" name="currentPassword" value="other" checked>',
  'a setting': '<input type="hidden" name="client_id" value="other">',
  'a setting that is not given': '<input type="hidden" name="merge_token" value="other">',
};

describe('a slotted control with a name that the form has', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [what, control] of Object.entries(controls)) {
    it(`is not sent: ${what}`, async () => {
      const slotted = `<p slot="after-fields">${control}</p>`;
      await page.open(page.markup('capture-sign-in', {}, slotted) + script);
      page.fillSignIn();
      expect(await page.submit()).to.equal('success');
      const names = [...((await page.posted())[0]?.keys() ?? [])];
      expect(names).to.deep.equal([...new Set(names)]);
      expect((await page.posted())[0]?.get('client_id')).not.to.equal('other');
      expect((await page.posted())[0]?.get('merge_token')).to.equal(null);
    });
  }
});
