import type {FieldDefinition, FlowFile} from '../../../demo/sandbox/flows/flow-file.ts';

const required = (label: string, schemaId: string): FieldDefinition => ({
  element: 'input',
  type: 'text',
  label,
  placeholder: label,
  schemaId,
  validation: {required: true, messages: {required: `${label} is required here.`}},
});

/**
 * A workshop with courses. Fields have the names of another system, a list begins with a disabled heading, another has an initial value,
 * a checkbox is checked at first, the address has to be unique, and the captcha is a feature of the form.
 */
export const workshop: FlowFile = {
  stat: 'ok',
  name: 'workshop',
  version: '20240102030405060708',
  fields: {
    signInForm: {
      element: 'form',
      action: 'widget/traditional_signin.jsonp',
      fields: ['signInEmailAddress', 'currentPassword'],
      messages: {errors: {invalidCredentials: 'We do not know this address and password.'}},
    },
    registrationForm: {
      element: 'form',
      action: 'widget/traditional_register.jsonp',
      fields: [
        'Given_Name__c',
        'Family_Name__c',
        'Work_Email',
        'newPassword',
        'Employer',
        'Trade__c',
        'Work_Phone',
        'Land',
        'Call_me_back_registration',
        'All_News__c',
      ],
      features: ['captcha'],
    },
    signInEmailAddress: {...required('Work email', 'email'), type: 'email'},
    currentPassword: {...required('Password', 'password'), type: 'password'},
    Given_Name__c: required('Given name', 'givenName'),
    Family_Name__c: required('Family name', 'familyName'),
    Work_Email: {
      ...required('Work email', 'email'),
      type: 'email',
      validation: {
        required: true,
        format: 'email',
        unique: true,
        messages: {required: 'We need your address.'},
      },
    },
    newPassword: {...required('New password', 'password'), type: 'password'},
    Employer: required('Employer', 'employer'),
    Trade__c: {
      element: 'select',
      schemaId: 'Trade__c',
      label: 'Trade',
      value: '',
      options: [
        {disabled: true, text: 'Choose a trade', value: ''},
        {text: 'Joinery', value: 'Joinery'},
        {text: 'Masonry', value: 'Masonry'},
      ],
      validation: {required: true, messages: {required: 'Please choose a trade.'}},
    },
    Work_Phone: required('Work phone', 'primaryAddress.phone'),
    Land: {
      element: 'select',
      schemaId: 'primaryAddress.country',
      label: 'Country',
      value: 'JP',
      options: [
        {text: 'Austria', value: 'AT'},
        {text: 'Japan', value: 'JP'},
        {text: 'Kenya', value: 'KE'},
      ],
    },
    Call_me_back_registration: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'callBack',
      label: 'Call me back',
      value: false,
      elementValue: true,
    },
    All_News__c: {
      element: 'input',
      type: 'checkbox',
      schemaId: 'optIn.status',
      label: 'Send me all news',
      value: true,
      elementValue: true,
    },
  },
};
