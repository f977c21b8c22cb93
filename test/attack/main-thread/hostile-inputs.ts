/** Where a form has an input from. */
export type Source = 'fields' | 'flow file' | 'submitted flow file' | 'answer';

/** An input that is as large as it may be, or larger. */
export interface HostileInput {
  readonly name: string;
  readonly source: Source;
  /** Returns the JSON; undefined for one that never ends. */
  readonly json: () => string | undefined;
}

/** A list of `count` items. */
const times = <T>(count: number, create: (i: number) => T): readonly T[] =>
  Array.from({length: count}, (_, i) => create(i));

/** An object of `count` members. */
const members = (count: number, create: (i: number) => readonly [string, unknown]) =>
  Object.fromEntries(times(count, create));

/** A flow file whose registration form has these fields. */
const flowOf = (
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[] = Object.keys(fields),
) => ({
  version: '1',
  fields: {...fields, registrationForm: {type: 'form', fields: names}},
});

/** A flow file with many fields of one definition. */
const flowOfMany = (count: number, definition: object) =>
  flowOf(members(count, (i) => [`field${i}`, definition]));

const radioGroup = (options: readonly unknown[]) => ({type: 'radio', label: 'Choice', options});
const list = (options: readonly unknown[]) => ({element: 'select', label: 'List', options});
const option = (i: number) => ({text: `Option ${i}`, value: `value${i}`});
const emptyOptions = times(1_000, () => 0);

const refusal = (invalid_fields: unknown) => ({
  stat: 'error',
  code: 390,
  error: 'invalid_form_fields',
  invalid_fields,
});

const flowFiles: Readonly<Record<string, () => unknown>> = {
  '498 radio groups of 1,000 empty options (1 MB)': () => flowOfMany(498, radioGroup(emptyOptions)),
  '498 radio groups of 200 options (4 MB)': () => flowOfMany(498, radioGroup(times(200, option))),
  '90 lists of 1,000 options (4 MB)': () => flowOfMany(90, list(times(1_000, option))),
  '900 lists of 1,000 empty options (2 MB)': () => flowOfMany(900, list(emptyOptions)),
  ...Object.fromEntries(
    ['password', 'dateselect', 'textarea', 'checkbox', 'text', 'hidden'].map((type) => [
      `2,000 fields of type ${type}`,
      () => flowOfMany(2_000, {type, label: 'Label', tip: 'Hint'}),
    ]),
  ),
  '490 labels and hints of 5,000 characters (5 MB)': () =>
    flowOfMany(490, {label: 'a '.repeat(2_500), tip: 'b '.repeat(2_500)}),
  '490 labels of a tag without an end (2 MB)': () =>
    flowOfMany(490, {label: `<${'a'.repeat(4_990)}`}),
  ...Object.fromEntries(
    Object.entries({
      'a combining character': 'a' + '\u0301'.repeat(4_990),
      'changing directions': '\u202e\u05d0a'.repeat(1_600),
      Khmer: '\u1780\u17d2'.repeat(2_500),
      Thai: '\u0e01\u0e34'.repeat(2_500),
      'many tags': '<b>x'.repeat(1_250),
    }).map(([name, label]) => [
      `490 labels of ${name} (${(label.length * 490) >> 20} MB)`,
      () => flowOfMany(490, {label}),
    ]),
  ),
  '490 radio buttons with many tags (2 MB)': () =>
    flowOfMany(49, radioGroup(times(10, () => ({text: '<a>x'.repeat(1_250), value: 'a'})))),
  'a field with 300,000 texts for parts (4 MB)': () =>
    flowOfMany(1, {
      schemaId: members(10, (i) => [`part${i}`, 'a']),
      customText: members(300_000, (i) => [`key${i}`, '']),
    }),
  'a list of 1,000,000 rules (3 MB)': () =>
    flowOfMany(1, {label: 'A', validation: times(1_000_000, () => ({}))}),
  '90 dates with long labels (1 MB)': () =>
    flowOfMany(90, {
      type: 'dateselect',
      ...Object.fromEntries(
        ['day', 'month', 'year'].map((part) => [`${part}Label`, 'a '.repeat(2_400)]),
      ),
    }),
  '490 placeholders of blanks (2 MB)': () =>
    flowOfMany(490, {label: 'A', placeholder: `a${' '.repeat(4_990)}b`}),
  '490 values of 5,000 characters (2 MB)': () =>
    flowOfMany(490, {type: 'textarea', label: 'A', value: 'a '.repeat(2_500)}),
  '30,000 fields that no form can hold (5 MB)': () =>
    flowOf(members(30_000, (i) => ['name'.repeat(15) + i, {type: 'captcha'}])),
  '400 fields with 900 keys each (4 MB)': () =>
    flowOfMany(
      400,
      members(900, (i) => [`key${i}`, 1]),
    ),
  'one field, named 1,000,000 times (4 MB)': () =>
    flowOf(
      {a: {label: 'A'}},
      times(1_000_000, () => 'a'),
    ),
};

