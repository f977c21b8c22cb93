import {expect} from '@open-wc/testing';
import {
  REGISTER,
  birthdate,
  invalidFields,
  janeInFull,
  type Parameters,
  useSandbox,
} from './sandbox-client.ts';

describe('the rules of the sandbox', () => {
  const sandbox = useSandbox();

  const register = (change: Parameters = {}) =>
    sandbox.submit(REGISTER, {...janeInFull, ...change});

  for (const [what, change, expected] of [
    [
      'nothing filled in',
      {
        'name[firstName]': undefined,
        'name[lastName]': '',
        emailAddress: '',
        displayName: undefined,
        newPassword: undefined,
        newPasswordConfirm: '',
        addressCountry: undefined,
        termsAccepted: undefined,
      },
      {
        name: ['First and last name are required.'],
        emailAddress: ['Email address is required.'],
        displayName: ['Display name is required.'],
        newPassword: ['Password is required.'],
        addressCountry: ['Country is required.'],
        termsAccepted: ['Please accept the terms of use.'],
      },
    ],
    ['half a name', {'name[lastName]': ''}, {name: ['First and last name are required.']}],
    [
      'a composite under its bare name',
      {'name[firstName]': undefined, 'name[lastName]': undefined, name: 'Jane Roe'},
      {name: ['First and last name are required.']},
    ],
    [
      'two long names, told once',
      {'name[firstName]': 'a'.repeat(61), 'name[lastName]': 'b'.repeat(61)},
      {name: ['A name cannot be more than 60 characters.']},
    ],
    [
      'a display name that breaks two rules',
      {displayName: '!'},
      {
        displayName: [
          'Display name can only have letters and digits.',
          'Display name must be at least 2 characters.',
        ],
      },
    ],
    [
      'a display name with a word of the blacklist in it',
      {displayName: 'TheAdmin'},
      {displayName: ['That display name is not allowed.']},
    ],
    [
      'an address of a blocked domain, which a setting of the client holds',
      {emailAddress: 'jane@Trash.example'},
      {emailAddress: ['Addresses of this mail provider are not accepted.']},
    ],
    [
      'spaces in the password',
      {newPassword: 'pass word', newPasswordConfirm: 'pass word'},
      {newPassword: ['Password cannot have spaces.']},
    ],
    ['the disabled option', {addressCountry: ''}, {addressCountry: ['Country is required.']}],
    [
      'a country that is not offered',
      {addressCountry: 'FR'},
      {addressCountry: ['Please choose a country of the list.']},
    ],
    [
      "an option's text for its value",
      {addressCountry: 'Germany'},
      {addressCountry: ['Please choose a country of the list.']},
    ],
    [
      'a radio button that there is not',
      {contactBy: 'fax'},
      {contactBy: ['Please choose one of the ways.']},
    ],
    [
      'a consent that was not given',
      {termsAccepted: ''},
      {termsAccepted: ['Please accept the terms of use.']},
    ],
    [
      'one who is not 16',
      birthdate(String(new Date().getFullYear() - 10), '1', '1'),
      {birthdate: ["You're too young to register."]},
    ],
    [
      'formats that are not kept, on the server where the form does not judge as well',
      {
        middleName: 'M2',
        mobile: '0151',
        phone: '12',
        addressCity: 'Köln',
        addressState: '1',
        addressPostalCode: '1234',
        addressZipPlus4: '12345',
        customerNumber: '4-2',
        serialNumber: 'ä',
        shoeSize: '42,5',
      },
      {
        middleName: ['Middle name can only have the letters A to Z, hyphens and apostrophes.'],
        mobile: ['Mobile number must begin with + and the country code.'],
        phone: ['Phone number must have ten digits.'],
        addressCity: ['City can only have the letters A to Z, spaces, hyphens and apostrophes.'],
        addressState: ['State can only have the letters A to Z.', 'State must be two letters.'],
        addressPostalCode: ['ZIP code must have five digits.'],
        addressZipPlus4: ['ZIP+4 code must be five digits, a hyphen and four digits.'],
        customerNumber: ['Customer number can only have digits.'],
        serialNumber: ['Serial number can only have letters, digits, hyphens and apostrophes.'],
        shoeSize: ['Shoe size must be a number.'],
      },
    ],
    [
      'a code that is neither written well nor known',
      {voucherCode: 'no-code'},
      {
        voucherCode: [
          'Voucher code can only have letters and digits.',
          'This voucher code is not valid.',
        ],
      },
    ],
    [
      'a short name of characters that are two UTF-16 units each',
      {displayName: '𠮷'},
      {displayName: ['Display name must be at least 2 characters.']},
    ],
    [
      'a long text of such characters',
      {aboutMe: '😀'.repeat(201)},
      {aboutMe: ['This cannot be more than 200 characters.']},
    ],
    [
      'a long text',
      {aboutMe: 'x'.repeat(201)},
      {aboutMe: ['This cannot be more than 200 characters.']},
    ],
    [
      'the address of another under two names',
      {emailAddress: 'johndoe@example.com', emailOrMobile: 'JohnDoe@example.com'},
      {
        emailAddress: ['Email address is already in use.'],
        emailOrMobile: ['This address or number belongs to another account.'],
      },
    ],
  ] as const) {
    it(`refuse ${what}`, async () => {
      expect(await register(change)).to.deep.equal(invalidFields(expected));
    });
  }

  it('count characters, not UTF-16 code units', async () => {
    expect(await register({displayName: '𠮷野', aboutMe: '😀'.repeat(200)})).to.include({
      stat: 'ok',
    });
  });

  for (const [locale, required, country, consent] of [
    [
      'en-US',
      'Display name is required.',
      'Country is required.',
      'Please accept the terms of use.',
    ],
    [
      'de-DE',
      'Bitte geben Sie einen Anzeigenamen ein.',
      'Bitte wählen Sie Ihr Land.',
      'Bitte akzeptieren Sie die Nutzungsbedingungen.',
    ],
    [
      'ar-SA',
      'يُرجى إدخال الاسم المعروض.',
      'يُرجى اختيار الدولة.',
      'يُرجى الموافقة على شروط الاستخدام.',
    ],
    [
      'ja-JP',
      '表示名を入力してください。',
      '国を選択してください。',
      '利用規約に同意してください。',
    ],
  ] as const) {
    it(`have their texts in ${locale}`, async () => {
      const empty = {displayName: '', addressCountry: '', termsAccepted: undefined};
      expect(await register({locale, ...empty})).to.deep.equal(
        invalidFields({
          displayName: [required],
          addressCountry: [country],
          termsAccepted: [consent],
        }),
      );
      expect(await register({locale})).to.include({stat: 'ok'});
    });
  }

  it('refuse a disabled option', async () => {
    const {state} = sandbox;
    const flows = state.publications.map(({locale, flow}) => {
      const country = flow.fields['addressCountry'];
      if (!country || country.element === 'form') return {locale, flow};
      const options = country.options?.map((one) => ({...one, disabled: one.value === 'DE'}));
      const fields = {...flow.fields, addressCountry: {...country, options}};
      return {locale, flow: {...flow, fields}};
    });
    await sandbox.reopen({publications: flows});
    const texts = ['Please choose a country of the list.'];
    expect(await register()).to.deep.equal(invalidFields({addressCountry: texts}));
    expect(await register({addressCountry: 'JP'})).to.include({stat: 'ok'});
  });
});
