import {expect, nextFrame, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {useForm} from '../support/form-fixture.ts';
import {
  fill,
  focused,
  message,
  mount,
  rootOf,
  standard,
  submit,
  type CaptureElement,
} from '../support/harness.ts';
import {posts} from '../support/sandbox-server.ts';

const address = {'Email address': 'johndoe@example.com'};

/** The next result that an element shows by itself. */
const result = (element: CaptureElement) =>
  Promise.race([oneEvent(element, 'capture-success'), oneEvent(element, 'capture-error')]);

describe('<capture-verify-email>', () => {
  const page = useForm('capture-verify-email');

  /** Has Capture send an email, and returns the code of its link. */
  async function newCode() {
    await fill(page.element, address);
    await submit(page.element, 'capture-success');
    const [mail] = await page.sandbox.mails();
    page.element.remove();
    return mail?.code ?? '';
  }

  /** Adds an element with these attributes, and waits for its result. */
  async function verify(attributes: Readonly<Record<string, string>>) {
    const element = document.createElement('capture-verify-email');
    const shown = result(element);
    for (const [name, value] of Object.entries({...standard(page.sandbox.domain), ...attributes})) {
      element.setAttribute(name, value);
    }
    document.body.append(element);
    page.element = element;
    return {element, event: await shown};
  }

  const codePosts = async () =>
    (await posts(page.sandbox)).filter(({url}) => url === '/access/useVerificationCode');

  it('has Capture send the email again if there is no code', async () => {
    const {element, sandbox} = page;
    await fill(element, address);
    const {detail} = await submit(element, 'capture-success');
    expect(detail).to.deep.equal({form: 'resendVerificationForm', capture_user: {}});
    expect(await sandbox.mails()).to.have.lengthOf(1);
  });

  it('verifies the address with a code, once, and removes the code from the page', async () => {
    const code = await newCode();
    const {element, event} = await verify({verification_code: code, switch_url: '/sign-in'});
    expect(event.type).to.equal('capture-success');
    expect(event.detail.verified).to.equal(true);
    expect(event.detail.capture_user['uuid']).to.match(/^[\da-f-]{36}$/);
    expect(page.status?.innerText).to.contain('Your email address is confirmed.');
    expect(rootOf(element).querySelector('a')).to.have.trimmed.text('Back to sign in');
    expect(element.outerHTML).not.to.contain(code);
    expect(element.verificationCode).to.equal(undefined);
    expect((await codePosts()).map(({body}) => body)).to.deep.equal([`verification_code=${code}`]);
    expect(focused()).to.equal(document.body);
    await expect(element).to.be.accessible();
  });

  it('keeps the code until the page sets the domain', async () => {
    const code = await newCode();
    const {domain, ...others} = standard(page.sandbox.domain);
    const element = await mount('capture-verify-email', {...others, verification_code: code});
    page.element = element;
    expect(await codePosts()).to.be.empty;
    const shown = result(element);
    element.domain = domain;
    expect((await shown).type).to.equal('capture-success');
    expect((await codePosts()).map(({body}) => body)).to.deep.equal([`verification_code=${code}`]);
  });

  for (const [what, code] of [
    ['a symbol', Symbol('code')],
    ['an object', Object.create(null)],
    ['a number', 1],
  ] as const) {
    it(`is the resend form for ${what} as the code`, async () => {
      const {element} = page;
      const events: Event[] = [];
      element.addEventListener('capture-error', (event) => events.push(event));
      Object.assign(element, {verificationCode: code});
      await element.updateComplete;
      await nextFrame();
      expect(page.form).not.to.equal(null);
      expect(events).to.be.empty;
    });
  }

  it('reports one error if a script of the page has broken the browser’s own classes', async () => {
    const {URLSearchParams} = window;
    const events: Event[] = [];
    const {element} = page;
    element.addEventListener('capture-error', (event) => events.push(event));
    try {
      window.URLSearchParams = class {
        constructor() {
          throw new Error('of the page');
        }
      } as unknown as typeof URLSearchParams;
      element.verificationCode = 'y'.repeat(32);
      await oneEvent(element, 'capture-error');
      for (let i = 0; i < 5; i++) await nextFrame();
    } finally {
      window.URLSearchParams = URLSearchParams;
    }
    expect(events).to.have.lengthOf(1);
    expect(element.verificationCode).to.equal(undefined);
  });

  it('shows its progress in the form’s place', async () => {
    const code = await newCode();
    await page.sandbox.setFault({kind: 'silent'});
    const element = await mount('capture-verify-email', {
      ...standard(page.sandbox.domain),
      verification_code: code,
    });
    page.element = element;
    while (element.matches(':state(editing)')) await element.updateComplete;
    expect(page.status).to.have.trimmed.text('Confirming your email address…');
    expect(page.form).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('has a live region before there is an error, as Firefox announces no other', async () => {
    const {element} = page;
    const region = rootOf(element).querySelector('[part=message]');
    expect(region).to.have.attribute('aria-live', 'assertive');
    const failed = oneEvent(element, 'capture-error');
    element.verificationCode = 'x'.repeat(32);
    const {detail} = await failed;
    expect(detail.kind).to.equal('expired');
    expect(region).to.include.text('This link is no longer valid.');
    expect(region?.isConnected).to.equal(true);
  });

  it('takes the code out of the page’s address', async () => {
    const before = location.href;
    const code = await newCode();
    history.replaceState(null, '', `?a=1&verification_code=${code}`);
    const {event} = await verify({code_parameter: 'verification_code'});
    expect(event.type).to.equal('capture-success');
    expect(location.search).to.equal('?a=1');
    history.replaceState(null, '', before);
  });

  it('says that a code has expired, and sends another email', async () => {
    const code = await newCode();
    await page.sandbox.skip(365 * 24 * 60 * 60);
    const {element, event} = await verify({verification_code: code});
    expect(event.detail).to.include({kind: 'expired', code: 416});
    expect(message(element)).to.equal('This link is no longer valid. Please ask for a new one.');
    await fill(element, address);
    await submit(element, 'capture-success');
    expect(await page.sandbox.mails()).to.have.lengthOf(2);
    expect(await codePosts()).to.have.lengthOf(1);
  });

  it('says so of an unknown code as well', async () => {
    const {event} = await verify({verification_code: 'x'.repeat(32)});
    expect(event.detail).to.include({kind: 'expired', code: 200});
  });

  it('posts a code once for two elements, and shows the result in both', async () => {
    const code = await newCode();
    const first = await verify({verification_code: code});
    const second = await verify({verification_code: code});
    expect([first.event.type, second.event.type]).to.deep.equal([
      'capture-success',
      'capture-success',
    ]);
    expect(await codePosts()).to.have.lengthOf(1);
    first.element.remove();
  });

  it('posts a code once if the element is removed and added again, and shows the result', async () => {
    const code = await newCode();
    const element = document.createElement('capture-verify-email');
    for (const [name, value] of Object.entries(standard(page.sandbox.domain))) {
      element.setAttribute(name, value);
    }
    element.verificationCode = code;
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    const shown = result(element);
    document.body.append(element);
    page.element = element;
    expect((await shown).type).to.equal('capture-success');
    expect(await codePosts()).to.have.lengthOf(1);
  });

  it('shows Capture’s text if the address is verified already', async () => {
    await verify({verification_code: await newCode()});
    page.element.remove();
    const element = await page.remount();
    await fill(element, address);
    const {detail} = await submit(element, 'capture-error');
    expect(detail.code).to.equal(540);
    expect(message(element)).to.equal('Your email is already verified. You may sign in.');
  });
});