/** What costs time when the form is submitted as it is. */
const submissions: Readonly<Record<string, () => unknown>> = {
  '400 messages of 11,000 characters (4 MB)': () =>
    flowOfMany(400, {
      label: 'A',
      validation: {required: true, messages: {required: 'b '.repeat(5_500)}},
    }),
  'a message of 4 MB': () =>
    flowOfMany(1, {
      label: 'A',
      validation: {required: true, messages: {required: 'a '.repeat(2_000_000)}},
    }),
  'a list of 2,000,000 forbidden words (4 MB)': () =>
    flowOfMany(1, {
      value: 'x',
      schemaId: members(10, (i) => [`part${i}`, 'a']),
      validation: {blacklist: times(2_000_000, () => 0)},
    }),
  '80 dates of digits (800 kB)': () =>
    flowOfMany(80, {type: 'dateselect', value: '\u{1D7FF}'.repeat(2_500)}),
  '110 user names of signs (550 kB)': () =>
    flowOfMany(110, {
      type: 'hidden',
      autocomplete: 'username',
      value: '@'.repeat(4_700) + 'a'.repeat(300),
    }),
};

const overrides: Readonly<Record<string, () => unknown>> = {
  '50,000 overrides with order': () =>
    times(50_000, (i) => ({name: `field${i}`, order: 50_000 - i})),
  '50,000 overrides with unknown keys': () =>
    times(50_000, (i) => ({name: `field${i}`, [`lable${i}`]: 1, [`tipp${i}`]: 1})),
  'a value of 50 MB': () => [{name: 'a', label: 'A', value: 'a'.repeat(50_000_000)}],
  'a name, a key and a rule of 10 MB each': () => [
    {name: 'a'.repeat(10_000_000)},
    {
      name: 'b',
      ['c'.repeat(10_000_000)]: 1,
      validation: {['d'.repeat(10_000_000)]: 1},
    },
  ],
};

const answers: Readonly<Record<string, () => unknown>> = {
  '1,000,000 invalid_fields (16 MB)': () =>
    refusal(members(1_000_000, (i) => [`field${i}`, ['a']])),
  '55,000 invalid_fields (1 MB)': () => refusal(members(55_000, (i) => [`field${i}`, ['a']])),
  '200,000 texts for one field (800 kB)': () =>
    refusal({signInEmailAddress: times(200_000, () => 'a')}),
  'a text of 900 kB': () => refusal({signInEmailAddress: ['a '.repeat(450_000)]}),
  'a profile of 60,000 members (1 MB)': () => ({
    stat: 'ok',
    capture_user: members(60_000, (i) => [`member${i}`, i]),
  }),
};

const inputsOf = (source: Source, inputs: Readonly<Record<string, () => unknown>>) =>
  Object.entries(inputs).map(([name, create]): HostileInput => ({
    name,
    source,
    json: () => JSON.stringify(create()),
  }));

/** `JSON.stringify` would need more than the call stack. */
const deepProfile = () =>
  `{"stat":"ok","capture_user":${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}}`;

export const hostileInputs: readonly HostileInput[] = [
  ...inputsOf('flow file', flowFiles),
  ...inputsOf('submitted flow file', submissions),
  ...inputsOf('fields', overrides),
  ...inputsOf('answer', answers),
  {name: 'a profile 150,000 deep (900 kB)', source: 'answer', json: deepProfile},
  {name: 'a text that never ends', source: 'flow file', json: () => undefined},
  {name: 'a text that never ends', source: 'answer', json: () => undefined},
];
