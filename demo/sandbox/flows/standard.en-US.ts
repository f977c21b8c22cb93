import type {Flow} from '../flow.ts';

/** The two traditional forms of the standard flow, with the English texts of the API reference. */
export const standardEnUS: Flow = {
  name: 'standard',
  version: '20190618143040022299',
  locale: 'en-US',
  fields: {
    signInForm: {
      element: 'form',
      action: 'widget/traditional_signin.jsonp',
      fields: ['signInEmailAddress', 'currentPassword'],
      messages: {
        errors: {invalidCredentials: 'Incorrect username or password. Please try again.'},
      },
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
      label: 'Email Address',
      placeholder: 'Email Address',
      validation: {
        required: true,
        format: 'email',
        messages: {
          required: 'Email address is required.',
          format: 'Email address is not formatted correctly.',
        },
      },
    },
    currentPassword: {
      element: 'input',
      type: 'password',
      schemaId: 'password',
      label: 'Password',
      placeholder: 'Password',
      validation: {required: true, messages: {required: 'Password is required.'}},
    },
    firstName: {
      element: 'input',
      type: 'text',
      schemaId: 'givenName',
      label: 'First Name',
      placeholder: 'First Name',
      tip: '',
      validation: {required: true, messages: {required: 'First name is required.'}},
    },
    lastName: {
      element: 'input',
      type: 'text',
      schemaId: 'familyName',
      label: 'Last Name',
      placeholder: 'Last Name',
      tip: '',
      validation: {required: true, messages: {required: 'Last name is required.'}},
    },
    emailAddress: {
      element: 'input',
      type: 'email',
      schemaId: 'email',
      label: 'Email Address',
      placeholder: 'Email Address',
      tip: '',
      validation: {
        required: true,
        format: 'email',
        minLength: 3,
        maxLength: 128,
        unique: true,
        messages: {
          required: 'Email address is required.',
          format: 'Email address is not formatted correctly.',
          minLength: 'Email address must be at least 3 characters.',
          maxLength: 'Email address cannot be more than 128 characters.',
          unique: 'Email address is already in use.',
        },
      },
    },
    displayName: {
      element: 'input',
      type: 'text',
      schemaId: 'displayName',
      label: 'Display Name',
      placeholder: 'Display Name',
      tip: '',
      validation: {
        required: true,
        unique: true,
        messages: {
          required: 'Display name is required.',
          unique: 'That display name is already taken.',
        },
      },
    },
    newPassword: {
      element: 'input',
      type: 'password',
      schemaId: 'password',
      label: 'Desired Password',
      placeholder: 'Desired Password',
      tip: '',
      validation: {
        required: true,
        minLength: 6,
        messages: {
          required: 'Password is required.',
          minLength: 'Password must be at least 6 characters.',
        },
      },
    },
    // Not `required`, as in the published flow: that it must match makes it so.
    newPasswordConfirm: {
      element: 'input',
      type: 'password',
      schemaId: 'password',
      label: 'Confirm Password',
      placeholder: 'Confirm Password',
      validation: {match: 'newPassword', messages: {match: 'Passwords do not match.'}},
    },
    birthdate: {
      element: 'capture',
      type: 'dateselect',
      schemaId: 'birthday',
      label: 'Birthdate',
      validation: {
        isDate: true,
        minYears: 16,
        messages: {
          isDate: 'This is not a valid date.',
          minYears: "You're too young to register.",
        },
      },
    },
  },
};
