import {expect} from '@open-wc/testing';
import {registerFields, signInFields, validate} from '../src/fields.ts';

const rules = (fields: typeof signInFields | typeof registerFields, values: object) =>
  Object.fromEntries(
    [...validate(fields, new URLSearchParams({...values}))].map(([name, faults]) => [
      name,
      faults.map((fault) => ('rule' in fault ? fault.rule : fault.text)),
    ]),
  );

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

describe('validate', () => {
  it('finds nothing wrong with what is right', () => {
    expect(rules(signInFields, {signInEmailAddress: 'a@b', currentPassword: ' '})).to.deep.equal(
      {},
    );
    expect(rules(registerFields, registration)).to.deep.equal({});
  });

  it('asks for every required field, in the form’s order', () => {
    expect(Object.keys(rules(registerFields, {}))).to.deep.equal([
      'firstName',
      'lastName',
      'emailAddress',
      'displayName',
      'newPassword',
      'newPasswordConfirm',
    ]);
  });

  for (const address of ['jane', '@example.com', 'jane@', 'a b@example.com', 'a@b@c']) {
    it(`refuses the address "${address}"`, () => {
      const found = rules(signInFields, {signInEmailAddress: address, currentPassword: 'x'});
      expect(found).to.deep.equal({signInEmailAddress: ['format']});
    });
  }

  for (const address of ['jane@localhost', 'jane+tag@example.com', 'jäne@exämple.de', '"a"@b.c']) {
    it(`takes the address "${address}"`, () => {
      const found = rules(signInFields, {signInEmailAddress: address, currentPassword: 'x'});
      expect(found).to.deep.equal({});
    });
  }

  it('leaves unequal passwords to the server, which says all that is wrong at once', () => {
    const values = {...registration, newPasswordConfirm: 'password457'};
    expect(rules(registerFields, values)).to.deep.equal({});
  });

  for (const [year, month, day] of [
    ['1990', '2', '28'],
    ['2024', '02', '29'],
    ['1930', '11', '3'],
    ['', '', ''],
  ] as const) {
    it(`takes the date ${year}-${month}-${day}`, () => {
      expect(rules(registerFields, {...registration, ...date(year, month, day)})).to.deep.equal({});
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
    it(`refuses the date ${year}-${month}-${day}`, () => {
      const values = {...registration, ...date(year, month, day)};
      expect(rules(registerFields, values)).to.deep.equal({birthdate: ['isDate']});
    });
  }
});
