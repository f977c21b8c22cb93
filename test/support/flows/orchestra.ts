import type {FieldDefinition, FlowFile} from '../../../demo/sandbox/flows/flow-file.ts';

const required = (label: string): FieldDefinition => ({
  element: 'input',
  type: 'text',
  label,
  placeholder: label,
  validation: {required: true, messages: {required: `${label} is missing.`}},
});

/**
 * An orchestra. The sign-in form has a name of its own and takes an email address or a stage name, the repeated password
 * has no `schemaId`, and the form has a date, a captcha, a button, and checkboxes with the values of strings and null.
 */
export const orchestra: FlowFile = {
  stat: 'ok',
  name: 'orchestra',
  version: '20230506070809101112',
  fields: {
    memberSignInForm: {
      element: 'form',
      action: 'widget/traditional_signin.jsonp',
      fields: ['orchestraSignIn_member', 'orchestraSignIn_password'],
      messages: {errors: {invalidCredentials: 'No member has this name and password.'}},
    },
    registrationForm: {
      element: 'form',
      action: 'widget/traditional_register.jsonp',
      fields: [
        'orchestraJoin_emailAddress',
        'orchestraJoin_password',
        'orchestraJoin_passwordConfirm',
        'orchestraJoin_stageName',
        'join_postCode',
        'join_birthday',
        'join_section',
        'orchestraJoin_captcha',
        'orchestraJoin_age',
        'joinRules',
        'joinButton',
      ],
    },
    orchestraSignIn_member: {
      ...required('Email or stage name'),
      type: 'multiIdentifierAuth',
      schemaId: ['email', 'displayName'],
    },
    orchestraSignIn_password: {...required('Password'), type: 'password', schemaId: 'password'},
    orchestraJoin_emailAddress: {...required('Email'), type: 'email', schemaId: 'email'},
    orchestraJoin_password: {...required('Password'), type: 'password', schemaId: 'password'},
    orchestraJoin_passwordConfirm: {
      element: 'input',
      type: 'password',
      label: 'Password again',
      validation: {
        required: true,
        match: 'orchestraJoin_password',
        messages: {required: 'Repeat the password.', match: 'The passwords differ.'},
      },
    },
    orchestraJoin_stageName: {...required('Stage name'), schemaId: 'displayName'},
    join_postCode: {
      element: 'input',
      type: 'text',
      schemaId: 'primaryAddress.zip',
      label: 'Post code',
    },
    join_birthday: {
      element: 'capture',
      type: 'dateselect',
      schemaId: 'birthday',
      label: 'Date of birth',
      format: ['month', 'day', 'year'],
    },
    join_section: {
      element: 'select',
      schemaId: 'section',
      label: 'Section',
      options: [
        {text: '', value: ''},
        {text: 'Brass', value: 'brass'},
        {text: 'Strings', value: 'strings'},
      ],
    },
    orchestraJoin_captcha: {
      element: 'capture',
      type: 'captcha',
      validation: {messages: {}},
    },
    orchestraJoin_age: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'ageVerified',
      label: 'I am 14 or older',
      elementValue: 'true',
      value: 'false',
      validation: {required: true, messages: {required: 'You have to be 14.'}},
    },
    joinRules: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'joinRules',
      label: 'I come to every rehearsal',
      elementValue: true,
      value: null,
      validation: {required: true, messages: {required: 'Rehearsals are for everyone.'}},
    },
    joinButton: {element: 'input', type: 'submit', label: 'Join', value: 'Join us'},
  },
};
