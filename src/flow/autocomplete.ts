import type {FieldType} from './field.ts';

/** Autofill tokens by the words in a field's name or schemaId. The first match counts. */
const tokens = [
  [/given|first/i, 'given-name'],
  [/middle/i, 'additional-name'],
  [/family|last|surname/i, 'family-name'],
  [/display|nick/i, 'nickname'],
  [/phone|mobile/i, 'tel'],
  [/(address|street(name)?)_?1$/i, 'address-line1'],
  [/(address|street(name)?)_?2$/i, 'address-line2'],
  [/street/i, 'street-address'],
  [/city|town|municipality|locality/i, 'address-level2'],
  [/zip|postal|postcode/i, 'postal-code'],
  [/state|province|region/i, 'address-level1'],
  [/country/i, 'country'],
  [/gender/i, 'sex'],
  [/birth/i, 'bday'],
  [/company|organi[sz]ation/i, 'organization'],
] as const;

/**
 * The autofill token with which browsers and password managers fill a field; empty if none fits.
 *
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
 * @param hasAccount whether the form is for visitors who have an account, such as the sign-in form
 */
export function autocompleteToken(
  name: string,
  schemaId: string,
  type: FieldType,
  hasAccount: boolean,
): string {
  switch (type) {
    case 'password':
      return hasAccount || /current/i.test(name) ? 'current-password' : 'new-password';
    case 'email':
      // In registration, browsers do not fill in an address for `username`, and password managers store `email` as well.
      return hasAccount ? 'username' : 'email';
    case 'checkbox':
    case 'radio':
    case 'hidden':
    case 'readonly':
      return '';
    default: {
      const fits = (text: string) => tokens.find(([pattern]) => pattern.test(text))?.[1];
      return (
        (hasAccount && (type === 'text' || type === 'tel')
          ? 'username'
          : (fits(schemaId) ?? fits(name))) ?? (type === 'tel' ? 'tel' : '')
      );
    }
  }
}
