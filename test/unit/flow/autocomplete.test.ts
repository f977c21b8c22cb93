import {expect} from '@open-wc/testing';
import {autocompleteToken} from '../../../src/flow/autocomplete.ts';
import type {FieldType} from '../../../src/flow/field.ts';

type Row = readonly [name: string, schemaId: string, type: FieldType, token: string];

const registration: readonly Row[] = [
  ['firstName', '', 'text', 'given-name'],
  ['middleName', '', 'text', 'additional-name'],
  ['lastName', '', 'text', 'family-name'],
  ['surname', '', 'text', 'family-name'],
  ['displayName', '', 'text', 'nickname'],
  ['nickname', '', 'text', 'nickname'],
  ['mobile', '', 'text', 'tel'],
  ['phone', '', 'text', 'tel'],
  ['addressStreetAddress1', '', 'text', 'address-line1'],
  ['street_address_2', '', 'text', 'address-line2'],
  ['primaryAddress_streetName1', '', 'text', 'address-line1'],
  ['street2', '', 'text', 'address-line2'],
  ['primaryAddress_street', '', 'text', 'street-address'],
  ['addressCity', '', 'text', 'address-level2'],
  ['primaryAddress_municipality', '', 'text', 'address-level2'],
  ['town', '', 'text', 'address-level2'],
  ['zip', '', 'text', 'postal-code'],
  ['addressPostalCode', '', 'text', 'postal-code'],
  ['addressState', '', 'select', 'address-level1'],
  ['province', '', 'text', 'address-level1'],
  ['addressCountry', '', 'select', 'country'],
  ['gender', '', 'select', 'sex'],
  ['birthdate', '', 'dateselect', 'bday'],
  ['company', '', 'text', 'organization'],
  ['organisation', '', 'text', 'organization'],
  ['organization', '', 'textarea', 'organization'],
  ['emailAddress', '', 'email', 'email'],
  ['newPassword', '', 'password', 'new-password'],
  ['newPasswordConfirm', '', 'password', 'new-password'],
  ['anyNumber', '', 'tel', 'tel'],
  ['shoeSize', '', 'text', ''],
  ['address10', '', 'text', ''],
  ['field1', 'givenName', 'text', 'given-name'],
  ['field2', 'primaryAddress.stateAbbreviation', 'select', 'address-level1'],
  ['city', 'primaryAddress.zip', 'text', 'postal-code'],
  ['city', 'shoeSize', 'text', 'address-level2'],
  ['optInPhone', '', 'checkbox', ''],
  ['gender', '', 'radio', ''],
  ['country', '', 'hidden', ''],
  ['country', '', 'readonly', ''],
];

const signIn: readonly Row[] = [
  ['signInEmailAddress', '', 'email', 'username'],
  ['userID', '', 'text', 'username'],
  ['phone', '', 'tel', 'username'],
  ['firstName', 'givenName', 'text', 'username'],
  ['currentPassword', '', 'password', 'current-password'],
  ['addressCountry', '', 'select', 'country'],
  ['rememberMe', '', 'checkbox', ''],
];

for (const [form, hasAccount, rows] of [
  ['registration', false, registration],
  ['sign-in', true, signIn],
] as const) {
  describe(`autocompleteToken, in a ${form} form,`, () => {
    for (const [name, schemaId, type, token] of rows) {
      const schema = schemaId && ` with the schemaId ${schemaId}`;
      it(`is "${token}" for the ${type} field ${name}${schema}`, () => {
        expect(autocompleteToken(name, schemaId, type, hasAccount)).to.equal(token);
      });
    }
  });
}
