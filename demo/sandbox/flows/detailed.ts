import type {FlowStructure} from './flow-structure.ts';
import {full} from './full.ts';
import {enUS} from './locales/en-US.ts';
import {publish, type Publication} from './publication.ts';
import {standard} from './standard.ts';

const {mobile, addressCity, addressPostalCode, addressCountry, optInRegistration} = full.fields;
const {validation: _, ...addressState} = full.fields.addressState;

/** The standard flow with a registration form of 18 fields, those of the form that Capture sets up for a new application. */
const detailed = {
  name: 'detailed',
  version: '20260201000000000000',
  fields: {
    ...standard.fields,
    registrationForm: {
      ...standard.fields.registrationForm,
      fields: [
        'firstName',
        'middleName',
        'lastName',
        'emailAddress',
        'displayName',
        'newPassword',
        'newPasswordConfirm',
        'mobile',
        'phone',
        'gender',
        'birthdate',
        'addressStreetAddress1',
        'addressStreetAddress2',
        'addressPostalCode',
        'addressCity',
        'addressState',
        'addressCountry',
        'optInRegistration',
      ],
    },
    middleName: full.fields.middleName,
    mobile,
    phone: {element: 'input', type: 'tel', schemaId: 'primaryAddress.phone'},
    gender: {
      element: 'select',
      schemaId: 'gender',
      value: '',
      options: [
        {value: '', disabled: true},
        {value: 'female'},
        {value: 'male'},
        {value: 'other'},
        {value: 'not specified'},
      ],
    },
    addressStreetAddress1: {
      element: 'input',
      type: 'text',
      schemaId: 'primaryAddress.address1',
    },
    addressStreetAddress2: {
      element: 'input',
      type: 'text',
      schemaId: 'primaryAddress.address2',
    },
    addressPostalCode,
    addressCity,
    addressState,
    addressCountry,
    optInRegistration,
  },
} as const satisfies FlowStructure;

/** The flow in American English, for the page of the demo. */
export const detailedPublication: Publication = publish(detailed, {
  ...enUS,
  fields: {
    ...enUS.fields,
    phone: {label: 'Phone'},
    gender: {
      label: 'Gender',
      options: {
        '': 'Gender',
        female: 'Female',
        male: 'Male',
        other: 'Other',
        'not specified': 'I prefer not to say',
      },
    },
    addressStreetAddress1: {label: 'Street Address'},
    addressStreetAddress2: {label: 'Apartment, Suite, Floor'},
  },
});
