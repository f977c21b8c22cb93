import {expect} from '@open-wc/testing';
import {full} from '../../demo/sandbox/flows/full.ts';
import {createSandbox} from '../../demo/sandbox/api/sandbox.ts';
import {
  createSandboxState,
  LOGIN_CLIENT,
  LOGIN_CLIENT_SECRET,
  type ApiClient,
  type SandboxState,
} from '../../demo/sandbox/api/sandbox-state.ts';

export type Parameters = {readonly [name: string]: string | undefined};
export type Sandbox = Awaited<ReturnType<typeof openSandbox>>;

export const ORIGIN = 'http://capture.test';
export const SIGN_IN = '/oauth/auth_native_traditional';
export const REGISTER = '/oauth/register_native_traditional';
export const FORGOT_PASSWORD = '/oauth/forgot_password_native';
export const VERIFY_EMAIL = '/oauth/verify_email_native';
export const UPDATE_PROFILE = '/oauth/update_profile_native';
export const EXCHANGE = '/oauth/token';
export const USE_CODE = '/access/useVerificationCode';
export const ENTITY = '/entity';
export const TOKEN = /^[a-z0-9]{16}$/;
/** A time at which tests can start the clock of a sandbox. */
export const NEW_YEAR = Date.UTC(2026, 0, 1);

export const call = {
  client_id: LOGIN_CLIENT,
  flow: 'standard',
  flow_version: '20190618143040022299',
  locale: 'en-US',
  redirect_uri: 'http://localhost',
};
export const johnDoe = {
  ...call,
  form: 'signInForm',
  signInEmailAddress: 'johndoe@example.com',
  currentPassword: 'password123',
};
export const janeRoe = {
  ...call,
  form: 'registrationForm',
  firstName: 'Jane',
  lastName: 'Roe',
  emailAddress: 'janeroe@example.com',
  displayName: 'JaneRoe',
  newPassword: 'password456',
  newPasswordConfirm: 'password456',
};
export const forgotPassword = {
  ...call,
  form: 'forgotPasswordForm',
  signInEmailAddress: johnDoe.signInEmailAddress,
};
export const resendVerification = {...forgotPassword, form: 'resendVerificationForm'};
/** The parameters that all profile forms have, without the access token. */
export const profileCall = {
  client_id: call.client_id,
  flow: call.flow,
  flow_version: call.flow_version,
  locale: call.locale,
};
export const clientCredentials = {client_id: LOGIN_CLIENT, client_secret: LOGIN_CLIENT_SECRET};
/** The registration of Jane Roe in the flow `full`. */
export const janeInFull = {
  ...call,
  flow: full.name,
  flow_version: full.version,
  form: 'registrationForm',
  'name[firstName]': 'Jane',
  'name[lastName]': 'Roe',
  emailAddress: 'janeroe@example.com',
  displayName: 'JaneRoe',
  newPassword: 'password456',
  newPasswordConfirm: 'password456',
  addressCountry: 'DE',
  termsAccepted: 'true',
};
export const asJaneRoe = {
  ...johnDoe,
  signInEmailAddress: janeRoe.emailAddress,
  currentPassword: janeRoe.newPassword,
};

/** Opens a sandbox with a state of its own, and returns the ways to send it requests. */
export async function openSandbox(change: Partial<SandboxState> = {}) {
  const state = {...(await createSandboxState()), ...change};
  const answer = createSandbox(state);
  const send = (path: string, init?: RequestInit) => answer(new Request(ORIGIN + path, init));
  const post = (path: string, parameters: Parameters) =>
    send(path, {method: 'POST', body: encode(parameters)});
  const submit = async (path: string, parameters: Parameters) =>
    bodyOf(await post(path, parameters));
  /** Signs in, and returns a token. */
  const signIn = async (credentials: Parameters = johnDoe) =>
    String((await submit(SIGN_IN, credentials)).access_token);
  /** The profile that an access token gives access to. */
  const profileOf = async (access_token: string) =>
    (await submit(ENTITY, {access_token})).result as Record<string, unknown>;
  /** Lets time pass, and stops the clock. */
  const wait = (seconds: number) => {
    const time = state.now() + seconds * 1000;
    state.now = () => time;
  };
  /** The last mail, which must exist. */
  const lastMail = () => {
    const [mail] = state.mailbox.mails;
    if (!mail) throw new Error('There is no mail.');
    return mail;
  };
  return {state, send, post, submit, signIn, profileOf, wait, lastMail};
}

