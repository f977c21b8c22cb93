import {expect} from '@open-wc/testing';
import {faults, type Fault} from '../../demo/sandbox/api/faults.ts';
import {
  ENTITY,
  EXCHANGE,
  FORGOT_PASSWORD,
  REGISTER,
  SIGN_IN,
  TOKEN,
  UPDATE_PROFILE,
  USE_CODE,
  VERIFY_EMAIL,
  asJaneRoe,
  bodyOf,
  clientCredentials,
  encode,
  expectStat,
  forgotPassword,
  janeRoe,
  johnDoe,
  profileCall,
  resendVerification,
  type Parameters,
  useSandbox,
} from './sandbox-client.ts';

describe('the faults of the sandbox', () => {
  const sandbox = useSandbox();

  const answer = (fault: Fault, path = SIGN_IN, parameters: Parameters = johnDoe) => {
    sandbox.state.fault = fault;
    return sandbox.post(path, parameters);
  };

  it('have distinct titles', () => {
    const titles = faults.map(({title}) => title);
    expect(new Set(titles).size).to.equal(titles.length);
    const kinds = new Set(faults.map(({fault}) => fault.kind));
    expect([...kinds].join()).to.equal(
      'none,slow,silent,drop,bad-gateway,empty,not-capture,no-cors,error',
    );
  });

  it('end when the state has none', async () => {
    expect((await answer({kind: 'bad-gateway'})).status).to.equal(502);
    expect(await bodyOf(await answer({kind: 'none'}))).to.include({stat: 'ok'});
  });

  it('slow: delays the proper answer', async () => {
    const start = performance.now();
    const response = await answer({kind: 'slow', ms: 60});
    // A timer may fire a little early.
    expect(performance.now() - start).to.be.at.least(50);
    expect(await bodyOf(response)).to.include({stat: 'ok'});
  });

  for (const fault of [{kind: 'silent'}, {kind: 'slow', ms: 60_000}] as const) {
    it(`${fault.kind}: ends when the client aborts`, async () => {
      const client = new AbortController();
      const {signal} = client;
      sandbox.state.fault = fault;
      let hasAnswered = false;
      const pending = sandbox.send(SIGN_IN, {method: 'POST', body: encode(johnDoe), signal});
      void pending.then(() => (hasAnswered = true));
      // No event tells that there is no answer; a proper one would have arrived by now.
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(hasAnswered).to.equal(false);
      client.abort();
      expect((await pending).type).to.equal('error');
      expect((await sandbox.send(SIGN_IN, {signal})).type).to.equal('error');
    });
  }

  it('drop: sends no answer', async () => {
    expect((await answer({kind: 'drop'})).type).to.equal('error');
  });

  it('bad-gateway: answers 502 and HTML', async () => {
    const response = await answer({kind: 'bad-gateway'});
    expect(response.status).to.equal(502);
    expect(response.headers.get('Content-Type')).to.equal('text/html');
    expect(await response.text()).to.match(/^<!doctype html>/);
  });

  it('empty: answers 200 and an empty body', async () => {
    const response = await answer({kind: 'empty'});
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal('');
  });

  it('not-capture: answers JSON without stat', async () => {
    const response = await answer({kind: 'not-capture'});
    expect(response.status).to.equal(200);
    expect(await response.json())
      .to.be.an('object')
      .and.not.have.property('stat');
  });

  it('no-cors: handles the request, but allows no origin to read the answer', async () => {
    const response = await answer({kind: 'no-cors'}, REGISTER, janeRoe);
    expect(response.status).to.equal(200);
    expect(response.headers.has('Access-Control-Allow-Origin')).to.equal(false);
    expect((await sandbox.send('/')).headers.has('Access-Control-Allow-Origin')).to.equal(false);
    sandbox.state.fault = {kind: 'none'};
    await expectStat(sandbox, SIGN_IN, asJaneRoe, 'ok');
  });

  for (const [path, parameters] of [
    [FORGOT_PASSWORD, forgotPassword],
    [VERIFY_EMAIL, resendVerification],
    [UPDATE_PROFILE, {...profileCall, form: 'editProfileForm'}],
    [EXCHANGE, clientCredentials],
    [USE_CODE, {}],
    [ENTITY, {}],
  ] as const) {
    it(`apply to ${path}`, async () => {
      expect((await answer({kind: 'bad-gateway'}, path, parameters)).status).to.equal(502);
      expect((await answer({kind: 'drop'}, path, parameters)).type).to.equal('error');
      expect(await (await answer({kind: 'empty'}, path, parameters)).text()).to.equal('');
      const {headers} = await answer({kind: 'no-cors'}, path, parameters);
      expect(headers.has('Access-Control-Allow-Origin')).to.equal(false);
      const error = await answer({kind: 'error', code: 480}, path, parameters);
      expect(await error.json()).to.include({code: 480});
    });
  }

  it('no-cors: sends the mail', async () => {
    await answer({kind: 'no-cors'}, FORGOT_PASSWORD, forgotPassword);
    expect(sandbox.lastMail()).to.include({name: 'passwordRecover'});
  });

  it('bad-gateway: sends no mail', async () => {
    await answer({kind: 'bad-gateway'}, FORGOT_PASSWORD, forgotPassword);
    expect(sandbox.state.mailbox.mails).to.deep.equal([]);
  });

  for (const [code, error, idName, extra] of [
    [310, 'record_not_found', 'request_id', ['prereg_fields']],
    [380, 'email_address_in_use', 'request_id', ['existing_provider']],
    [480, 'api_feature_disabled', 'request_token', ['message']],
    [500, 'unexpected_error', 'request_id', []],
    [510, 'api_limit_error', 'request_id', ['message']],
    [540, 'triggered_error', 'request_id', ['message']],
    [999, 'unheard_of_error', 'request_id', []],
  ] as const) {
    it(`error ${code}: answers ${error}`, async () => {
      const response = await answer({kind: 'error', code});
      expect(response.status).to.equal(200);
      const body = (await response.json()) as Record<string, unknown>;
      const keys = ['stat', 'code', 'error_description', 'error', idName, ...extra];
      expect(body).to.have.all.keys(keys);
      expect(body).to.include({stat: 'error', code, error});
      expect(body[idName]).to.match(TOKEN);
    });
  }
});
