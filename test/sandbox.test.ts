import {expect} from '@open-wc/testing';
import {faults, type Fault} from '../demo/sandbox/faults.ts';
import type {Flow} from '../demo/sandbox/flow.ts';
import {createSandbox} from '../demo/sandbox/sandbox.ts';
import {
  createWorld,
  DEFAULT_FLOW_CLIENT,
  LOGIN_CLIENT,
  MERGE_TOKEN,
  POWERLESS_CLIENT,
  type World,
} from '../demo/sandbox/world.ts';

type Parameters = {readonly [name: string]: string | undefined};
type Sandbox = Awaited<ReturnType<typeof openSandbox>>;

const ORIGIN = 'http://capture.test';
const SIGN_IN = '/oauth/auth_native_traditional';
const REGISTER = '/oauth/register_native_traditional';
const TOKEN = /^[a-z0-9]{16}$/;

const call = {
  client_id: LOGIN_CLIENT,
  flow: 'standard',
  flow_version: '20190618143040022299',
  locale: 'en-US',
  redirect_uri: 'http://localhost',
};
const johnDoe = {
  ...call,
  form: 'signInForm',
  signInEmailAddress: 'johndoe@example.com',
  currentPassword: 'password123',
};
const janeRoe = {
  ...call,
  form: 'registrationForm',
  firstName: 'Jane',
  lastName: 'Roe',
  emailAddress: 'janeroe@example.com',
  displayName: 'JaneRoe',
  newPassword: 'password456',
  newPasswordConfirm: 'password456',
};
const asJaneRoe = {
  ...johnDoe,
  signInEmailAddress: janeRoe.emailAddress,
  currentPassword: janeRoe.newPassword,
};

/** A world of its own, and the ways to ask it something. */
async function openSandbox(change: Partial<World> = {}) {
  const world = {...(await createWorld()), ...change};
  const answer = createSandbox(world);
  const send = (path: string, init?: RequestInit) => answer(new Request(ORIGIN + path, init));
  const post = (path: string, parameters: Parameters) =>
    send(path, {method: 'POST', body: encode(parameters)});
  const ask = async (path: string, parameters: Parameters) => bodyOf(await post(path, parameters));
  return {world, send, post, ask};
}

function encode(parameters: Parameters): URLSearchParams {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(pairs);
}

/** The body, its support token having been looked at and taken away. */
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const {request_id, ...body} = (await response.json()) as Record<string, unknown>;
  if (body.stat === 'error') expect(request_id).to.match(TOKEN);
  else expect(request_id).to.equal(undefined);
  return body;
}

function refusal(code: number, error: string, error_description: string, invalid_fields?: object) {
  const body = {stat: 'error', code, error_description, error};
  return invalid_fields ? {...body, invalid_fields} : body;
}

const invalidFields = (fields: object) =>
  refusal(390, 'invalid_form_fields', 'some inputs are invalid', fields);
const wrongCredentials = refusal(210, 'invalid_credentials', 'some inputs are invalid', {
  signInForm: ['Incorrect username or password. Please try again.'],
});
const missing = (names: string) => refusal(100, 'missing_argument', `missing arguments: ${names}`);
const everythingMissing = missing('client_id, flow, flow_version, form, locale, redirect_uri');
const noSuchFlow = (flow: string, version: string, locale: string) =>
  refusal(
    500,
    'unexpected_error',
    `could not find a flow named '${flow}' with version '${version}' and locale '${locale}'`,
  );

async function expectStat(sandbox: Sandbox, path: string, parameters: Parameters, stat: string) {
  expect(await sandbox.ask(path, parameters)).to.include({stat});
}

/** Today in UTC, moved by so many years and days. */
function date(years: number, days: number) {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate() + days);
  const [year = '', month = '', dayOfMonth = ''] = day.toISOString().slice(0, 10).split('-');
  return birthdate(year, month, dayOfMonth);
}

function birthdate(year?: string, month?: string, day?: string): Parameters {
  return {
    'birthdate[dateselect_year]': year,
    'birthdate[dateselect_month]': month,
    'birthdate[dateselect_day]': day,
  };
}

