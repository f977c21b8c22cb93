import {expect} from '@open-wc/testing';
import type {FlowFile} from '../../demo/sandbox/flows/flow-file.ts';
import {
  NEW_YEAR,
  REGISTER,
  SIGN_IN,
  TOKEN,
  asJaneRoe,
  birthdate,
  call,
  date,
  expectStat,
  invalidFields,
  janeRoe,
  openSandbox,
  useSandbox,
} from './sandbox-client.ts';

describe('a registration in the sandbox', () => {
  const sandbox = useSandbox();

  it('creates an account that can sign in', async () => {
    const born = {...janeRoe, ...birthdate('1990', '1', '3')};
    await sandbox.reopen({now: () => NEW_YEAR});
    const {capture_user, access_token, ...rest} = await sandbox.submit(REGISTER, born);
    const {created, uuid, ...profile} = capture_user as Record<string, unknown>;
    expect(profile).to.include({
      givenName: 'Jane',
      familyName: 'Roe',
      email: 'janeroe@example.com',
      displayName: 'JaneRoe',
      birthday: '1990-01-03',
      emailVerified: null,
    });
    expect(created).to.equal('2026-01-01 00:00:00.000000 +0000');
    expect(uuid).to.be.a('string');
    expect(access_token).to.match(TOKEN);
    expect(rest).to.deep.equal({stat: 'ok'});

    const signedIn = await sandbox.submit(SIGN_IN, asJaneRoe);
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
      const body = await sandbox.submit(REGISTER, {...janeRoe, ...change});
      expect(body).to.deep.equal(invalidFields(expected));
      await expectStat(sandbox, SIGN_IN, asJaneRoe, 'error');
    });
  }

  for (const emailAddress of ['@example.com', 'a@b', 'a@b..c', 'a@b.', 'a b@c.d', 'a@b@c.d']) {
    it(`refuses the email address ${emailAddress}`, async () => {
      const body = await sandbox.submit(REGISTER, {...janeRoe, emailAddress});
      const texts = ['Email address is not formatted correctly.'];
      expect(body).to.deep.equal(invalidFields({emailAddress: texts}));
    });
  }

  it('accepts an email address of 128 characters and a password of 6', async () => {
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
    it(`accepts ${what}`, async () => {
      const {capture_user} = await sandbox.submit(REGISTER, {...janeRoe, ...born});
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
    it(`refuses the date: ${what}`, async () => {
      const body = await sandbox.submit(REGISTER, {...janeRoe, ...born});
      expect(body).to.deep.equal(invalidFields({birthdate: ['This is not a valid date.']}));
    });
  }

  it('accepts a visitor who turns 16 today, and nobody younger', async () => {
    const tooYoung = invalidFields({birthdate: ["You're too young to register."]});
    for (const born of [date(-16, 1), date(1, 0)]) {
      expect(await sandbox.submit(REGISTER, {...janeRoe, ...born})).to.deep.equal(tooYoung);
    }
    await expectStat(sandbox, REGISTER, {...janeRoe, ...date(-16, 0)}, 'ok');
  });

  it('accepts one of two simultaneous registrations of an email address', async () => {
    const rival = {
      ...janeRoe,
      displayName: 'Other',
      newPassword: 'xxxxxx',
      newPasswordConfirm: 'xxxxxx',
    };
    const [first, second] = await Promise.all([
      sandbox.submit(REGISTER, janeRoe),
      sandbox.submit(REGISTER, rival),
    ]);
    const [winner, loser] = first?.stat === 'ok' ? [first, second] : [second, first];
    expect(winner).to.include({stat: 'ok'});
    const taken = {emailAddress: ['Email address is already in use.']};
    expect(loser).to.deep.equal(invalidFields(taken));
  });

  it('follows the rules of the flow, whatever the names of its fields', async () => {
    const joinFlow: FlowFile = {
      stat: 'ok',
      name: 'join',
      version: '1',
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
    const {submit} = await openSandbox({publications: [{locale: 'de-DE', flow: joinFlow}]});
    const join = {...call, flow: 'join', flow_version: '1', locale: 'de-DE', form: 'joinForm'};
    expect(await submit(REGISTER, join)).to.deep.equal(invalidFields({since: ['Fehlt']}));

    const mail = 'johndoe@example.com';
    const since = {
      'since[dateselect_year]': '2020',
      'since[dateselect_month]': '1',
      'since[dateselect_day]': '1',
    };
    expect(await submit(REGISTER, {...join, ...since, mail})).to.deep.equal(
      invalidFields({mail: ['Vergeben']}),
    );
    const {capture_user} = await submit(REGISTER, {...join, ...since});
    expect(capture_user).to.include({email: null, since: '2020-01-01'});
  });

  it('is not visible in another sandbox', async () => {
    await expectStat(sandbox, REGISTER, janeRoe, 'ok');
    await expectStat(await openSandbox(), SIGN_IN, asJaneRoe, 'error');
  });

  describe('the accounts of the sandbox', () => {
    it('store and return no password', async () => {
      const registered = await sandbox.submit(REGISTER, janeRoe);
      const signedIn = await sandbox.submit(SIGN_IN, asJaneRoe);
      const account = await sandbox.state.accounts.add({email: 'x@example.com'}, 'password456');
      for (const shown of [registered, signedIn, account]) {
        expect(JSON.stringify(shown)).not.to.match(/password/i);
      }
    });
  });
});
