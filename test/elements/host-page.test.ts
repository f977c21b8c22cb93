import {expect} from '@open-wc/testing';
import {ACCESS_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants} from '../support/form-variants.ts';
import {consoleOf, fill, focused, standard, submit} from '../support/harness.ts';
import {firstBody} from '../support/sandbox-server.ts';

const access_token = ACCESS_TOKEN;

for (const {tag, values} of formVariants) {
  describe(`the page around <${tag}>`, () => {
    const page = useForm(tag);

    it('keeps its focus and scroll position when the element is added', async () => {
      const before = [document.activeElement, scrollY];
      const spacer = document.createElement('div');
      spacer.style.blockSize = '3000px';
      document.body.append(spacer);
      await page.remount();
      expect([document.activeElement, scrollY]).to.deep.equal(before);
      spacer.remove();
    });

    it('can focus the form', () => {
      page.element.focus();
      expect(focused()).to.equal(page.form?.querySelector('input'));
    });

    it('keeps its attributes, children and styles', async () => {
      const {element} = page;
      const head = document.head.innerHTML;
      const html = element.outerHTML;
      await fill(element, values);
      await submit(element, 'capture-success');
      expect(element.outerHTML).to.equal(html);
      expect(document.head.innerHTML).to.equal(head);
      expect(document.adoptedStyleSheets).to.be.empty;
    });

    it('can hide the element', () => {
      page.element.hidden = true;
      expect(getComputedStyle(page.element).display).to.equal('none');
    });
  });

  describe(`the properties of <${tag}>`, () => {
    const page = useForm(tag);

    /** Replaces the element by one with properties from before its definition. */
    function remountEarly(properties: object, attributes: Readonly<Record<string, string>>) {
      const early = document.implementation.createHTMLDocument().createElement(tag);
      Object.assign(early, properties);
      for (const [name, value] of Object.entries(attributes)) early.setAttribute(name, value);
      page.element.remove();
      document.body.append(early);
      page.element = early;
      return early;
    }

    it('may be set to values of other types, and corrected', async () => {
      const {element, sandbox} = page;
      for (const domain of [7, true, {}, Symbol('x'), new URL('https://evil.com')]) {
        Object.assign(element, {domain});
        await fill(element, values);
        await consoleOf(async () => {
          const {detail} = await submit(element, 'capture-error');
          expect(detail.kind).to.equal('configuration');
        });
      }
      element.domain = sandbox.domain;
      await fill(element, values);
      await submit(element, 'capture-success');
    });

    it('may be set by the attributes’ names, as some frameworks do', async () => {
      const element = remountEarly({...standard(page.sandbox.domain), access_token}, {});
      Object.assign(element, {redirect_uri: 'https://www.example.com/'});
      expect(element.redirectUri).to.equal('https://www.example.com/');
      await element.updateComplete;
      await fill(element, values);
      await submit(element, 'capture-success');
      const body = await firstBody(page.sandbox);
      // Changing a profile takes no redirect_uri.
      const expected = tag === 'capture-new-password' ? null : 'https://www.example.com/';
      expect(body.get('redirect_uri')).to.equal(expected);
    });

    it('may be set before the definition, and win over attributes', async () => {
      const {client_id: clientId, flow_version} = standard('');
      const element = remountEarly(
        {domain: page.sandbox.domain, clientId, access_token},
        {flow: 'standard', client_id: 'nobody', flow_version},
      );
      await element.updateComplete;
      await fill(element, values);
      await submit(element, 'capture-success');
    });
  });
}
