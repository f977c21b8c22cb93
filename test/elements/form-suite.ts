import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Fault} from '../../demo/sandbox/api/faults.ts';
import {DEFAULT_FLOW_CLIENT, CLIENT_WITHOUT_LOGIN} from '../../demo/sandbox/api/sandbox-state.ts';
import {
  button,
  consoleOf,
  fill,
  focused,
  input,
  message,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
  type Tag,
} from '../support/harness.ts';
import {posts, startSandbox, type Sandbox} from '../support/sandbox-server.ts';

/** What one form has that the other has not. */
export interface Form {
  readonly tag: Tag;
  readonly form: string;
  readonly busy: string;
  readonly success: string;
  readonly path: string;
  /** What Capture takes, by label. */
  readonly values: Readonly<Record<string, string>>;
}

const UNAVAILABLE = 'This is not available right now. Please try again later.';
const UNREACHABLE = 'The server could not be reached. Please check your connection and try again.';

/** What both forms do. */
export function formSuite(form: Form) {
  const {tag, values} = form;
  let sandbox: Sandbox;
  let element: CaptureElement;

  /** Puts another element in the place of the one that is there. */
  async function remount(attributes: Readonly<Record<string, string>> = {}) {
    element.remove();
    element = await mount(tag, {...standard(sandbox.domain), ...attributes});
  }

  const formElement = () => rootOf(element).querySelector('form');

  /** What stands in the form, by parameter name. */
  const typed = () => Object.fromEntries(new FormData(formElement() ?? undefined));

  describe(`<${tag}>, as either form`, () => {
    beforeEach(async () => {
      sandbox = await startSandbox();
      element = await mount(tag, standard(sandbox.domain));
    });
    afterEach(async () => {
      element.remove();
      await sandbox.stop();
    });

    describe('success', () => {
      it('takes the form out of its wrapper and says so, seen and heard', async () => {
        await fill(element, values);
        const wrapper = formElement()?.parentElement;
        await submit(element, 'capture-success');
        expect(formElement()).to.equal(null);
        expect(wrapper?.isConnected).to.equal(true);
        const status = rootOf(element).querySelector('[role=status]');
        expect(status).to.have.trimmed.text(form.success);
        expect(focused()).to.equal(status);
        await expect(element).to.be.accessible();
      });

      it('shows what the page has put in the slot', async () => {
        element.innerHTML = '<p slot="success">Welcome back</p>';
        await fill(element, values);
        await submit(element, 'capture-success');
        const slot = rootOf(element).querySelector('slot');
        expect(slot?.assignedElements()).to.deep.equal([...element.children]);
      });

      for (const [response_type, tokens] of [
        ['', ['access_token']],
        ['token', ['access_token']],
        ['code', ['authorization_code']],
        ['code_and_token', ['access_token', 'authorization_code']],
        ['code_with_token', ['access_token', 'authorization_code']],
      ] as const) {
        it(`tells the page with response_type="${response_type}"`, async () => {
          await remount({response_type});
          await fill(element, values);
          const onDocument = oneEvent(document, 'capture-success');
          const {detail} = await submit(element, 'capture-success');
          expect(detail).to.have.all.keys('form', 'capture_user', ...tokens);
          expect(detail.form).to.equal(form.form);
          expect(detail.capture_user['uuid']).to.match(/^[\da-f-]{36}$/);
          expect(detail).to.be.frozen;
          expect(detail.capture_user).to.be.frozen;
          expect((await onDocument).target).to.equal(element);
        });
      }

      it('leaves the focus with a visitor who has gone on to something else', async () => {
        const elsewhere = document.createElement('input');
        document.body.append(elsewhere);
        await sandbox.setFault({kind: 'slow', ms: 300});
        await fill(element, values);
        element.addEventListener('capture-submit', () => elsewhere.focus());
        await submit(element, 'capture-success');
        expect(document.activeElement).to.equal(elsewhere);
        elsewhere.remove();
      });
    });

    describe('the request', () => {
      it('is one POST to the endpoint, everything in its body, without a preflight', async () => {
        await fill(element, values);
        await submit(element, 'capture-success');
        const requests = await sandbox.requests();
        expect(requests.map(({method, url}) => `${method} ${url}`)).to.deep.equal([
          `POST ${form.path}`,
        ]);
      });

      it('leaves out what the client has defaults for', async () => {
        await remount({client_id: DEFAULT_FLOW_CLIENT, flow: '', flow_version: ''});
        await fill(element, values);
        await submit(element, 'capture-success');
        const body = new URLSearchParams((await posts(sandbox))[0]?.body);
        expect([...body.keys()]).not.to.include.members(['flow', 'flow_version']);
      });

      it('sends the locale and the redirect_uri as they are written', async () => {
        await remount({locale: 'xx-Nonsense', redirect_uri: 'https://example.com/a?b=c#d'});
        await fill(element, values);
        await submit(element, 'capture-error');
        const body = new URLSearchParams((await posts(sandbox))[0]?.body);
        expect(body.get('locale')).to.equal('xx-Nonsense');
        expect(body.get('redirect_uri')).to.equal('https://example.com/a?b=c#d');
      });

      it('is shown to the page without the passwords, and takes what the page adds', async () => {
        await fill(element, values);
        element.addEventListener('capture-submit', ({detail}) => {
          detail.parameters.append('captcha', 'token');
          detail.parameters.set('client_id', 'another');
          detail.parameters.append('currentPassword', 'another');
          detail.parameters.append('newPassword', 'another');
          detail.parameters.delete('flow');
        });
        const shown = oneEvent(element, 'capture-submit');
        await submit(element, 'capture-success');
        const {detail} = (await shown) as GlobalEventHandlersEventMap['capture-submit'];
        expect(detail).to.be.frozen;
        expect(detail.form).to.equal(form.form);
        const body = new URLSearchParams((await posts(sandbox))[0]?.body);
        expect(body.get('captcha')).to.equal('token');
        expect(body.get('client_id')).to.equal(standard('').client_id);
        expect(body.get('flow')).to.equal('standard');
        const passwords = [...body].filter(([name]) => /password/i.test(name));
        const own = form.form === 'signInForm' ? 1 : 2;
        expect(passwords.filter(([, value]) => value !== 'another')).to.have.lengthOf(own);
      });

      it('shows the page no password', async () => {
        await fill(element, values);
        const done = oneEvent(element, 'capture-success');
        const {detail} = await submit(element, 'capture-submit');
        expect(`${detail.parameters}`).not.to.match(/password/i);
        await done;
      });

      it('is not sent when the page calls it off', async () => {
        await fill(element, values);
        element.addEventListener('capture-submit', (event) => event.preventDefault(), {once: true});
        const before = typed();
        await submit(element, 'capture-submit');
        await element.updateComplete;
        expect(typed()).to.deep.equal(before);
        expect(await sandbox.requests()).to.be.empty;
        await submit(element, 'capture-success');
      });

      it('is the only one while it is under way', async () => {
        await sandbox.setFault({kind: 'slow', ms: 300});
        await fill(element, values);
        const done = oneEvent(element, 'capture-success');
        await submit(element, 'capture-submit');
        await sendKeys({press: 'Enter'});
        button(element, form.busy).click();
        formElement()?.requestSubmit();
        await done;
        expect(await posts(sandbox)).to.have.lengthOf(1);
      });
    });

    it('shows that it is busy', async () => {
      await sandbox.setFault({kind: 'silent'});
      await fill(element, values);
      await submit(element, 'capture-submit');
      expect(formElement()).to.have.attribute('aria-busy', 'true');
      expect(button(element, form.busy)).to.have.attribute('aria-disabled', 'true');
      expect(rootOf(element).querySelector('[role=status]')).to.have.trimmed.text(form.busy);
      expect(element.matches(':state(submitting)')).to.equal(true);
      await expect(element).to.be.accessible();
    });

    describe('a failure', () => {
      for (const [fault, kind, code, sentence] of [
        [{kind: 'drop'}, 'network', 0, UNREACHABLE],
        [{kind: 'no-cors'}, 'configuration', 0, UNAVAILABLE],
        [{kind: 'bad-gateway'}, 'reply', 0, UNAVAILABLE],
        [{kind: 'empty'}, 'reply', 0, UNAVAILABLE],
        [{kind: 'not-capture'}, 'reply', 0, UNAVAILABLE],
        [{kind: 'error', code: 310}, 'refused', 310, undefined],
        [{kind: 'error', code: 380}, 'merge', 380, undefined],
        [{kind: 'error', code: 480}, 'unavailable', 480, undefined],
        [{kind: 'error', code: 500}, 'unavailable', 500, undefined],
        [{kind: 'error', code: 510}, 'rate-limit', 510, undefined],
        [{kind: 'error', code: 540}, 'refused', 540, undefined],
        [{kind: 'error', code: 999}, 'refused', 999, undefined],
      ] as const satisfies readonly (readonly [Fault, string, number, string?])[]) {
        it(`of ${JSON.stringify(fault)} is told as ${kind}, loses nothing and can be tried again`, async () => {
          await sandbox.setFault(fault);
          await fill(element, values);
          const before = typed();
          await consoleOf(async () => {
            const {detail} = await submit(element, 'capture-error');
            expect(detail).to.include({form: form.form, kind, code});
            expect(detail).to.be.frozen;
            expect(detail.invalid_fields).to.deep.equal({[form.form]: [message(element)]});
            if (code) expect(detail.request_id).to.match(/^[a-z\d]{16}$/);
            else expect(detail).not.to.have.property('request_id');
          });
          expect(message(element)).not.to.equal('');
          if (sentence) expect(message(element)).to.equal(sentence);
          expect(typed()).to.deep.equal(before);
          // Chromium itself sends again what went out on a connection made ahead that then drops.
          const most = fault.kind === 'drop' ? 2 : 1;
          expect(await posts(sandbox)).to.have.lengthOf.within(1, most);
          await expect(element).to.be.accessible();

          await sandbox.setFault({kind: 'none'});
          // With CORS alone missing, the first registration has taken effect.
          if (fault.kind === 'no-cors' && form.form === 'registrationForm') return;
          await submit(element, 'capture-success');
        });
      }

      it('of a server that is down is told as network', async () => {
        await sandbox.stop();
        await fill(element, values);
        const {detail} = await submit(element, 'capture-error');
        expect(detail).to.include({kind: 'network', code: 0});
        expect(message(element)).to.equal(UNREACHABLE);
      });

      it('of a server that is silent is told as timeout', async () => {
        await sandbox.setFault({kind: 'silent'});
        await fill(element, values);
        const {setTimeout} = window;
        // Half a minute, passed at once.
        window.setTimeout = ((task: () => void, ms: number) =>
          setTimeout(task, ms === 30_000 ? 100 : ms)) as typeof setTimeout;
        const {detail} = await submit(element, 'capture-error');
        window.setTimeout = setTimeout;
        expect(detail).to.include({kind: 'timeout', code: 0});
        expect(message(element)).to.match(/^The server did not answer in time\./);
      });

      it('keeps its message while the visitor types, until the next attempt', async () => {
        await sandbox.setFault({kind: 'empty'});
        await fill(element, values);
        await submit(element, 'capture-error');
        await fill(element, {'Email address': 'other@example.com'});
        expect(message(element)).to.equal(UNAVAILABLE);
      });
    });

    it('announces wrong fields to a visitor who has gone on to something else', async () => {
      const elsewhere = document.createElement('button');
      elsewhere.textContent = 'Elsewhere';
      document.body.append(elsewhere);
      const failed = oneEvent(element, 'capture-error');
      elsewhere.focus();
      formElement()?.requestSubmit();
      await failed;
      expect(document.activeElement).to.equal(elsewhere);
      const status = rootOf(element).querySelector('[role=status]');
      expect(status).to.have.trimmed.text('Please check these fields:');
      expect(status, 'is read out').to.have.attribute('part', 'aside');
      expect(message(element), 'is not shown twice').to.equal('');
      elsewhere.remove();
    });

    describe('a fault of the configuration', () => {
      for (const [attributes, name] of [
        [{domain: ''}, 'domain'],
        [{domain: 'evil.com'}, 'domain="evil.com"'],
        [{client_id: ''}, 'client_id'],
        [{flow_version: 'HEAD'}, 'flow_version="HEAD"'],
        [{redirect_uri: 'javascript:alert(1)'}, 'redirect_uri="javascript:alert(1)"'],
        [{response_type: 'password'}, 'response_type="password"'],
      ] as const) {
        it(`in ${JSON.stringify(attributes)} is told to the owner, calmly to the visitor, and nothing is sent`, async () => {
          const atOnce = await consoleOf(() => remount(attributes));
          expect(atOnce, 'when the page loads').to.have.lengthOf(1);
          expect(atOnce[0]).to.include(`<${tag}>`).and.to.include(name);

          await fill(element, values);
          const before = typed();
          const lines = await consoleOf(async () => {
            const {detail} = await submit(element, 'capture-error');
            expect(detail.kind).to.equal('configuration');
            expect(detail.code).to.equal(Object.values(attributes)[0] ? 200 : 100);
            expect(detail.error_description).to.include(name);
            expect(detail.invalid_fields).to.deep.equal({[form.form]: [UNAVAILABLE]});
          });
          expect(lines).to.deep.equal(atOnce);
          expect(message(element)).to.equal(UNAVAILABLE);
          expect(typed()).to.deep.equal(before);
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
        it(`that Capture finds in ${JSON.stringify(attributes)} is told to the owner by name`, async () => {
          await remount(attributes);
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

      it('is an attribute written with a hyphen', async () => {
        const lines = await consoleOf(() => remount({'client-id': 'x', 'data-id': 'y'}));
        expect(lines).to.deep.equal([`<${tag}> client-id is ignored: write client_id`]);
      });

      it('is mended by an attribute that comes later', async () => {
        await consoleOf(() => remount({domain: ''}));
        element.domain = sandbox.domain;
        await fill(element, values);
        await submit(element, 'capture-success');
      });
    });

    describe('leaving the page', () => {
      const passwords = () =>
        Object.entries(typed())
          .filter(([name]) => /password/i.test(name))
          .map(([, value]) => value);

      for (const [how, leave, comeBack] of [
        ['removal', () => element.remove(), () => document.body.append(element)],
        ['a page that hides', () => dispatchEvent(new Event('pagehide')), () => {}],
      ] as const) {
        it(`by ${how} calls off what is under way, and keeps no password`, async () => {
          await sandbox.setFault({kind: 'silent'});
          await fill(element, values);
          await submit(element, 'capture-submit');
          const events: string[] = [];
          const note = ({type}: Event) => events.push(type);
          element.addEventListener('capture-error', note);
          element.addEventListener('capture-success', note);
          leave();
          expect(passwords().join('')).to.equal('');
          await element.updateComplete;
          expect(formElement()).to.have.attribute('aria-busy', 'false');

          comeBack();
          await element.updateComplete;
          await sandbox.setFault({kind: 'none'});
          await fill(element, values);
          await submit(element, 'capture-success');
          expect(events).to.deep.equal(['capture-success']);
        });
      }

      it('that a script does as the focus comes is not told of any outcome', async () => {
        const events: string[] = [];
        element.addEventListener('capture-error', ({type}) => events.push(type));
        const removed = new Promise<void>((resolve) => {
          element.addEventListener('focusin', () => {
            element.remove();
            resolve();
          });
        });
        formElement()?.requestSubmit();
        await removed;
        expect(events).to.deep.equal([]);
      });

      it('hides a password that was shown, also where scripts of the page stop clicks', async () => {
        await fill(element, values);
        button(element, 'Show password').click();
        const password = input(element, 'Password');
        const abort = new AbortController();
        const stop = (event: Event) => event.stopImmediatePropagation();
        addEventListener('click', stop, {capture: true, signal: abort.signal});
        element.remove();
        abort.abort();
        expect(password).to.include({type: 'password', value: ''});
      });

      it('hides a password that was shown', async () => {
        await fill(element, values);
        button(element, 'Show password').click();
        const password = input(element, 'Password');
        element.remove();
        expect(password).to.include({type: 'password', value: ''});
      });

      it('after success brings the form back, empty of passwords', async () => {
        await fill(element, values);
        await submit(element, 'capture-success');
        element.remove();
        document.body.append(element);
        await element.updateComplete;
        expect(passwords().join('')).to.equal('');
      });
    });

    describe('the page', () => {
      it('keeps its focus and its place when the element comes', async () => {
        const before = [document.activeElement, scrollY];
        const spacer = document.createElement('div');
        spacer.style.blockSize = '3000px';
        document.body.append(spacer);
        await remount();
        expect([document.activeElement, scrollY]).to.deep.equal(before);
        spacer.remove();
      });

      it('can put the focus into the form', async () => {
        element.focus();
        expect(focused()).to.equal(formElement()?.querySelector('input'));
      });

      it('sees no attribute, child or style of its own change', async () => {
        const head = document.head.innerHTML;
        const html = element.outerHTML;
        await fill(element, values);
        await submit(element, 'capture-success');
        expect(element.outerHTML).to.equal(html);
        expect(document.head.innerHTML).to.equal(head);
        expect(document.adoptedStyleSheets).to.be.empty;
      });

      it('can hide the element', () => {
        element.hidden = true;
        expect(getComputedStyle(element).display).to.equal('none');
      });

      it('may set a property to what is no text, and put it right', async () => {
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

      it('may set properties by the attributes’ names, as some frameworks do', async () => {
        const early = document.implementation.createHTMLDocument().createElement(tag);
        Object.assign(early, standard(sandbox.domain));
        element.remove();
        document.body.append(early);
        element = early;
        Object.assign(element, {redirect_uri: 'https://www.example.com/'});
        expect(element.redirectUri).to.equal('https://www.example.com/');
        await element.updateComplete;
        await fill(element, values);
        await submit(element, 'capture-success');
        const [request] = await posts(sandbox);
        const body = new URLSearchParams(request?.body);
        expect(body.get('redirect_uri')).to.equal('https://www.example.com/');
      });

      it('may set properties before the script comes, which count more than attributes', async () => {
        const early = document.implementation.createHTMLDocument().createElement(tag);
        Object.assign(early, {domain: sandbox.domain, clientId: standard('').client_id});
        early.setAttribute('flow', 'standard');
        early.setAttribute('client_id', 'nobody');
        early.setAttribute('flow_version', standard('').flow_version);
        element.remove();
        document.body.append(early);
        element = early;
        await element.updateComplete;
        await fill(element, values);
        await submit(element, 'capture-success');
      });
    });

    it('keeps a script’s form.submit() from sending anything', async () => {
      await fill(element, values);
      const before = location.href;
      expect(formElement()).to.have.attribute('method', 'dialog');
      try {
        formElement()?.submit();
      } catch {
        // Firefox throws.
      }
      expect(location.href).to.equal(before);
      expect(await sandbox.requests()).to.be.empty;
    });

    describe('with light_dom', () => {
      beforeEach(() => remount({light_dom: ''}));

      it('renders into itself, and works the same', async () => {
        expect(element.shadowRoot).to.equal(null);
        await expect(element).to.be.accessible();
        await fill(element, values);
        await submit(element, 'capture-success');
        expect(element.querySelector('[role=status]')).to.have.trimmed.text(form.success);
        expect(await posts(sandbox)).to.have.lengthOf(1);
      });

      it('looks the same', async () => {
        const style = () => {
          const {minBlockSize, borderRadius, display} = getComputedStyle(
            formElement()?.querySelector('input') as Element,
          );
          return {
            minBlockSize,
            borderRadius,
            display,
            gap: getComputedStyle(formElement() as Element).gap,
          };
        };
        const light = style();
        await remount();
        expect(light).to.deep.equal(style());
      });

      it('shares its ids with nobody', async () => {
        const other = await mount(tag, {...standard(sandbox.domain), light_dom: ''});
        const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
        expect(new Set(ids).size).to.equal(ids.length);
        other.remove();
      });

      it('has no address that another script could send the form to', () => {
        expect(formElement()?.method).to.equal('dialog');
        expect(formElement()?.hasAttribute('action')).to.equal(false);
      });

      it('is on where a framework sets the property to the empty text of the attribute', async () => {
        await remount();
        const other = document.createElement(tag);
        Object.assign(other, {light_dom: ''});
        document.body.append(other);
        await other.updateComplete;
        expect(other.shadowRoot).to.equal(null);
        other.remove();
      });

      it('is off where it says false', async () => {
        await remount({light_dom: 'false'});
        expect(element.shadowRoot).not.to.equal(null);
      });
    });
  });
}