/** A sandbox that is new for each test. */
export interface SandboxFixture extends Sandbox {
  /** Replaces the sandbox by a new one whose state has these changes. */
  reopen(change?: Partial<SandboxState>): Promise<void>;
}

/** Opens a new sandbox for each test of the current suite. */
export function useSandbox(): SandboxFixture {
  const reopen = async (change?: Partial<SandboxState>) =>
    void Object.assign(fixture, await openSandbox(change));
  const fixture = {reopen} as SandboxFixture;
  beforeEach(() => reopen());
  return fixture;
}

export function encode(parameters: Parameters): URLSearchParams {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(pairs);
}

/** The body of a response, without its request_id, which is checked. */
export async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const {request_id, ...body} = (await response.json()) as Record<string, unknown>;
  if (body.stat === 'error') expect(request_id).to.match(TOKEN);
  else expect(request_id).to.equal(undefined);
  return body;
}

export function refusal(
  code: number,
  error: string,
  error_description: string,
  invalid_fields?: object,
) {
  const body = {stat: 'error', code, error_description, error};
  return invalid_fields ? {...body, invalid_fields} : body;
}

/** The refusal of one argument, by the endpoints whose replies name it. */
export const argumentRefusal = (
  code: number,
  error: string,
  error_description: string,
  argument_name: string,
) => ({...refusal(code, error, error_description), argument_name});

export const invalidFields = (fields: object) =>
  refusal(390, 'invalid_form_fields', 'some inputs are invalid', fields);
export const wrongCredentials = refusal(210, 'invalid_credentials', 'some inputs are invalid', {
  signInForm: ['Incorrect username or password. Please try again.'],
});
export const missing = (names: string) =>
  refusal(100, 'missing_argument', `missing arguments: ${names}`);
export const everythingMissing = missing(
  'client_id, flow, flow_version, form, locale, redirect_uri',
);
export const noSuchFlow = (flow: string, version: string, locale: string) =>
  refusal(
    500,
    'unexpected_error',
    `could not find a flow named '${flow}' with version '${version}' and locale '${locale}'`,
  );

/** The API client of the API reference with these settings, and one other. */
export function clientWith(settings: ApiClient['settings']): ReadonlyMap<string, ApiClient> {
  const features = ['login_client'];
  return new Map([
    [LOGIN_CLIENT, {secret: LOGIN_CLIENT_SECRET, features, settings}],
    ['other', {secret: 'other-secret', features, settings: {}}],
  ]);
}

/** Exchanges an authorization code, unless the parameters say otherwise. */
export async function exchange(
  {post}: Sandbox,
  parameters: Parameters,
): Promise<Record<string, unknown>> {
  const grant = {grant_type: 'authorization_code', ...clientCredentials};
  const response = await post(EXCHANGE, {...grant, ...parameters});
  return (await response.json()) as Record<string, unknown>;
}

export async function expectStat(
  sandbox: Sandbox,
  path: string,
  parameters: Parameters,
  stat: string,
) {
  expect(await sandbox.submit(path, parameters)).to.include({stat});
}

/** The date of today in UTC, plus years and days, as parameters. */
export function date(years: number, days: number) {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate() + days);
  const [year = '', month = '', dayOfMonth = ''] = day.toISOString().slice(0, 10).split('-');
  return birthdate(year, month, dayOfMonth);
}

export function birthdate(year?: string, month?: string, day?: string): Parameters {
  return {
    'birthdate[dateselect_year]': year,
    'birthdate[dateselect_month]': month,
    'birthdate[dateselect_day]': day,
  };
}
