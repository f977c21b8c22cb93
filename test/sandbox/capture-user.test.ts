import {expect} from '@open-wc/testing';
import {DEFAULT_FLOW_CLIENT, LOGIN_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {
  NEW_YEAR,
  REGISTER,
  SIGN_IN,
  asJaneRoe,
  janeRoe,
  johnDoe,
  useSandbox,
  type Parameters,
} from './sandbox-client.ts';

/** A `capture_user` of the standard flow. */
type CaptureUser = Record<string, unknown> & {clients: readonly object[]};

describe('capture_user', () => {
  const sandbox = useSandbox();
  beforeEach(() => sandbox.reopen({now: () => NEW_YEAR}));

  const userOf = async (path: string, parameters: Parameters) =>
    (await sandbox.submit(path, parameters)).capture_user as CaptureUser;

  it('of a registration has the attributes of the standard schema', async () => {
    const {uuid, ...user} = await userOf(REGISTER, janeRoe);
    expect(uuid).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const time = '2026-01-01 00:00:00 +0000';
    expect(user).to.deep.equal({
      created: '2026-01-01 00:00:00.000000 +0000',
      // John Doe has the first one.
      id: 2,
      lastUpdated: '2026-01-01 00:00:00.000000 +0000',
      lastLogin: time,
      emailVerified: null,
      clients: [{clientId: LOGIN_CLIENT, firstLogin: time, lastLogin: time}],
      deactivateAccount: null,
      profiles: [],
      photos: [],
      statuses: [],
      givenName: 'Jane',
      middleName: null,
      familyName: 'Roe',
      displayName: 'JaneRoe',
      email: 'janeroe@example.com',
      birthday: null,
      gender: null,
      aboutMe: null,
      currentLocation: null,
      display: null,
      optIn: {status: null, updated: time},
      primaryAddress: {
        company: null,
        address1: null,
        address2: null,
        city: null,
        stateAbbreviation: null,
        zip: null,
        zipPlus4: null,
        country: null,
        phone: null,
        mobile: null,
      },
      janrain: {properties: {managedBy: [{clientId: LOGIN_CLIENT}]}},
    });
  });

  it('begins as in the API reference', async () => {
    for (const [path, parameters] of [
      [REGISTER, janeRoe],
      [SIGN_IN, johnDoe],
    ] as const) {
      const user = await userOf(path, parameters);
      expect(Object.keys(user).slice(0, 2)).to.deep.equal(['created', 'uuid']);
    }
  });

  it('of a sign-in has its time and its client, and keeps those of others', async () => {
    const {created, clients} = await userOf(REGISTER, janeRoe);
    expect(clients).to.have.lengthOf(1);
    sandbox.wait(60);
    const other = {...asJaneRoe, client_id: DEFAULT_FLOW_CLIENT};
    expect(await userOf(SIGN_IN, other)).to.deep.include({
      created,
      lastUpdated: '2026-01-01 00:01:00.000000 +0000',
      lastLogin: '2026-01-01 00:01:00 +0000',
      clients: [
        ...clients,
        {
          clientId: DEFAULT_FLOW_CLIENT,
          firstLogin: '2026-01-01 00:01:00 +0000',
          lastLogin: '2026-01-01 00:01:00 +0000',
        },
      ],
    });
    sandbox.wait(60);
    const again = await userOf(SIGN_IN, asJaneRoe);
    expect(again.clients).to.deep.include({
      clientId: LOGIN_CLIENT,
      firstLogin: '2026-01-01 00:00:00 +0000',
      lastLogin: '2026-01-01 00:02:00 +0000',
    });
    expect(again.clients).to.have.lengthOf(2);
  });

  it('has no sign-in before the first one', async () => {
    const account = await sandbox.state.accounts.add({email: 'x@example.com'}, 'password456');
    expect(account).to.deep.include({lastLogin: null, clients: []});
    expect(account).not.to.have.property('janrain');
  });

  it('of a refused sign-in does not change', async () => {
    const {lastLogin} = await userOf(REGISTER, janeRoe);
    sandbox.wait(60);
    await sandbox.submit(SIGN_IN, {...asJaneRoe, currentPassword: 'x'});
    const {access_token} = await sandbox.submit(REGISTER, {
      ...janeRoe,
      emailAddress: 'other@example.com',
      displayName: 'Other',
    });
    expect(access_token).to.be.a('string');
    const identifier = {value: janeRoe.emailAddress, paths: ['email']};
    expect(sandbox.state.accounts.find([identifier])).to.include({lastLogin});
  });

  it('keeps the attributes that Capture sets, whatever a flow stores', async () => {
    const {accounts} = sandbox.state;
    const account = await accounts.add(
      {uuid: 'x', id: 7, created: 'x', clients: 'x', emailVerified: 'x'},
      'password456',
    );
    expect(account).to.include({id: 2, emailVerified: null});
    expect(account).to.deep.include({clients: []});
    expect(account.uuid).not.to.equal('x');
    expect(account.created).not.to.equal('x');
  });
});
