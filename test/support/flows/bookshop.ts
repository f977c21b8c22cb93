import type {FieldDefinition, FlowFile} from '../../../demo/sandbox/flows/flow-file.ts';

const required = (label: string): FieldDefinition => ({
  element: 'input',
  type: 'text',
  label,
  placeholder: `${label} *`,
  validation: {required: true, messages: {required: `Please fill in: ${label}.`}},
});

const email: FieldDefinition = {...required('Email'), type: 'email', schemaId: 'email'};
const password: FieldDefinition = {...required('Password'), type: 'password', schemaId: 'password'};

/**
 * A shop. Placeholders repeat the labels, required radio buttons and a required list have no initial value, checkboxes have
 * links in their labels, and the sign-in form has no text for a wrong password.
 */
export const bookshop: FlowFile = {
  stat: 'ok',
  name: 'bookshop',
  version: '20210304101112131415',
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
        'emailAddress',
        'newPassword',
        'addressForm',
        'givenName',
        'familyName',
        'deliveryTown',
        'termsAndPrivacy',
        'isAdult',
        'optMail',
        'readerCode',
      ],
    },
    signInEmailAddress: email,
    currentPassword: password,
    emailAddress: email,
    newPassword: password,
    addressForm: {
      element: 'input',
      type: 'radio',
      schemaId: 'addressForm',
      label: 'How we write to you',
      options: [
        {text: 'Formally', value: 'FO'},
        {text: 'By first name', value: 'FI'},
        {text: 'Not at all', value: 'NO'},
      ],
      validation: {required: true, messages: {required: 'Please choose.'}},
    },
    givenName: {...required('First name'), schemaId: 'givenName'},
    familyName: {...required('Surname'), schemaId: 'familyName'},
    deliveryTown: {...required('Town'), schemaId: 'primaryAddress.city'},
    termsAndPrivacy: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'termsAndPrivacy.status',
      label:
        'I accept the <a href="https://shop.example/terms" target="_blank">terms of <b>sale</b></a> and the <a href="/privacy">privacy&nbsp;notice</a>',
      elementValue: true,
      value: false,
      validation: {required: true, messages: {required: 'Please accept the terms.'}},
    },
    isAdult: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'isAdult',
      label: 'I am of age',
      elementValue: true,
      validation: {required: true, messages: {required: 'Please confirm your age.'}},
    },
    optMail: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'optMail',
      label: 'Send me the monthly <em>catalogue</em>',
      elementValue: true,
    },
    readerCode: {
      element: 'select',
      schemaId: 'readerCode',
      label: 'What you read',
      options: [
        {text: 'Crime', value: 'CR'},
        {text: 'Poetry &amp; plays', value: 'PP'},
        {text: 'Travel', value: 'TR'},
      ],
      validation: {required: true, messages: {required: 'Please choose a genre.'}},
    },
  },
};
