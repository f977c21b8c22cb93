import type {FlowStructure} from './flow-structure.ts';

/** The standard flow of the API reference, with its traditional sign-in and registration forms. */
export const standard = {
  name: 'standard',
  version: '20190618143040022299',
  fields: {
    signInForm: {
      element: 'form',
      action: 'widget/traditional_signin.jsonp',
      fields: ['signInEmailAddress', 'currentPassword'],
    },
    registrationForm: {
      element: 'form',
      action: 'widget/traditional_register.jsonp',
      fields: [
        'firstName',
        'lastName',
        'emailAddress',
        'displayName',
        'newPassword',
        'newPasswordConfirm',
        'birthdate',
      ],
    },
    signInEmailAddress: {
      element: 'input',
      type: 'email',
      schemaId: 'email',
      validation: {required: true, format: 'email'},
    },
    currentPassword: {
      element: 'input',
      type: 'password',
      schemaId: 'password',
      validation: {required: true},
    },
    firstName: {
      element: 'input',
      type: 'text',
      schemaId: 'givenName',
      tip: '',
      validation: {required: true},
    },
    lastName: {
      element: 'input',
      type: 'text',
      schemaId: 'familyName',
      tip: '',
      validation: {required: true},
    },
    emailAddress: {
      element: 'input',
      type: 'email',
      schemaId: 'email',
      tip: '',
      validation: {required: true, format: 'email', minLength: 3, maxLength: 128, unique: true},
    },
    displayName: {
      element: 'input',
      type: 'text',
      schemaId: 'displayName',
      tip: '',
      validation: {required: true, unique: true},
    },
    newPassword: {
      element: 'input',
      type: 'password',
      schemaId: 'password',
      tip: '',
      validation: {required: true, minLength: 6},
    },
    // The published flow has no `required` here: `match` already fails for an empty value.
    newPasswordConfirm: {
      element: 'input',
      type: 'password',
      schemaId: 'password',
      validation: {match: 'newPassword'},
    },
    birthdate: {
      element: 'capture',
      type: 'dateselect',
      schemaId: 'birthday',
      validation: {isDate: true, minYears: 16},
    },
  },
} as const satisfies FlowStructure;
