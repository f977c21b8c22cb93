import {expect} from '@open-wc/testing';
import type {FieldDefinition} from '../../demo/sandbox/flows/flow-file.ts';
import {
  NEW_YEAR,
  REGISTER,
  birthdate,
  call,
  janeInFull,
  openSandbox,
  type Parameters,
  useSandbox,
} from './sandbox-client.ts';

/** Values for all optional fields of the form. */
const everything = {
  middleName: "Mary-O'Neil",
  emailOrMobile: 'janeroe@example.com',
  mobile: '+49 151 23456789',
  phone: '(202) 555-0123',
  ...birthdate('1990', '04', '3'),
  contactBy: 'post',
  aboutMe: 'Hello.\nIt is me.',
  addressCity: 'New York',
  addressState: 'NY',
  addressPostalCode: '10001',
  addressZipPlus4: '10001-1234',
  customerNumber: '0042',
  serialNumber: "AB-1'2",
  shoeSize: '42.5',
  voucherCode: 'spring26',
  membershipLevel: 'Gold',
  signUpSource: 'website',
  optInRegistration: 'true',
};

describe('the fields of the sandbox', () => {
  const sandbox = useSandbox();
  const now = () => NEW_YEAR;
  beforeEach(() => sandbox.reopen({now}));

  const register = (change: Parameters = {}) =>
    sandbox.submit(REGISTER, {...janeInFull, ...change});

  async function profileAfter(change: Parameters = {}) {
    const {capture_user, stat} = await register(change);
    expect(stat).to.equal('ok');
    const {created: _, uuid: __, ...profile} = capture_user as Record<string, unknown>;
    return profile;
  }

  it('store each value under its schemaId', async () => {
    expect(await profileAfter(everything)).to.deep.include({
      givenName: 'Jane',
      middleName: everything.middleName,
      familyName: 'Roe',
      email: 'janeroe@example.com',
      emailVerified: null,
      displayName: 'JaneRoe',
      birthday: '1990-04-03',
      contactBy: 'post',
      aboutMe: 'Hello.\nIt is me.',
      primaryAddress: {
        mobile: '+49 151 23456789',
        phone: '(202) 555-0123',
        city: 'New York',
        stateAbbreviation: 'NY',
        zip: '10001',
        zipPlus4: '10001-1234',
        country: 'DE',
        company: null,
        address1: null,
        address2: null,
      },
      customerNumber: '0042',
      serialNumber: "AB-1'2",
      shoeSize: '42.5',
      voucherCode: 'spring26',
      membership: {level: 'Basic'},
      signUpSource: 'website',
      optIn: {status: true, updated: '2026-01-01 00:00:00 +0000'},
      legal: {termsAccepted: true},
    });
  });

  for (const optInRegistration of ['false', 'on', '0']) {
    it(`are true if they are booleans, also with the value ${optInRegistration}`, async () => {
      expect((await profileAfter({optInRegistration})).optIn).to.include({status: true});
    });
  }

  it('may be missing unless they are required', async () => {
    const profile = await profileAfter();
    expect(profile).to.include({birthday: null, contactBy: null, aboutMe: null});
    expect(profile).to.include({middleName: null, signUpSource: null});
    expect(profile.optIn).to.include({status: false});
    expect(profile.primaryAddress).to.include({country: 'DE', mobile: null, zip: null});
  });

  it('may be empty unless they are required', async () => {
    const empty = Object.fromEntries(Object.keys(everything).map((name) => [name, '']));
    const profile = await profileAfter(empty);
    await sandbox.reopen({now});
    expect(profile).to.deep.equal(await profileAfter());
  });

  it('store a multi-identifier by its format, unless another field has the attribute', async () => {
    const signUp = {
      ...call,
      flow: 'own',
      flow_version: '1',
      form: 'join',
      secret: 'password456',
    };
    const who: FieldDefinition = {
      element: 'input',
      type: 'multiIdentifierAuth',
      schemaId: ['primaryAddress.mobile', 'email'],
    };
    const secret: FieldDefinition = {element: 'input', type: 'password', schemaId: 'password'};
    const robot: FieldDefinition = {
      element: 'capture',
      type: 'captcha',
      validation: {required: true, messages: {}},
    };
    const action = 'widget/traditional_register.jsonp';
    const fields = ['who', 'secret', 'robot'];
    const flow = {
      stat: 'ok',
      name: 'own',
      version: '1',
      fields: {join: {element: 'form', action, fields}, who, secret, robot},
    } as const;
    const {submit} = await openSandbox({publications: [{locale: 'en-US', flow}]});
    const byMail = await submit(REGISTER, {...signUp, who: 'a@b.example'});
    expect(byMail.capture_user).to.include({email: 'a@b.example'});
    const byPhone = await submit(REGISTER, {...signUp, who: '+49123456789'});
    expect(byPhone.capture_user).to.have.nested.include({
      'primaryAddress.mobile': '+49123456789',
      email: null,
    });

    const both = {mobile: '+49 151 23456789', emailOrMobile: '+1 202 555 0123'};
    const {primaryAddress} = await profileAfter(both);
    expect(primaryAddress).to.include({mobile: '+49 151 23456789'});
  });

  it('store nothing in an attribute of another field', async () => {
    const odd = {email: 'x@y.example', uuid: 'x', 'primaryAddress.zip': '1', 'name[uuid]': 'x'};
    const profile = await profileAfter(odd);
    expect(profile).to.include({email: 'janeroe@example.com'});
    expect(JSON.stringify(profile)).not.to.match(/password|"x"/);
  });
});
