import {expect} from '@open-wc/testing';
import {library, RealPage, script} from '../../support/real-page.ts';

/** A panel that jQuery UI lets the visitor drag, with an element in it. */
const panel = (content: string) =>
  `${library('jquery/dist/jquery.js')}${library('jquery-ui/dist/jquery-ui.js')}
  <div id="panel" style="padding: 20px; width: 500px">${content}</div>${script}
  <script>$('#panel').draggable();</script>`;

describe('a panel that can be dragged', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
    await page.open(panel(page.markup('capture-sign-in')));
  });
  afterEach(() => page.close());

  const offset = () => {
    const {left, top} = page.query('#panel').style;
    return [left, top].map((length) => Number.parseFloat(length) || 0);
  };

  it('does not take clicks from fields', async () => {
    for (const name of ['currentPassword', 'signInEmailAddress']) {
      await page.click(page.input(name));
      expect(page.focused).to.equal(name);
    }
  });

  it('does not move while text in a field is selected', async () => {
    await page.drag(page.input('signInEmailAddress'), [60, 40]);
    expect(offset()).to.deep.equal([0, 0]);
  });

  it('moves from anywhere else', async () => {
    await page.drag(page.query('#panel'), [60, 40], [5, 5]);
    expect(offset()).to.deep.equal([60, 40]);
  });
});
