import fc from 'fast-check';
import {fieldTypes} from '../../src/flow/field.ts';

/** Any small JSON value, also of the wrong type. */
const anything = fc.jsonValue({maxDepth: 1, stringUnit: 'binary'});

/** Mostly the usual value, sometimes any other. */
const mostly = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({weight: 6, arbitrary: usual}, {weight: 1, arbitrary: anything});

const text = fc.oneof(fc.string({maxLength: 8}), fc.string({maxLength: 8, unit: 'binary'}));

/** Names of fields, of properties of objects and forms, and of request parameters, and any other. */
export const fieldName = fc.oneof(
  fc.constantFrom(
    ...['signInEmailAddress', 'currentPassword', 'newPassword', 'newPasswordConfirm', 'birthdate'],
    ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'client_id', 'form', 'locale'],
    ...['elements', 'reset', 'submit', 'action', 'method', 'name', 'title', 'length', 'a b', ''],
  ),
  text,
);

const option = fc.record(
  {value: mostly(text), text: mostly(text), disabled: anything, selected: mostly(fc.boolean())},
  {requiredKeys: []},
);

const rules = fc.record(
  {
    required: mostly(fc.boolean()),
    minLength: mostly(fc.integer()),
    maxLength: mostly(fc.integer()),
    format: mostly(fc.constantFrom('email', 'alpha', 'phone', 'zipCode', 'numeric', 'toString')),
    match: mostly(fieldName),
    whitelist: mostly(fc.array(text)),
    blacklist: mostly(fc.array(text)),
    emailDomainBlacklist: mostly(fc.array(text)),
    minYears: mostly(fc.integer()),
    messages: mostly(fc.dictionary(text, mostly(text))),
    disableClientSide: anything,
  },
  {requiredKeys: []},
);

/** The definition of a field, mostly valid. */
export const flowField = fc.record(
  {
    type: mostly(fc.constantFrom(...fieldTypes, 'phone', 'multiIdentifierAuth', 'captcha')),
    element: mostly(fc.constantFrom('select', 'text')),
    label: mostly(text),
    placeholder: mostly(text),
    tip: mostly(text),
    value: mostly(text),
    preChecked: mostly(fc.boolean()),
    autocomplete: mostly(fc.constantFrom('username', 'off', 'x y')),
    schemaId: mostly(fc.oneof(text, fc.dictionary(fieldName, mostly(text), {maxKeys: 3}))),
    options: mostly(fc.array(mostly(option), {maxLength: 3})),
    validation: mostly(rules),
    format: mostly(fc.constantFrom('mm/dd/yyyy', 'yyyy', ['day', 'month', 'year'])),
    monthNames: mostly(fc.array(mostly(text), {maxLength: 13})),
    yearStart: mostly(fc.integer()),
    yearEnd: mostly(fc.integer()),
    customText: mostly(fc.dictionary(text, mostly(text))),
    order: mostly(fc.oneof(fc.nat(4), fc.integer(), fc.double())),
    omit: mostly(fc.boolean()),
  },
  {requiredKeys: []},
);

/** The value of `fields`, mostly a list of definitions. */
export const fieldList = mostly(
  fc.array(mostly(fc.tuple(fieldName, flowField).map(([name, field]) => ({...field, name}))), {
    maxLength: 6,
  }),
);

/** A flow file, mostly valid. */
export const flowFile = mostly(
  fc
    .tuple(fc.dictionary(fieldName, mostly(flowField), {maxKeys: 6}), mostly(fc.array(fieldName)))
    .map(([fields, more]) => ({
      version: '20190618143040022299',
      fields: {
        ...fields,
        signInForm: {fields: [...Object.keys(fields), ...(Array.isArray(more) ? more : [])]},
      },
    })),
);
