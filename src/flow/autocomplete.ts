import type {FieldType} from './field.ts';

/** By what a field's name or schemaId says; the first that fits counts. */
const tokens = [
  [/given|first/i, 'given-name'],
  [/middle/i, 'additional-name'],
  [/family|last|surname/i, 'family-name'],
  [/display|nick/i, 'nickname'],
  [/phone|mobile/i, 'tel'],
  [/address_?1$/i, 'address-line1'],
  [/address_?2$/i, 'address-line2'],
  [/city|town/i, 'address-level2'],
  [/zip|postal|postcode/i, 'postal-code'],
  [/state|province|region/i, 'address-level1'],
  [/country/i, 'country'],
  [/gender/i, 'sex'],
  [/birth/i, 'bday'],
  [/company|organi[sz]ation/i, 'organization'],
] as const;

/**
 * The autocomplete token by which browsers and password managers fill a field; empty where none fits.
 *
 * @param isSignIn whether the form asks who somebody is, not who they want to be
 */
export function autocompleteOf(
  name: string,
  schemaId: string,
  type: FieldType,
  isSignIn: boolean,
): string {
  switch (type) {
    case 'password':
      return isSignIn ? 'current-password' : 'new-password';
    case 'email':
      // Password managers store it as the user name; with `username` browsers would not fill in a new user's address.
      return isSignIn ? 'username' : 'email';
    case 'checkbox':
    case 'radio':
    case 'hidden':
    case 'readonly':
      return '';
    default: {
      const fits = (text: string) => tokens.find(([pattern]) => pattern.test(text))?.[1];
      return (
        (isSignIn && (type === 'text' || type === 'tel')
          ? 'username'
          : (fits(schemaId) ?? fits(name))) ?? (type === 'tel' ? 'tel' : '')
      );
    }
  }
}
