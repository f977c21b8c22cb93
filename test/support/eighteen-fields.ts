import type {FlowFile, FieldDefinition} from '../../demo/sandbox/flows/flow-file.ts';

const text = (label: string, schemaId: string): FieldDefinition => ({
  element: 'input',
  type: 'text',
  label,
  placeholder: label,
  schemaId,
  validation: {messages: {}},
});

const required = (label: string, schemaId: string): FieldDefinition => ({
  ...text(label, schemaId),
  validation: {required: true, messages: {required: `${label} is required.`}},
});

const choices = (label: string, schemaId: string, count: number): FieldDefinition => ({
  element: 'select',
  label,
  schemaId,
  value: '',
  options: [
    {disabled: true, text: label, value: ''},
    ...Array.from({length: count}, (_, i) => ({text: `${label} ${i + 1}`, value: `${i + 1}`})),
  ],
  validation: {messages: {}},
});

const password = (label: string, rules: object): FieldDefinition => ({
  element: 'input',
  type: 'password',
  label,
  schemaId: 'password',
  validation: {
    ...rules,
    messages: {
      required: 'Password is required.',
      minLength: 'At least 6 characters.',
      match: 'Passwords do not match.',
    },
  },
});

/** A flow with the 18 registration fields of Capture's standard flow, in the same order and of the same types. */
export const eighteenFields: FlowFile = {
  stat: 'ok',
  name: 'registration',
  version: '20170920112323924332',
  fields: {
    registrationForm: {
      element: 'form',
      action: 'widget/traditional_register.jsonp',
      fields: [
        'firstName',
        'middleName',
        'lastName',
        'emailAddress',
        'displayName',
        'newPassword',
        'newPasswordConfirm',
        'mobile',
        'optInRegistration',
        'gender',
        'birthdate',
        'phone',
        'addressStreetAddress1',
        'addressStreetAddress2',
        'addressCity',
        'addressPostalCode',
        'addressState',
        'addressCountry',
      ],
    },
    firstName: required('First Name', 'givenName'),
    middleName: text('Middle Name', 'middleName'),
    lastName: required('Last Name', 'familyName'),
    emailAddress: {
      ...required('Email Address', 'email'),
      type: 'email',
      validation: {
        required: true,
        format: 'email',
        minLength: 3,
        maxLength: 128,
        unique: true,
        messages: {required: 'Email address is required.', unique: 'It is already in use.'},
      },
    },
    displayName: required('Display Name', 'displayName'),
    newPassword: password('Desired Password', {required: true, minLength: 6}),
    newPasswordConfirm: password('Confirm Password', {match: 'newPassword'}),
    mobile: text('Mobile', 'primaryAddress.mobile'),
    optInRegistration: {
      element: 'input',
      type: 'checkbox',
      label: 'Send me news',
      schemaId: 'optIn.status',
      value: false,
      elementValue: false,
      validation: {messages: {}},
    },
    gender: choices('Gender', 'gender', 4),
    birthdate: {
      element: 'capture',
      type: 'dateselect',
      label: 'Birthdate',
      schemaId: 'birthday',
      format: ['month', 'day', 'year'],
      monthNames: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
      customText: {
        monthLabelDateSelect: 'Month',
        dayLabelDateSelect: 'Day',
        yearLabelDateSelect: 'Year',
      },
      validation: {
        isDate: true,
        minYears: 16,
        messages: {isDate: 'No such date.', minYears: 'Too young.'},
      },
    },
    phone: text('Phone', 'primaryAddress.phone'),
    addressStreetAddress1: text('Street Address', 'primaryAddress.address1'),
    addressStreetAddress2: text('Street Address 2', 'primaryAddress.address2'),
    addressCity: text('City', 'primaryAddress.city'),
    addressPostalCode: text('Postal Code', 'primaryAddress.zip'),
    addressState: choices('State', 'primaryAddress.stateAbbreviation', 51),
    addressCountry: choices('Country', 'primaryAddress.country', 250),
  },
};
