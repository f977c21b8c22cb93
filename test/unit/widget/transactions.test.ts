import {expect} from '@open-wc/testing';
import {events} from '../../../src/widget/event-handlers.ts';
import {hasActiveSession} from '../../../src/widget/session.ts';
import {onSubmit, onTransaction} from '../../../src/widget/transactions.ts';

type Events = Record<string, {addHandler(handler: (event: unknown) => void): void}>;

describe('the events of a submission', () => {
  const types = ['capture-success', 'capture-error'] as const;
  const seen: [name: string, event: unknown][] = [];
  before(() => {
    const forms = ['Login', 'Registration', 'EmailVerification', 'ProfileSave'];
    const outcomes = forms.flatMap((form) => [`${form}Success`, `${form}Failed`]);
    for (const suffix of [...outcomes, 'EmailSent', 'undefinedSuccess', 'undefinedFailed']) {
      const name = `onCapture${suffix}`;
      (events as Events)[name]?.addHandler((event) => seen.push([name, event]));
    }
    for (const type of types) document.addEventListener(type, onTransaction);
    document.addEventListener('capture-submit', onSubmit);
  });
  after(() => {
    for (const type of types) document.removeEventListener(type, onTransaction);
    document.removeEventListener('capture-submit', onSubmit);
  });
  beforeEach(() => (seen.length = 0));

  /** Has an element dispatch events, in this order. */
  function dispatchAll(
    tag: string,
    all: readonly [type: string, detail: object][],
    parent: Node = document.body,
  ) {
    const element = document.createElement(tag);
    element.setAttribute('flow', 'standard');
    parent.appendChild(element);
    for (const [type, detail] of all) {
      element.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, detail}));
    }
    element.remove();
  }

  const dispatch = (tag: string, type: string, detail: object, parent?: Node) =>
    dispatchAll(tag, [[type, detail]], parent);

  const flow = {flow: 'standard', version: ''};

  it('start no session and call no handlers for other elements', () => {
    for (const tag of ['main', 'constructor']) {
      dispatch(tag, 'capture-success', {form: 'form', capture_user: {uuid: '1'}});
      dispatch(tag, 'capture-error', {form: 'form', error: 'error', kind: 'expired'});
    }
    expect(seen).to.deep.equal([]);
    expect(hasActiveSession()).to.equal(false);
  });

  for (const tag of ['capture-forgot-password', 'capture-verify-email']) {
    const parameters = (address: string) => ({
      parameters: new URLSearchParams({signInEmailAddress: address}),
    });

    it(`tell that <${tag}> has had an email sent, and to which address`, () => {
      dispatchAll(tag, [
        ['capture-submit', parameters('first@example.com')],
        ['capture-submit', parameters('a@example.com')],
        ['capture-success', {capture_user: {}}],
      ]);
      expect(seen).to.deep.equal([['onCaptureEmailSent', {to: 'a@example.com'}]]);
      expect(hasActiveSession()).to.equal(false);
    });

    it(`tell nothing of a form of <${tag}> that was refused`, () => {
      dispatchAll(tag, [
        ['capture-submit', parameters('a@example.com')],
        ['capture-error', {error: 'invalid_credentials', kind: 'credentials'}],
      ]);
      expect(seen).to.deep.equal([]);
    });
  }

  it('tell that an address was verified, and start no session', () => {
    const detail = {capture_user: {uuid: '1'}, verified: true};
    dispatch('capture-verify-email', 'capture-success', detail);
    expect(seen.map(([name]) => name)).to.deep.equal(['onCaptureEmailVerificationSuccess']);
    expect(seen[0]?.[1]).to.include({screen: 'verifyEmail', status: 'success', ...flow});
    expect(seen[0]?.[1]).to.include({userData: undefined, action: undefined});
    expect(hasActiveSession()).to.equal(false);
  });

  it('tell that a code was refused', () => {
    const detail = {error: 'verification_code_expired', kind: 'expired', request_id: '1'};
    dispatch('capture-verify-email', 'capture-error', detail);
    expect(seen.map(([name]) => name)).to.deep.equal(['onCaptureEmailVerificationFailed']);
    expect(seen[0]?.[1]).to.include({
      screen: 'verifyEmail',
      status: 'error',
      statusMessage: 'verification_code_expired',
      transactionId: '1',
    });
  });

  it('tell whether a new password was stored, and start no session', () => {
    dispatch('capture-new-password', 'capture-success', {capture_user: {}});
    dispatch('capture-new-password', 'capture-error', {error: 'x', kind: 'fields'});
    dispatch('capture-new-password', 'capture-error', {error: 'y', kind: 'expired'});
    expect(seen.map(([name]) => name)).to.deep.equal([
      'onCaptureProfileSaveSuccess',
      'onCaptureProfileSaveFailed',
      'onCaptureProfileSaveFailed',
    ]);
    expect(seen[0]?.[1]).to.include({screen: 'resetPassword', userData: undefined});
    expect(hasActiveSession()).to.equal(false);
  });

  it('have the data of a failure', () => {
    const detail = {error: 'invalid_credentials', request_id: '1', invalid_fields: {a: ['b']}};
    dispatch('capture-register', 'capture-error', detail);
    expect(seen).to.deep.equal([
      [
        'onCaptureRegistrationFailed',
        {
          action: 'traditionalRegister',
          screen: 'traditionalRegistration',
          ...flow,
          status: 'error',
          statusMessage: 'invalid_credentials',
          transactionId: '1',
        },
      ],
    ]);
  });

  it('have the data of a success, also in a shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const profile = {uuid: '1', email: 'a@example.com', displayName: 'A'};
    const detail = {access_token: 'token', capture_user: {...profile, birthday: '1990-01-01'}};
    dispatch('capture-sign-in', 'capture-success', detail, host.attachShadow({mode: 'open'}));
    host.remove();
    expect(seen).to.deep.equal([
      [
        'onCaptureLoginSuccess',
        {
          action: 'traditionalSignin',
          screen: 'signIn',
          ...flow,
          status: 'success',
          statusMessage: '',
          accessToken: 'token',
          authorizationCode: undefined,
          userData: profile,
        },
      ],
    ]);
    expect(hasActiveSession()).to.equal(true);
  });
});
