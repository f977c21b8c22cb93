import {expect} from '@open-wc/testing';
import {
  ENTITY,
  SIGN_IN,
  argumentRefusal,
  bodyOf,
  encode,
  expectStat,
  janeRoe,
  johnDoe,
  refusal,
  REGISTER,
  useSandbox,
} from './sandbox-client.ts';

const missingToken = argumentRefusal(
  100,
  'missing_argument',
  'missing required argument: access_token',
  'access_token',
);

describe(ENTITY, () => {
  const sandbox = useSandbox();

  it('answers with the profile that the sign-in returned', async () => {
    const {capture_user, access_token} = await sandbox.submit(SIGN_IN, johnDoe);
    const response = await sandbox.post(ENTITY, {access_token: String(access_token)});
    expect(response.status).to.equal(200);
    const body = await bodyOf(response);
    expect(Object.keys(body)).to.deep.equal(['result', 'stat']);
    expect(body).to.deep.equal({result: capture_user, stat: 'ok'});
  });

  it('takes the token from the body, from the query of a GET, or as OAuth header', async () => {
    const token = await sandbox.signIn();
    const query = `?type_name=user&access_token=${token}`;
    for (const [path, init] of [
      [ENTITY, {method: 'POST', body: encode({access_token: token, type_name: 'user'})}],
      [ENTITY + query, {}],
      [ENTITY, {headers: {Authorization: `OAuth ${token}`}}],
      [ENTITY, {method: 'POST', headers: {Authorization: `oauth ${token}`}}],
    ] as const) {
      expect(await bodyOf(await sandbox.send(path, init))).to.include({stat: 'ok'});
    }
    const posted = await sandbox.send(ENTITY + query, {method: 'POST'});
    expect(await bodyOf(posted)).to.deep.equal(missingToken);
  });

  it('names a missing token', async () => {
    for (const path of [ENTITY, `${ENTITY}?access_token=`]) {
      expect(await bodyOf(await sandbox.send(path))).to.deep.equal(missingToken);
    }
  });

  for (const scheme of ['Bearer', 'Basic']) {
    it(`refuses the header Authorization with ${scheme}`, async () => {
      const access_token = await sandbox.signIn();
      const init = {
        method: 'POST',
        headers: {Authorization: `${scheme} ${access_token}`},
        body: encode({access_token}),
      };
      expect(await bodyOf(await sandbox.send(ENTITY, init))).to.deep.equal(
        refusal(205, 'invalid_auth_method', `cannot authenticate with '${scheme}'`),
      );
    });
  }

  it('refuses an unknown token', async () => {
    for (const access_token of ['x', '__proto__']) {
      expect(await sandbox.submit(ENTITY, {access_token})).to.deep.equal(
        refusal(413, 'no_access_grant', 'no access grant for this access token'),
      );
    }
  });

  it('refuses a token after an hour', async () => {
    sandbox.wait(0);
    const access_token = await sandbox.signIn();
    sandbox.wait(3599);
    await expectStat(sandbox, ENTITY, {access_token}, 'ok');
    sandbox.wait(1);
    expect(await sandbox.submit(ENTITY, {access_token})).to.deep.equal(
      refusal(414, 'access_token_expired', 'access token expired'),
    );
  });

  it('shows the account of the token', async () => {
    const {access_token} = await sandbox.submit(REGISTER, janeRoe);
    expect(await sandbox.profileOf(String(access_token))).to.include({email: janeRoe.emailAddress});
  });
});
