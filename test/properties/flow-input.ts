import fc from 'fast-check';
import {fieldTypes} from '../../src/flow/field.ts';

/** Any JSON, small; a piece of it may stand where the flow's shape wants something else. */
const anything = fc.jsonValue({maxDepth: 1, stringUnit: 'binary'});

/** Mostly what `usual` makes, sometimes anything. */
const mostly = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({weight: 6, arbitrary: usual}, {weight: 1, arbitrary: anything});

const text = fc.oneof(fc.string({maxLength: 8}), fc.string({maxLength: 8, unit: 'binary'}));

/** Names that objects, forms and requests have already, and some that nothing has. */
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

/** A field in the flow's shape, or nearly. */
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

/** What a page may give for `fields`: a list of named fields, or nearly. */
export const fieldList = mostly(
  fc.array(mostly(fc.tuple(fieldName, flowField).map(([name, field]) => ({...field, name}))), {
    maxLength: 6,
  }),
);

/** A published flow file, or nearly. */
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
