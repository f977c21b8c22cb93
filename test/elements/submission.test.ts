import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {DEFAULT_FLOW_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {formVariants} from '../support/form-variants.ts';
import {button, fill, input, standard, submit} from '../support/harness.ts';
import {firstBody, posts} from '../support/sandbox-server.ts';

for (const {tag, path, values, busyText} of formVariants) {
  describe(`<${tag}> submits`, () => {
    const page = useForm(tag);

    it('one POST with everything in its body, without a preflight', async () => {
      await fill(page.element, values);
      await submit(page.element, 'capture-success');
      const requests = await page.sandbox.requests();
      expect(requests.map(({method, url}) => `${method} ${url}`)).to.deep.equal([`POST ${path}`]);
    });

    it('no empty flow and flow_version', async () => {
      const defaults = {client_id: DEFAULT_FLOW_CLIENT, flow: '', flow_version: ''};
      const element = await page.remount(defaults);
      await fill(element, values);
      await submit(element, 'capture-success');
      const body = await firstBody(page.sandbox);
      expect([...body.keys()]).not.to.include.members(['flow', 'flow_version']);
    });

    it('the locale and the redirect_uri unchanged', async () => {
      const settings = {locale: 'xx-Nonsense', redirect_uri: 'https://example.com/a?b=c#d'};
      const element = await page.remount(settings);
      await fill(element, values);
      await submit(element, 'capture-error');
      const body = await firstBody(page.sandbox);
      expect(body.get('locale')).to.equal('xx-Nonsense');
      // Changing a profile takes no redirect_uri.
      const expected = tag === 'capture-new-password' ? null : 'https://example.com/a?b=c#d';
      expect(body.get('redirect_uri')).to.equal(expected);
    });

    it('once, however often the visitor submits while the request is under way', async () => {
      const {element, sandbox} = page;
      await sandbox.setFault({kind: 'slow', ms: 300});
      await fill(element, values);
      const done = oneEvent(element, 'capture-success');
      await submit(element, 'capture-submit');
      await sendKeys({press: 'Enter'});
      button(element, busyText).click();
      page.form?.requestSubmit();
      await done;
      expect(await posts(sandbox)).to.have.lengthOf(1);
    });

    it('and shows that it is busy', async () => {
      const {element, sandbox} = page;
      await sandbox.setFault({kind: 'silent'});
      await fill(element, values);
      await submit(element, 'capture-submit');
      expect(page.form).to.have.attribute('aria-busy', 'true');
      expect(button(element, busyText)).to.have.attribute('aria-disabled', 'true');
      expect(page.status).to.have.trimmed.text(busyText);
      expect(element.matches(':state(submitting)')).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('nothing when a script calls form.submit()', async () => {
      await fill(page.element, values);
      const before = location.href;
      expect(page.form).to.have.attribute('method', 'dialog');
      try {
        page.form?.submit();
      } catch {
        // Firefox throws.
      }
      expect(location.href).to.equal(before);
      expect(await page.sandbox.requests()).to.be.empty;
    });
  });
}

for (const {tag, formName, values, passwordCount} of formVariants) {
  describe(`<${tag}> dispatches capture-submit`, () => {
    const page = useForm(tag);

    it('without the passwords, and sends only the parameters that the page has added', async () => {
      const {element, sandbox} = page;
      await fill(element, values);
      element.addEventListener('capture-submit', ({detail}) => {
        detail.parameters.append('captcha', 'token');
        detail.parameters.set('client_id', 'another');
        detail.parameters.append('currentPassword', 'another');
        detail.parameters.append('newPassword', 'another');
        detail.parameters.delete('flow');
      });
      const dispatched = oneEvent(element, 'capture-submit');
      await submit(element, 'capture-success');
      const {detail} = (await dispatched) as GlobalEventHandlersEventMap['capture-submit'];
      expect(detail).to.be.frozen;
      expect(detail.form).to.equal(formName);
      const body = await firstBody(sandbox);
      expect(body.get('captcha')).to.equal('token');
      expect(body.get('client_id')).to.equal(standard('').client_id);
      expect(body.get('flow')).to.equal('standard');
      const passwords = [...body].filter(([name]) => /password/i.test(name));
      const typed = passwords.filter(([, value]) => value !== 'another');
      expect(typed).to.have.lengthOf(passwordCount);
    });

    it('with no name or value of a password', async () => {
      const {element} = page;
      const labels = Object.keys(values).filter((label) => /password/i.test(label));
      const names = labels.map((label) => input(element, label).name);
      await fill(element, values);
      const done = oneEvent(element, 'capture-success');
      const {detail} = await submit(element, 'capture-submit');
      for (const name of names) expect([...detail.parameters.keys()]).not.to.include(name);
      for (const label of labels) {
        expect(`${detail.parameters}`).not.to.contain(values[label]);
      }
      await done;
    });

    it('and sends nothing if the page cancels it', async () => {
      const {element, sandbox} = page;
      await fill(element, values);
      element.addEventListener('capture-submit', (event) => event.preventDefault(), {once: true});
      const before = page.values;
      await submit(element, 'capture-submit');
      await element.updateComplete;
      expect(page.values).to.deep.equal(before);
      expect(await sandbox.requests()).to.be.empty;
      await submit(element, 'capture-success');
    });
  });
}
