import {expect} from '@open-wc/testing';
import {RealPage, script} from '../support/real-page.ts';

/** What the scripts of a page can make of a control in a slot. */
const changes: Readonly<Record<string, string>> = {
  'a name that is a number': 'name: {value: 42}',
  'a name that is an object': 'name: {value: {}}',
  'a name that is an object without a prototype': 'name: {value: Object.create(null)}',
  'a name that is a symbol': "name: {value: Symbol('name')}",
  'a name that throws': "name: {get() { throw new Error('no name') }}",
  'a type that is an object': 'type: {value: Object.create(null)}',
  'a value that is an object': 'value: {value: Object.create(null)}',
  'no form that can be read': "form: {get() { throw new Error('no form') }}",
  'no validity': 'validity: {value: undefined}',
  'no labels': "labels: {get() { throw new Error('no labels') }}",
};

const hostileElement = `<script>
  customElements.define('hostile-input', class extends HTMLElement {
    static formAssociated = true;
    internals = this.attachInternals();
    get name() { return Object.create(null) }
    get value() { return Symbol('value') }
    get type() { return 42 }
    get validity() { return undefined }
  });
</script>`;

describe('a slotted control that scripts have changed', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  /** Submits, and checks that the visitor is told of a failure, the page once, and that the form can be used again. */
  async function expectOneEvent() {
    page.fillSignIn();
    const result = await page.submit();
    expect(page.log.events.filter((event) => !event.startsWith('capture-submit'))).to.have.lengthOf(
      1,
    );
    if (result === 'success') return;
    expect(page.form.getAttribute('aria-busy')).to.equal('false');
    page.query('[name=code]').remove();
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
  }

  for (const [what, change] of Object.entries(changes)) {
    it(`does not lock the form: ${what}`, async () => {
      const slotted = '<p slot="after-fields"><input name="code" value="1"></p>';
      await page.open(page.markup('capture-sign-in', {}, slotted) + script);
      page.run(`Object.defineProperties(document.querySelector('[name=code]'), {${change}})`);
      await expectOneEvent();
    });
  }

  it('does not lock the form: a custom element whose name is no string', async () => {
    const slotted = '<hostile-input slot="after-fields" name="code"></hostile-input>';
    await page.open(hostileElement + page.markup('capture-sign-in', {}, slotted) + script);
    await expectOneEvent();
    expect((await page.posted())[0]?.has('code')).to.equal(false);
  });
});
