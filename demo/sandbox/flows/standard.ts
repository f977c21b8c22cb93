import type {FlowStructure} from './flow-structure.ts';

/** Capture sends a mail after a registration with an address that has not been verified. */
export const registrationNext = {
  type: 'server',
  if: {compare: 'emailVerified', withOperator: '==', to: null},
  then: {sendMail: {mail: 'registrationVerification'}},
} as const;

/** The standard flow of the API reference, with all of its traditional forms except those that close an account. */
export const standard = {
  name: 'standard',
  version: '20190618143040022299',
  fields: {
    signInForm: {
      element: 'form',
      action: 'widget/traditional_signin.jsonp',
      fields: ['signInEmailAddress', 'currentPassword'],
      messages: {errors: {invalidCredentials: 'invalidCredentials'}},
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
      next: registrationNext,
    },
    forgotPasswordForm: {
      element: 'form',
      action: 'widget/recover_password.jsonp',
      fields: ['signInEmailAddress'],
      messages: {errors: {invalidIdentifier: 'unknownAccount'}},
      // The published flow also has rules for accounts that are deactivated or have no password. The sandbox has neither.
      next: {type: 'server', sendMail: {mail: 'passwordRecover'}},
    },
    resendVerificationForm: {
      element: 'form',
      action: 'widget/verify_email.jsonp',
      fields: ['signInEmailAddress'],
      messages: {errors: {invalidCredentials: 'unknownAccount'}},
      next: {
        type: 'server',
        if: {compare: 'emailVerified', withOperator: '!=', to: null},
        then: {error: {message: 'emailIsVerified'}},
        else: {sendMail: {mail: 'registrationVerification'}},
      },
    },
    editProfileForm: {
      element: 'form',
      action: 'widget/profile.jsonp',
      fields: ['firstName', 'lastName', 'displayName', 'emailAddress', 'birthdate', 'optIn'],
      next: {
        type: 'server',
        if: {becameUnverified: true},
        then: {sendMail: {mail: 'emailAddressChanged'}},
      },
    },
    changePasswordForm: {
      element: 'form',
      action: 'widget/profile.jsonp',
      authFields: ['currentPassword'],
      fields: ['newPassword', 'newPasswordConfirm'],
      messages: {errors: {invalidCredentials: 'wrongCurrentPassword'}},
    },
    changePasswordFormNoAuth: {
      element: 'form',
      action: 'widget/profile.jsonp',
      fields: ['newPassword', 'newPasswordConfirm'],
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
    optIn: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'optIn.status',
      elementValue: true,
    },
  },
} as const satisfies FlowStructure;
