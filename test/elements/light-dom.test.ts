import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants} from '../support/form-variants.ts';
import {fill, mount, standard, submit} from '../support/harness.ts';
import {posts} from '../support/sandbox-server.ts';

for (const {tag, values, successText} of formVariants) {
  describe(`<${tag} light_dom>`, () => {
    const page = useForm(tag);
    beforeEach(() => page.remount({light_dom: ''}));

    it('renders into itself and works', async () => {
      const {element} = page;
      expect(element.shadowRoot).to.equal(null);
      await expect(element).to.be.accessible();
      await fill(element, values);
      await submit(element, 'capture-success');
      expect(page.status).to.have.trimmed.text(successText);
      expect(await posts(page.sandbox)).to.have.lengthOf(1);
    });

    it('looks as in a shadow root', async () => {
      const style = () => {
        const form = page.form as HTMLFormElement;
        const input = form.querySelector('input') as HTMLInputElement;
        const {minBlockSize, borderRadius, display} = getComputedStyle(input);
        return {minBlockSize, borderRadius, display, gap: getComputedStyle(form).gap};
      };
      const light = style();
      await page.remount();
      expect(light).to.deep.equal(style());
    });

    it('has ids that are unique in the page', async () => {
      const other = await mount(tag, {...standard(page.sandbox.domain), light_dom: ''});
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      other.remove();
    });

    it('has no address that another script could send the form to', () => {
      expect(page.form?.method).to.equal('dialog');
      expect(page.form?.hasAttribute('action')).to.equal(false);
    });

    it('is on if a framework sets the property to an empty string', async () => {
      await page.remount();
      const other = document.createElement(tag);
      Object.assign(other, {light_dom: ''});
      document.body.append(other);
      await other.updateComplete;
      expect(other.shadowRoot).to.equal(null);
      other.remove();
    });

    it('is off if it is "false"', async () => {
      const element = await page.remount({light_dom: 'false'});
      expect(element.shadowRoot).not.to.equal(null);
    });
  });
}
