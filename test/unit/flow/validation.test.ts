import {expect} from '@open-wc/testing';
import {parseForm, type FieldDefinitions} from '../../../src/flow/form-definition.ts';
import {jsonObject} from '../../../src/json.ts';
import {standardRegistrationForm, standardSignInForm} from '../../../src/flow/standard-forms.ts';
import {validate} from '../../../src/flow/validation.ts';

const fieldsOf = (source: FieldDefinitions) =>
  parseForm(source, {locale: 'en-US', hasAccount: false}).fields;

const rules = (source: FieldDefinitions, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    [...validate(fieldsOf(source), new URLSearchParams(values))].map(([name, faults]) => [
      name,
      faults.map((fault) => ('rule' in fault ? fault.rule : fault.text)),
    ]),
  );

/** The rules that a value breaks in a field with these. */
const broken = (validation: object, value: string, json: object = {}) =>
  rules(
    new Map([
      ['field', jsonObject({...json, validation})],
      ['other', jsonObject({})],
    ]),
    {field: value, other: 'other'},
  )['field'] ?? [];

const registration = {
  firstName: 'Jane',
  lastName: 'Roe',
  emailAddress: 'jane@example.com',
  displayName: 'Jane',
  newPassword: 'password456',
  newPasswordConfirm: 'password456',
};
const date = (year: string, month: string, day: string) => ({
  'birthdate[dateselect_year]': year,
  'birthdate[dateselect_month]': month,
  'birthdate[dateselect_day]': day,
});

describe('the standard fields', () => {
  it('find nothing wrong with what is right', () => {
    expect(
      rules(standardSignInForm, {signInEmailAddress: 'a@b', currentPassword: ' '}),
    ).to.deep.equal({});
    expect(rules(standardRegistrationForm, registration)).to.deep.equal({});
  });

  it('ask for all that is required, in the form’s order', () => {
    expect(Object.keys(rules(standardRegistrationForm, {}))).to.deep.equal([
      'firstName',
      'lastName',
      'emailAddress',
      'displayName',
      'newPassword',
      'newPasswordConfirm',
    ]);
  });

  it('require that the password is repeated', () => {
    const values = {...registration, newPasswordConfirm: 'password457'};
    expect(rules(standardRegistrationForm, values)).to.deep.equal({newPasswordConfirm: ['match']});
  });

  for (const [year, month, day] of [
    ['1990', '2', '28'],
    ['2024', '02', '29'],
    ['1930', '11', '3'],
    ['', '', ''],
  ] as const) {
    it(`take the date ${year}-${month}-${day}`, () => {
      expect(
        rules(standardRegistrationForm, {...registration, ...date(year, month, day)}),
      ).to.deep.equal({});
    });
  }

  for (const [year, month, day] of [
    ['1990', '', ''],
    ['', '2', '3'],
    ['1990', '2', '30'],
    ['2023', '2', '29'],
    ['1990', '13', '1'],
    ['1990', '0', '1'],
    ['1990', '1', '0'],
    ['1990', '1', '32'],
    ['90', '1', '1'],
    ['19900', '1', '1'],
    ['0099', '1', '1'],
    ['1990', '1.5', '1'],
    ['1990', '-1', '1'],
    ['year', 'month', 'day'],
  ] as const) {
    it(`refuse the date ${year}-${month}-${day}`, () => {
      const values = {...registration, ...date(year, month, day)};
      expect(rules(standardRegistrationForm, values)).to.deep.equal({birthdate: ['isDate']});
    });
  }
});

