import {expect} from '@open-wc/testing';
import {failure} from '../../../src/capture/outcome.ts';
import {decodeSignIn} from '../../../src/capture/success.ts';
import {
  submitForm,
  type SubmissionConfig,
  type SubmittedValues,
} from '../../../src/form/submission.ts';
import {startAnswerServer, type AnswerServer} from '../../support/answer-server.ts';

const never = new AbortController().signal;
const settings = {
  client_id: '12345abcde12345abcde12345abcde12',
  locale: 'en-US',
  form: 'signInForm',
  redirect_uri: 'http://localhost',
};
const endpoint = '/oauth/auth_native_traditional';
const reply = {stat: 'ok', capture_user: {uuid: '1'}, access_token: 'z0y98xv76u5t4rs3'};

let server: AnswerServer;
before(async () => (server = await startAnswerServer()));
after(() => server.stop());
beforeEach(() => server.give([['1', {body: JSON.stringify(reply)}]]));
afterEach(() => server.take());

/** Submits a sign-in form. */
const submit = (
  dispatchSubmit: (parameters: URLSearchParams) => boolean,
  changes: Partial<SubmissionConfig & SubmittedValues> = {},
  signal = never,
) =>
  submitForm(
    {baseUrl: `http://${server.host}`, endpoint, settings, decodeSuccess: decodeSignIn, ...changes},
    {
      values: new URLSearchParams({exchange: '1', email: 'a@b', password: 'secret'}),
      passwordNames: ['password'],
      errors: new Map(),
      ...changes,
    },
    dispatchSubmit,
    signal,
  );

/** The parameters of the only request. */
async function posted() {
  const requests = await server.take();
  expect(requests).to.have.lengthOf(1);
  return Object.fromEntries(new URLSearchParams(requests[0]?.body));
}

const sent = {...settings, exchange: '1', email: 'a@b', password: 'secret'};

describe('submitForm', () => {
  it('posts the settings and the values to the endpoint, and returns the decoded reply', async () => {
    const {stat: _, ...success} = reply;
    expect(await submit(() => true)).to.deep.equal({kind: 'success', ...success});
    const [request] = await server.take();
    expect(request).to.include({method: 'POST', url: endpoint});
    expect(Object.fromEntries(new URLSearchParams(request?.body))).to.deep.equal(sent);
  });

  it('shows the page all parameters but the passwords', async () => {
    const {password: _, ...shown} = sent;
    await submit((parameters) => {
      expect(Object.fromEntries(parameters)).to.deep.equal(shown);
      return true;
    });
  });

  it('sends the parameters that the page adds', async () => {
    await submit((parameters) => {
      parameters.append('captcha', 'token');
      return true;
    });
    expect(await posted()).to.deep.equal({...sent, captcha: 'token'});
  });

  it('ignores the page’s changes to other parameters', async () => {
    await submit((parameters) => {
      parameters.set('client_id', 'other');
      parameters.append('password', 'other');
      parameters.delete('email');
      return true;
    });
    expect(await posted()).to.deep.equal(sent);
  });

  it('sends nothing if the page cancels', async () => {
    expect(await submit(() => false)).to.equal(undefined);
    expect(await server.take()).to.be.empty;
  });

  it('sends nothing if the page aborts', async () => {
    const abort = new AbortController();
    const dispatchSubmit = () => {
      abort.abort();
      return true;
    };
    expect(await submit(dispatchSubmit, {}, abort.signal)).to.equal(undefined);
    expect(await server.take()).to.be.empty;
  });

  it('returns the configuration failure in place of a base URL', async () => {
    const baseUrl = failure('configuration', 'missing_argument', 'domain is missing', 100);
    const errors = new Map([['email', [{rule: 'required'}]]]);
    let isAsked = false;
    const ask = () => (isAsked = true);
    expect(await submit(ask, {baseUrl, errors})).to.equal(baseUrl);
    expect(isAsked).to.equal(false);
  });

  it('returns the errors of the form, without asking the page', async () => {
    const errors = new Map([['email', [{rule: 'required'}]]]);
    let isAsked = false;
    const ask = () => (isAsked = true);
    const expected = {kind: 'fields', code: 390, error: 'invalid_form_fields', fieldErrors: errors};
    expect(await submit(ask, {errors})).to.include(expected);
    expect(isAsked).to.equal(false);
    expect(await server.take()).to.be.empty;
  });

  it('puts the texts of a refusal that concern no field under the form’s name', async () => {
    const refusal = {stat: 'error', code: 540, error: 'e', message: 'Already verified.'};
    await server.give([['1', {body: JSON.stringify(refusal)}]]);
    const outcome = await submit(() => true);
    expect(outcome).to.have.property('kind', 'refused');
    expect(outcome && 'fieldErrors' in outcome && [...outcome.fieldErrors]).to.deep.equal([
      ['signInForm', [{text: 'Already verified.'}]],
    ]);
  });

  it('returns a failure if there is no answer', async () => {
    await server.give([['1', {fault: 'dropped'}]]);
    expect(await submit(() => true)).to.include({kind: 'network'});
  });
});
