import {expect} from '@open-wc/testing';
import {fieldRows} from '../../../src/flow/field-rows.ts';
import {parsedField} from '../../support/parsed-field.ts';

/** The rows of fields with these names, as names. */
const rows = (...names: string[]) =>
  fieldRows(
    names.map((name) => parsedField(/password/i.test(name) ? {type: 'password'} : {}, name)),
  ).map((row) => row.map(({name}) => name).join(' '));

describe('fieldRows', () => {
  for (const [names, expected] of [
    [['firstName', 'lastName'], ['firstName lastName']],
    [['lastName', 'firstName'], ['lastName firstName']],
    [['firstName', 'middleName', 'lastName'], ['firstName middleName lastName']],
    [
      ['firstName', 'email', 'lastName'],
      ['firstName', 'email', 'lastName'],
    ],
    [['newPassword', 'newPasswordConfirm'], ['newPassword newPasswordConfirm']],
    [
      ['currentPassword', 'newPassword', 'newPasswordConfirm'],
      ['currentPassword', 'newPassword newPasswordConfirm'],
    ],
    [
      ['lastName', 'newPassword'],
      ['lastName', 'newPassword'],
    ],
    [['postalCode', 'city'], ['postalCode city']],
    [['addressCity', 'addressState'], ['addressCity addressState']],
    [
      ['street1', 'street2', 'city', 'zip', 'country'],
      ['street1', 'street2', 'city zip country'],
    ],
    [
      ['displayName', 'mobile', 'shoeSize', 'shoeColour'],
      ['displayName', 'mobile', 'shoeSize', 'shoeColour'],
    ],
    [[], []],
  ] as const) {
    it(`are ${JSON.stringify(expected)} for ${names.join(', ')}`, () => {
      expect(rows(...names)).to.deep.equal(expected);
    });
  }
});