describe('sandbox', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox();
  });

  for (const [path, good, form, otherForm] of [
    [SIGN_IN, johnDoe, 'signInForm', 'registrationForm'],
    [REGISTER, janeRoe, 'registrationForm', 'signInForm'],
  ] as const) {
    describe(path, () => {
      it('answers as the reference prints it: HTTP 200, JSON, not stored, for every origin', async () => {
        for (const parameters of [good, {}]) {
          const {status, headers} = await sandbox.post(path, parameters);
          expect(status).to.equal(200);
          expect([...headers]).to.have.deep.members([
            ['access-control-allow-origin', '*'],
            ['cache-control', 'no-store'],
            ['content-type', 'application/json'],
          ]);
        }
      });

      it('keeps the order of the keys of the reference', async () => {
        const keys = async (change: Parameters) =>
          Object.keys((await (await sandbox.post(path, {...good, ...change})).json()) as object);
        const invalid = await keys({currentPassword: '', firstName: ''});
        expect(invalid.join()).to.equal(
          'stat,code,error_description,error,request_id,invalid_fields',
        );
        const granted = await keys({response_type: 'code_and_token'});
        expect(granted.join()).to.equal('capture_user,stat,access_token,authorization_code');
      });

      const json = {'Content-Type': 'application/json'};
      for (const [what, init] of [
        ['a GET', {}],
        ['a PUT', {method: 'PUT', body: encode(good)}],
        ['the URL of a POST', {method: 'POST', body: new URLSearchParams()}],
        ['a JSON body', {method: 'POST', body: JSON.stringify(good), headers: json}],
        ['a plain text body', {method: 'POST', body: encode(good).toString()}],
      ] as const) {
        it(`finds no parameter in ${what}`, async () => {
          const response = await sandbox.send(`${path}?${encode(good).toString()}`, init);
          expect(await bodyOf(response)).to.deep.equal(everythingMissing);
        });
      }

      it('reads a form whatever its charset and letter case', async () => {
        const headers = {'Content-Type': 'Application/X-WWW-Form-URLEncoded ; charset=utf-8'};
        const body = encode(good).toString();
        const response = await sandbox.send(path, {method: 'POST', headers, body});
        expect(await bodyOf(response)).to.include({stat: 'ok'});
      });

      for (const name of [...Object.keys(call), 'form']) {
        for (const value of [undefined, '']) {
          it(`refuses ${value ?? 'no'} ${name}`, async () => {
            const body = await sandbox.ask(path, {...good, [name]: value});
            expect(body).to.deep.equal(missing(name));
          });
        }
      }

      // Where a row has two faults, the second shows that the first one is told first.
      const noFlow = {flow: undefined, flow_version: undefined};
      const byDefault = {client_id: DEFAULT_FLOW_CLIENT, ...noFlow};
      const redirectUri = {redirect_uri: 'localhost'};
      const small = form.toLowerCase();
      const version = call.flow_version;
      const invalid = (description: string) => refusal(200, 'invalid_argument', description);
      const unknownClient = refusal(402, 'invalid_client_credentials', "unknown client 'x'");
      const powerless = 'This client does not support log in and registration.';
      for (const [what, change, expected] of [
        [
          'an unknown client and no flow',
          {client_id: 'x', ...noFlow},
          missing('flow, flow_version'),
        ],
        ['no form for a default flow', {...byDefault, form: undefined}, missing('form')],
        ['an unknown client', {client_id: 'x', flow: 'x'}, unknownClient],
        [
          'a client without login_client',
          {client_id: POWERLESS_CLIENT, flow: 'x'},
          refusal(403, 'permission_error', powerless),
        ],
        ['an unknown flow', {flow: 'x', form: 'x'}, noSuchFlow('x', version, 'en-US')],
        ['version HEAD', {flow_version: 'HEAD'}, noSuchFlow('standard', 'HEAD', 'en-US')],
        ['an unknown locale', {locale: 'en-us'}, noSuchFlow('standard', version, 'en-us')],
        [
          'a default flow in no locale',
          {...byDefault, locale: 'x'},
          noSuchFlow('standard', version, 'x'),
        ],
        [
          'a form in small letters',
          {form: small, ...redirectUri},
          invalid(`no such form '${small}'`),
        ],
        ["the other endpoint's form", {form: otherForm}, invalid(`no such form '${otherForm}'`)],
        ['a field as the form', {form: 'lastName'}, invalid("no such form 'lastName'")],
        ['__proto__ as the form', {form: '__proto__'}, invalid("no such form '__proto__'")],
        [
          'a redirect_uri of another scheme',
          {...redirectUri, response_type: 'x'},
          invalid('redirect_uri must begin with http: or https:'),
        ],
        [
          'an unknown response_type and empty fields',
          {response_type: 'x', currentPassword: '', firstName: ''},
          invalid("no such response_type 'x'"),
        ],
      ] as const) {
        it(`refuses ${what}`, async () => {
          const body = await sandbox.ask(path, {...good, ...change});
          expect(body).to.deep.equal(expected);
        });
      }

      it('takes the flow from the settings of the client', async () => {
        await expectStat(sandbox, path, {...good, ...byDefault}, 'ok');
        const empty = {...byDefault, flow: '', flow_version: ''};
        await expectStat(await openSandbox(), path, {...good, ...empty}, 'ok');
      });

      it('takes http: and https: as redirect_uri', async () => {
        for (const redirect_uri of ['http:', 'https://example.com/a?b']) {
          // The second registration finds its names taken, which is past the redirect_uri.
          const {code} = await sandbox.ask(path, {...good, redirect_uri});
          expect(code).to.be.oneOf([undefined, 390]);
        }
      });

      for (const [response_type, names] of [
        [undefined, ['access_token']],
        ['', ['access_token']],
        ['token', ['access_token']],
        ['code', ['authorization_code']],
        ['code_with_token', ['access_token', 'authorization_code']],
        ['code_and_token', ['access_token', 'authorization_code']],
      ] as const) {
        it(`grants ${names.join(' and ')} for response_type ${response_type}`, async () => {
          const {capture_user, stat, ...granted} = await sandbox.ask(path, {
            ...good,
            response_type,
          });
          expect(stat).to.equal('ok');
          expect(capture_user).to.be.an('object');
          expect(granted).to.have.all.keys(names);
          for (const token of Object.values(granted)) expect(token).to.match(TOKEN);
        });
      }

      it('ignores parameters that nobody asked for', async () => {
        const odd = ['captcha', '__proto__', 'constructor', 'birthdat[x]'].map((name) => [
          name,
          'x',
        ]);
        await expectStat(sandbox, path, {...good, ...Object.fromEntries(odd)}, 'ok');
      });

      it('stands ten thousand parameters', async () => {
        const many = Array.from({length: 10_000}, (_, at) => [`birthdat${at}[a]`, 'x'] as const);
        await expectStat(sandbox, path, {...good, ...Object.fromEntries(many)}, 'ok');
      });

      it('stands huge values', async () => {
        const huge = `a@${'.'.repeat(500_000)} `;
        const fields = ['signInEmailAddress', 'currentPassword', 'emailAddress', 'newPassword'];
        const values = Object.fromEntries(fields.map((name) => [name, huge] as const));
        expect(await sandbox.ask(path, {...good, ...values})).to.include({code: 390});
        expect(await sandbox.ask(path, {...good, form: huge})).to.include({code: 200});
      });

      it('fails a preflight by allowing nothing', async () => {
        const response = await sandbox.send(path, {method: 'OPTIONS'});
        expect(response.status).to.equal(204);
        expect([...response.headers]).to.deep.equal([['access-control-allow-origin', '*']]);
      });
    });
  }

  it('knows no other address', async () => {
    for (const path of [
      '/',
      `${SIGN_IN}/`,
      '/oauth/auth_native',
      '/OAUTH/auth_native_traditional',
    ]) {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const response = await sandbox.send(path, {method});
        expect(response.status, `${method} ${path}`).to.equal(404);
        expect(response.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      }
    }
  });

  describe('sign-in', () => {
    it('answers with the profile by schema name, without a password', async () => {
      const {capture_user, access_token, ...rest} = await sandbox.ask(SIGN_IN, johnDoe);
      const {created, uuid, ...profile} = capture_user as Record<string, unknown>;
      expect(profile).to.deep.equal({
        givenName: 'John',
        familyName: 'Doe',
        email: 'johndoe@example.com',
        displayName: 'JohnDoe',
        birthday: null,
        emailVerified: null,
      });
      expect(created).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6} \+0000$/);
      expect(uuid).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(access_token).to.match(TOKEN);
      expect(rest).to.deep.equal({stat: 'ok'});
    });

    const bothRequired = invalidFields({
      signInEmailAddress: ['Email address is required.'],
      currentPassword: ['Password is required.'],
    });
    for (const [what, change, expected] of [
      ['an unknown address', {signInEmailAddress: 'nobody@example.com'}, wrongCredentials],
      ['a wrong password', {currentPassword: 'password124'}, wrongCredentials],
      ['a password in other letters', {currentPassword: 'Password123'}, wrongCredentials],
      ['empty fields', {signInEmailAddress: '', currentPassword: ''}, bothRequired],
      ['no fields', {signInEmailAddress: undefined, currentPassword: undefined}, bothRequired],
      [
        'something that is no address',
        {signInEmailAddress: 'johndoe'},
        invalidFields({signInEmailAddress: ['Email address is not formatted correctly.']}),
      ],
    ] as const) {
      it(`refuses ${what}`, async () => {
        expect(await sandbox.ask(SIGN_IN, {...johnDoe, ...change})).to.deep.equal(expected);
      });
    }

    it('knows an address in any letter case', async () => {
      await expectStat(
        sandbox,
        SIGN_IN,
        {...johnDoe, signInEmailAddress: 'JohnDoe@Example.COM'},
        'ok',
      );
    });

    it('merges once for one merge_token, and only with the right password', async () => {
      const unknown = refusal(200, 'invalid_argument', 'unknown merge_token');
      const merging = {...johnDoe, merge_token: MERGE_TOKEN};
      expect(await sandbox.ask(SIGN_IN, {...johnDoe, merge_token: 'x'})).to.deep.equal(unknown);
      expect(await sandbox.ask(SIGN_IN, {...merging, currentPassword: 'x'})).to.deep.equal(
        wrongCredentials,
      );
      expect(sandbox.world.mergeTokens.has(MERGE_TOKEN)).to.equal(true);
      await expectStat(sandbox, SIGN_IN, merging, 'ok');
      expect(sandbox.world.mergeTokens.has(MERGE_TOKEN)).to.equal(false);
      expect(await sandbox.ask(SIGN_IN, merging)).to.deep.equal(unknown);
    });
  });

  describe('registration', () => {
    it('opens an account that can sign in at once', async () => {
      const born = {...janeRoe, ...birthdate('1990', '1', '3')};
      const {capture_user, access_token, ...rest} = await sandbox.ask(REGISTER, born);
      const {created, uuid, ...profile} = capture_user as Record<string, unknown>;
      expect(profile).to.deep.equal({
        givenName: 'Jane',
        familyName: 'Roe',
        email: 'janeroe@example.com',
        displayName: 'JaneRoe',
        birthday: '1990-01-03',
        emailVerified: null,
      });
      expect(String(created).slice(0, 4)).to.equal(String(new Date().getUTCFullYear()));
      expect(uuid).to.be.a('string');
      expect(access_token).to.match(TOKEN);
      expect(rest).to.deep.equal({stat: 'ok'});

      const signedIn = await sandbox.ask(SIGN_IN, asJaneRoe);
      expect(signedIn.capture_user).to.deep.equal(capture_user);
    });

    for (const [what, change, expected] of [
      [
        'nothing filled in',
        {
          firstName: '',
          lastName: undefined,
          emailAddress: '',
          displayName: undefined,
          newPassword: '',
          newPasswordConfirm: '',
          ...birthdate('', '', ''),
        },
        {
          firstName: ['First name is required.'],
          lastName: ['Last name is required.'],
          emailAddress: ['Email address is required.'],
          displayName: ['Display name is required.'],
          newPassword: ['Password is required.'],
        },
      ],
      [
        'an address that breaks two rules',
        {emailAddress: 'x@'},
        {
          emailAddress: [
            'Email address is not formatted correctly.',
            'Email address must be at least 3 characters.',
          ],
        },
      ],
      [
        'an address of 129 characters',
        {emailAddress: `${'a'.repeat(117)}@example.com`},
        {emailAddress: ['Email address cannot be more than 128 characters.']},
      ],
      [
        'a short password, not repeated',
        {newPassword: '12345', newPasswordConfirm: '1234'},
        {
          newPassword: ['Password must be at least 6 characters.'],
          newPasswordConfirm: ['Passwords do not match.'],
        },
      ],
      [
        'no confirmation',
        {newPasswordConfirm: undefined},
        {newPasswordConfirm: ['Passwords do not match.']},
      ],
      [
        "someone else's names",
        {emailAddress: 'JOHNDOE@example.com', displayName: 'JohnDoe'},
        {
          emailAddress: ['Email address is already in use.'],
          displayName: ['That display name is already taken.'],
        },
      ],
      [
        'what the reference prints',
        {displayName: 'JohnDoe', emailAddress: '', newPasswordConfirm: 'x'},
        {
          displayName: ['That display name is already taken.'],
          emailAddress: ['Email address is required.'],
          newPasswordConfirm: ['Passwords do not match.'],
        },
      ],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const body = await sandbox.ask(REGISTER, {...janeRoe, ...change});
        expect(body).to.deep.equal(invalidFields(expected));
        await expectStat(sandbox, SIGN_IN, asJaneRoe, 'error');
      });
    }

    for (const emailAddress of ['@example.com', 'a@b', 'a@b..c', 'a@b.', 'a b@c.d', 'a@b@c.d']) {
      it(`takes ${emailAddress} for no address`, async () => {
        const body = await sandbox.ask(REGISTER, {...janeRoe, emailAddress});
        const texts = ['Email address is not formatted correctly.'];
        expect(body).to.deep.equal(invalidFields({emailAddress: texts}));
      });
    }

    it('takes an address of 128 characters and a password of 6', async () => {
      const limits = {
        emailAddress: `${'a'.repeat(116)}@example.com`,
        newPassword: '123456',
        newPasswordConfirm: '123456',
      };
      await expectStat(sandbox, REGISTER, {...janeRoe, ...limits}, 'ok');
    });

    for (const [what, born, birthday] of [
      ['no date', {}, null],
      ['an empty date', birthdate('', '', ''), null],
      ['an empty value under the bare name', {birthdate: ''}, null],
      ['a padded date', birthdate('1990', '01', '03'), '1990-01-03'],
      ['a leap day', birthdate('2000', '2', '29'), '2000-02-29'],
    ] as const) {
      it(`takes ${what}`, async () => {
        const {capture_user} = await sandbox.ask(REGISTER, {...janeRoe, ...born});
        expect(capture_user).to.include({birthday});
      });
    }

    for (const [what, born] of [
      ['half a date', birthdate('1990', '11')],
      ['half an empty date', birthdate('1990', '11', '')],
      ['30 February', birthdate('1990', '2', '30')],
      ['29 February of no leap year', birthdate('1900', '2', '29')],
      ['month 13', birthdate('1990', '13', '1')],
      ['day 0', birthdate('1990', '1', '0')],
      ['a year of two digits', birthdate('90', '1', '1')],
      ['a year beyond the calendar', birthdate('+012000', '1', '1')],
      ['a month of three digits', birthdate('1990', '001', '1')],
      ['a month in words', birthdate('1990', 'May', '1')],
      ['an ISO date', {birthdate: '2000-01-01'}],
      ['an ISO date beside a good one', {birthdate: '2000-01-01', ...birthdate('2000', '1', '1')}],
      ['parts by other names', {'birthdate[year]': '2000'}],
    ] as const) {
      it(`takes ${what} for no date`, async () => {
        const body = await sandbox.ask(REGISTER, {...janeRoe, ...born});
        expect(body).to.deep.equal(invalidFields({birthdate: ['This is not a valid date.']}));
      });
    }

    it('takes who turns 16 today, and nobody younger', async () => {
      const tooYoung = invalidFields({birthdate: ["You're too young to register."]});
      for (const born of [date(-16, 1), date(1, 0)]) {
        expect(await sandbox.ask(REGISTER, {...janeRoe, ...born})).to.deep.equal(tooYoung);
      }
      await expectStat(sandbox, REGISTER, {...janeRoe, ...date(-16, 0)}, 'ok');
    });

    it('lets only one of two registrations at the same moment have an address', async () => {
      const rival = {
        ...janeRoe,
        displayName: 'Other',
        newPassword: 'xxxxxx',
        newPasswordConfirm: 'xxxxxx',
      };
      const [first, second] = await Promise.all([
        sandbox.ask(REGISTER, janeRoe),
        sandbox.ask(REGISTER, rival),
      ]);
      const [winner, loser] = first?.stat === 'ok' ? [first, second] : [second, first];
      expect(winner).to.include({stat: 'ok'});
      const taken = {emailAddress: ['Email address is already in use.']};
      expect(loser).to.deep.equal(invalidFields(taken));
    });

    it('goes by the rules of the flow, whatever its fields are called', async () => {
      const joinFlow: Flow = {
        name: 'join',
        version: '1',
        locale: 'de-DE',
        fields: {
          joinForm: {
            element: 'form',
            action: 'widget/traditional_register.jsonp',
            fields: ['mail', 'secret', 'since'],
          },
          mail: {
            element: 'input',
            type: 'email',
            schemaId: 'email',
            label: 'E-Mail',
            validation: {
              format: 'email',
              minLength: 3,
              unique: true,
              messages: {format: 'Format', minLength: 'Kurz', unique: 'Vergeben'},
            },
          },
          secret: {element: 'input', type: 'password', schemaId: 'password', label: 'Passwort'},
          since: {
            element: 'capture',
            type: 'dateselect',
            schemaId: 'since',
            label: 'Seit',
            validation: {required: true, messages: {required: 'Fehlt'}},
          },
        },
      };
      const {ask} = await openSandbox({flows: [joinFlow]});
      const join = {...call, flow: 'join', flow_version: '1', locale: 'de-DE', form: 'joinForm'};
      expect(await ask(REGISTER, join)).to.deep.equal(invalidFields({since: ['Fehlt']}));

      const mail = 'johndoe@example.com';
      const since = {
        'since[dateselect_year]': '2020',
        'since[dateselect_month]': '1',
        'since[dateselect_day]': '1',
      };
      expect(await ask(REGISTER, {...join, ...since, mail})).to.deep.equal(
        invalidFields({mail: ['Vergeben']}),
      );
      const {capture_user} = await ask(REGISTER, {...join, ...since});
      expect(capture_user).to.include({email: null, since: '2020-01-01'});
    });

    it('keeps worlds apart', async () => {
      await expectStat(sandbox, REGISTER, janeRoe, 'ok');
      await expectStat(await openSandbox(), SIGN_IN, asJaneRoe, 'error');
    });
  });

  describe('accounts', () => {
    it('keep and show no password', async () => {
      const registered = await sandbox.ask(REGISTER, janeRoe);
      const signedIn = await sandbox.ask(SIGN_IN, asJaneRoe);
      const account = await sandbox.world.accounts.add({email: 'x@example.com'}, 'password456');
      for (const shown of [registered, signedIn, account]) {
        expect(JSON.stringify(shown)).not.to.match(/password/i);
      }
    });
  });

  describe('faults', () => {
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
});
