import {expect} from '@open-wc/testing';
import {CLIENT_WITHOUT_LOGIN} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants} from '../support/form-variants.ts';
import {consoleOf, fill, message, submit} from '../support/harness.ts';

const UNAVAILABLE = 'This is not available right now. Please try again later.';

for (const {tag, formName, values} of formVariants) {
  describe(`<${tag}> with a wrong configuration`, () => {
    const page = useForm(tag);

    for (const [attributes, name] of [
      [{domain: ''}, 'domain'],
      [{domain: 'evil.com'}, 'domain="evil.com"'],
      [{client_id: ''}, 'client_id'],
      [{flow_version: 'HEAD'}, 'flow_version="HEAD"'],
      [{redirect_uri: 'javascript:alert(1)'}, 'redirect_uri="javascript:alert(1)"'],
      [{response_type: 'password'}, 'response_type="password"'],
    ] as const) {
      // Changing a profile takes neither.
      if (tag === 'capture-new-password' && /^re/.test(name)) continue;

      it(`${JSON.stringify(attributes)} warns on load, sends nothing and shows a general message`, async () => {
        const onLoad = await consoleOf(() => page.remount(attributes));
        expect(onLoad).to.have.lengthOf(1);
        expect(onLoad[0]).to.include(`<${tag}>`).and.to.include(name);

        const {element, sandbox} = page;
        await fill(element, values);
        const before = page.values;
        const lines = await consoleOf(async () => {
          const {detail} = await submit(element, 'capture-error');
          expect(detail.kind).to.equal('configuration');
          expect(detail.code).to.equal(Object.values(attributes)[0] ? 200 : 100);
          expect(detail.error_description).to.include(name);
          expect(detail.invalid_fields).to.deep.equal({[formName]: [UNAVAILABLE]});
        });
        expect(lines).to.deep.equal(onLoad);
        expect(message(element)).to.equal(UNAVAILABLE);
        expect(page.values).to.deep.equal(before);
        expect(await sandbox.requests()).to.be.empty;
      });
    }

    for (const [attributes, code, name] of [
      [{form: 'noSuchForm'}, 200, 'form'],
      [{client_id: CLIENT_WITHOUT_LOGIN}, 403, 'client_id'],
      [{client_id: 'nobody'}, 402, 'client_id'],
      [{flow: ''}, 100, 'flow'],
      [{flow: 'other'}, 500, 'flow'],
      [{flow_version: '1'}, 500, 'flow_version'],
      [{locale: 'tlh'}, 500, 'locale'],
    ] as const) {
      it(`${JSON.stringify(attributes)} names the attribute on the console once Capture refuses it`, async () => {
        const element = await page.remount(attributes);
        await fill(element, values);
        const lines = await consoleOf(async () => {
          const {detail} = await submit(element, 'capture-error');
          expect(detail).to.include({kind: 'configuration', code});
          expect(detail.request_id).to.match(/^[a-z\d]{16}$/);
        });
        expect(lines).to.have.lengthOf(1);
        expect(lines[0])
          .to.include(name)
          .and.to.match(/\([a-z\d]{16}\)$/);
        expect(message(element)).to.equal(UNAVAILABLE);
      });
    }

    it('warns about an attribute written with a hyphen', async () => {
      const lines = await consoleOf(() => page.remount({'client-id': 'x', 'data-id': 'y'}));
      expect(lines).to.deep.equal([`<${tag}> client-id is ignored: write client_id`]);
    });

    it('works once the attribute is corrected', async () => {
      await consoleOf(() => page.remount({domain: ''}));
      page.element.domain = page.sandbox.domain;
      await fill(page.element, values);
      await submit(page.element, 'capture-success');
    });
  });
}