describe('a rule', () => {
  for (const [validation, value, expected] of [
    [{required: true}, '', ['required']],
    [{required: false, minLength: 3}, '', []],
    [{minLength: 3}, 'ab', ['minLength']],
    [{minLength: 3}, 'abc', []],
    [{maxLength: 3}, 'abcd', ['maxLength']],
    [{minLength: 3}, '😀😀', ['minLength']],
    [{minLength: 3}, '😀😀😀', []],
    [{maxLength: 3}, '😀😀😀', []],
    [{maxLength: 3}, '𠮷野家!', ['maxLength']],
    [{maxLength: 1, format: 'alpha'}, '12', ['maxLength', 'format']],
    // The visitor first reads what mending the rest follows from.
    [{minLength: 3, format: 'email', maxLength: 1}, 'ab', ['format', 'maxLength']],
    [{match: 'other'}, 'other', []],
    [{match: 'other'}, 'another', ['match']],
    [{match: 'other'}, '', ['match']],
    [{match: 'none'}, 'x', []],
    [{maxLength: null}, 'x', []],
    [{maxLength: 0}, 'x', []],
    [{minLength: {toString: 1}, maxLength: {toString: 1}}, 'x', []],
    [{required: 'false'}, '', []],
    [{whitelist: []}, 'x', []],
    [{whitelist: [1, 2]}, '1', []],
    [{whitelist: ['a', 'b']}, 'c', ['whitelist']],
    [{whitelist: ['a', 'b']}, 'b', []],
    [{blacklist: ['admin']}, 'admin', ['blacklist']],
    [{emailDomainBlacklist: ['evil.com']}, 'a@evil.com', ['emailDomainBlacklist']],
    [{emailDomainBlacklist: ['evil.com']}, 'a@good.com', []],
    [{required: true, disableClientSide: true}, '', []],
    [{unique: true, customServer: 'regex_x', custom: 'f', alongWith: 'x'}, 'x', []],
    [{minLength: 'many', whitelist: 7, format: 'constructor', __proto__: null}, 'x', []],
    [{toString: true, constructor: true, hasOwnProperty: 1}, 'x', []],
  ] as const) {
    it(`of ${JSON.stringify(validation)} finds ${JSON.stringify(expected)} in "${value}"`, () => {
      expect(broken(validation, value)).to.deep.equal(expected);
    });
  }

  for (const [format, right, wrong] of [
    ['alpha', 'Abc', 'ab1'],
    ['alphaExtended', "O'Neill-X", 'O Neill'],
    ['alphaExtendedSpaces', "Ann O'Neill", 'Ann2'],
    ['alphaNumeric', 'abc123', 'abc-123'],
    ['alphaNumericExtended', 'abc-123', 'abc!'],
    ['email', 'jäne+x@exämple.de', 'a@b@c'],
    ['i18nAlphaNumeric', 'Ünï123日本', 'a b'],
    ['noWhitespace', 'a-b', 'a b'],
    ['numeric', '0123', '12.3'],
    ['numericReal', '-12.3', '1-2'],
    ['phone', '(555) 010-0100', 'call me'],
    ['phoneInternational', '+49 30 1234567', 'x1'],
    ['zipCode', '12345', '1234'],
    ['zipCode+4', '12345-6789', '12345-67'],
  ] as const) {
    it(`of the format ${format} takes "${right}" and refuses "${wrong}"`, () => {
      expect(broken({format}, right)).to.deep.equal([]);
      expect(broken({format}, wrong)).to.deep.equal(['format']);
    });
  }

  it('of a format takes hostile lengths without hanging', () => {
    for (const format of ['email', 'i18nAlphaNumeric', 'numericReal', 'phone', 'alphaExtended']) {
      for (const value of [
        'a'.repeat(1e6),
        '@'.repeat(1e6),
        '1'.repeat(1e6) + '!',
        '-'.repeat(1e6),
      ]) {
        expect(broken({format}, value)).to.be.an('array');
      }
    }
  });

  /** The rules that a birthdate breaks for a visitor whose clock is so many hours ahead of UTC. */
  const brokenByAge = (born: string, now: string, hoursAhead: number, minYears = 16) => {
    class Clock extends Date {
      constructor(...values: ConstructorParameters<typeof Date>) {
        super(...((values.length ? values : [now]) as [string]));
      }
      static override now = () => Date.parse(now);
      #local = (): Date => new Date(this.getTime() + hoursAhead * 3_600_000);
      override getFullYear = () => this.#local().getUTCFullYear();
      override getMonth = () => this.#local().getUTCMonth();
      override getDate = () => this.#local().getUTCDate();
      override getTimezoneOffset = () => -hoursAhead * 60;
    }
    const source: FieldDefinitions = new Map([
      ['birthdate', jsonObject({type: 'dateselect', validation: {minYears}})],
    ]);
    const {Date: original} = window;
    Object.assign(window, {Date: Clock});
    try {
      return rules(source, date(...(born.split('-') as [string, string, string])))['birthdate'];
    } finally {
      window.Date = original;
    }
  };

  for (const [now, hoursAhead, born, notYet] of [
    ['2026-03-10T12:00Z', 0, '2010-03-10', '2010-03-11'],
    ['2026-03-10T00:00Z', 0, '2010-03-10', '2010-03-11'],
    ['2026-03-10T23:59Z', 0, '2010-03-10', '2010-03-11'],
    // On the Line Islands it is the next day already, on Baker Island the day before.
    ['2026-03-10T10:30Z', 14, '2010-03-11', '2010-03-12'],
    ['2026-03-10T10:30Z', -12, '2010-03-09', '2010-03-10'],
    ['2026-01-01T04:00Z', -5, '2009-12-31', '2010-01-01'],
    ['2025-12-31T20:00Z', 5.5, '2010-01-01', '2010-01-02'],
    ['2028-02-29T12:00Z', 0, '2012-02-29', '2012-03-01'],
  ] as const) {
    it(`of an age counts birthdays by the visitor’s calendar: ${now}, ${hoursAhead} hours ahead`, () => {
      expect(brokenByAge(born, now, hoursAhead)).to.equal(undefined);
      expect(brokenByAge(notYet, now, hoursAhead)).to.deep.equal(['minYears']);
    });
  }

  it('of an age takes 1 March for the birthday of a leap day, in years that have none', () => {
    expect(brokenByAge('2008-02-29', '2026-02-28T12:00Z', 0, 18)).to.deep.equal(['minYears']);
    expect(brokenByAge('2008-02-29', '2026-03-01T12:00Z', 0, 18)).to.equal(undefined);
    expect(brokenByAge('2006-03-01', '2024-02-29T12:00Z', 0, 18)).to.deep.equal(['minYears']);
  });

  it('asks nothing of a date but that there is such a day, and in the years that it may be in', () => {
    const source = (json: object): FieldDefinitions =>
      new Map([['birthdate', jsonObject({type: 'dateselect', ...json})]]);
    expect(rules(source({}), date('2999', '1', '1'))).to.deep.equal({});
    const years = source({yearStart: 1920, yearEnd: 2020});
    expect(rules(years, date('1920', '1', '1'))).to.deep.equal({});
    for (const year of ['1919', '2021']) {
      expect(rules(years, date(year, '1', '1'))).to.deep.equal({birthdate: ['isDate']});
    }
  });

  it('asks nothing of what the visitor cannot change', () => {
    for (const type of ['hidden', 'readonly']) {
      expect(broken({required: true}, '', {type})).to.deep.equal([]);
    }
  });

  it('reads an unchecked box and an unchosen list as empty', () => {
    const source: FieldDefinitions = new Map([
      ['terms', jsonObject({type: 'checkbox', validation: {required: true}})],
      [
        'name',
        jsonObject({
          schemaId: {first: 'givenName', last: 'familyName'},
          validation: {required: true},
        }),
      ],
    ]);
    expect(rules(source, {})).to.deep.equal({terms: ['required'], name: ['required']});
    expect(rules(source, {terms: 'true', 'name[first]': 'a'})).to.deep.equal({name: ['required']});
    expect(rules(source, {terms: 'true', 'name[first]': 'a', 'name[last]': 'b'})).to.deep.equal({});
  });

  it('reads boxes and radio buttons as one control, whatever their schema', () => {
    for (const type of ['checkbox', 'radio']) {
      const json = {type, schemaId: {a: 'x.a', b: 'x.b'}, validation: {required: true}};
      const source: FieldDefinitions = new Map([['terms', jsonObject(json)]]);
      expect(rules(source, {terms: 'true'})).to.deep.equal({});
    }
  });
});
