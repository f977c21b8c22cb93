import {expect} from '@open-wc/testing';
import {faults, type Fault} from '../../demo/sandbox/api/faults.ts';
import {
  REGISTER,
  SIGN_IN,
  TOKEN,
  asJaneRoe,
  bodyOf,
  encode,
  expectStat,
  janeRoe,
  johnDoe,
  type Parameters,
  useSandbox,
} from './asking.ts';

describe('sandbox: faults', () => {
  const sandbox = useSandbox();

  const answer = (fault: Fault, path = SIGN_IN, parameters: Parameters = johnDoe) => {
    sandbox.world.fault = fault;
    return sandbox.post(path, parameters);
  };

  it('each have a title of their own', () => {
    const titles = faults.map(({title}) => title);
    expect(new Set(titles).size).to.equal(titles.length);
    const kinds = new Set(faults.map(({fault}) => fault.kind));
    expect([...kinds].join()).to.equal(
      'none,slow,silent,drop,bad-gateway,empty,not-capture,no-cors,error',
    );
  });

  it('end when the world has none any more', async () => {
    expect((await answer({kind: 'bad-gateway'})).status).to.equal(502);
    expect(await bodyOf(await answer({kind: 'none'}))).to.include({stat: 'ok'});
  });

  it('slow: the proper answer comes late', async () => {
    const start = performance.now();
    const response = await answer({kind: 'slow', ms: 60});
    // A timer may fire a little early.
    expect(performance.now() - start).to.be.at.least(50);
    expect(await bodyOf(response)).to.include({stat: 'ok'});
  });

  for (const fault of [{kind: 'silent'}, {kind: 'slow', ms: 60_000}] as const) {
    it(`${fault.kind}: ends when the client gives up`, async () => {
      const client = new AbortController();
      const {signal} = client;
      sandbox.world.fault = fault;
      let hasAnswered = false;
      const pending = sandbox.send(SIGN_IN, {method: 'POST', body: encode(johnDoe), signal});
      void pending.then(() => (hasAnswered = true));
      // A healthy sandbox has answered by then: nothing there to wait for here.
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(hasAnswered).to.equal(false);
      client.abort();
      expect((await pending).type).to.equal('error');
      expect((await sandbox.send(SIGN_IN, {signal})).type).to.equal('error');
    });
  }

  it('drop: there is no answer', async () => {
    expect((await answer({kind: 'drop'})).type).to.equal('error');
  });

  it('bad-gateway: 502 and a page', async () => {
    const response = await answer({kind: 'bad-gateway'});
    expect(response.status).to.equal(502);
    expect(response.headers.get('Content-Type')).to.equal('text/html');
    expect(await response.text()).to.match(/^<!doctype html>/);
  });

  it('empty: 200 and nothing', async () => {
    const response = await answer({kind: 'empty'});
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal('');
  });

  it('not-capture: JSON without a stat', async () => {
    const response = await answer({kind: 'not-capture'});
    expect(response.status).to.equal(200);
    expect(await response.json())
      .to.be.an('object')
      .and.not.have.property('stat');
  });

  it('no-cors: the request takes effect, and nobody may read so', async () => {
    const response = await answer({kind: 'no-cors'}, REGISTER, janeRoe);
    expect(response.status).to.equal(200);
    expect(response.headers.has('Access-Control-Allow-Origin')).to.equal(false);
    expect((await sandbox.send('/')).headers.has('Access-Control-Allow-Origin')).to.equal(false);
    sandbox.world.fault = {kind: 'none'};
    await expectStat(sandbox, SIGN_IN, asJaneRoe, 'ok');
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
    it(`error ${code}: ${error}`, async () => {
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
