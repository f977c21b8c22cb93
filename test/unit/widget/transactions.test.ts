import {expect} from '@open-wc/testing';
import {events} from '../../../src/widget/event-handlers.ts';
import {hasActiveSession} from '../../../src/widget/session.ts';
import {onTransaction} from '../../../src/widget/transactions.ts';

type Events = Record<string, {addHandler(handler: (event: unknown) => void): void}>;

describe('the events of a submission', () => {
  const types = ['capture-success', 'capture-error'] as const;
  const seen: [name: string, event: unknown][] = [];
  before(() => {
    for (const form of ['Login', 'Registration']) {
      for (const outcome of ['Success', 'Failed']) {
        const name = `onCapture${form}${outcome}`;
        (events as Events)[name]?.addHandler((event) => seen.push([name, event]));
      }
    }
    for (const type of types) document.addEventListener(type, onTransaction);
  });
  after(() => types.forEach((type) => document.removeEventListener(type, onTransaction)));
  beforeEach(() => (seen.length = 0));

  function dispatch(tag: string, type: string, detail: object, parent: Node = document.body) {
    const element = document.createElement(tag);
    element.setAttribute('flow', 'standard');
    parent.appendChild(element);
    element.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, detail}));
    element.remove();
  }

  const flow = {flow: 'standard', version: ''};

  it('start no session and call no handlers for other elements', () => {
    dispatch('capture-verify-email', 'capture-success', {form: 'verifyEmailForm'});
    dispatch('main', 'capture-error', {form: 'form', error: 'error'});
    expect(seen).to.deep.equal([]);
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
