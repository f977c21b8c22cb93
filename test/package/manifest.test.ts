import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {
  readElements,
  readManifest,
  type ElementDeclaration,
  type List,
} from '../../.ci/manifest/manifest.ts';
import {
  CaptureForgotPassword,
  CaptureNewPassword,
  CaptureRegister,
  CaptureSignIn,
  CaptureVerifyEmail,
} from '../../src/index.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const elements = readElements();

const elementOf = (tag: string): ElementDeclaration => {
  const element = elements.find(({tagName}) => tagName === tag);
  assert(element, `${tag} is in the manifest`);
  return element;
};

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** The names that a pattern captures in a file. */
const found = (path: string, pattern: RegExp) =>
  [...read(path).matchAll(pattern)].flatMap(([, ...names]) => names.filter(Boolean));

/** The strings in the part of a file that a pattern matches. */
const quotedIn = (path: string, pattern: RegExp) =>
  [...(pattern.exec(read(path))?.[0] ?? '').matchAll(/'([\w-]+)'/g)].map(([, text = '']) => text);

const statuses = found('src/form/form-state.ts', /readonly status: '([\w-]+)'/g);

const templates = readdirSync('src/templates').map((name) => `src/templates/${name}`);

const isText = (value: string | undefined) => !!value && /^\S[^]*\.$/.test(value);

/** What the sources use, which is what the manifest has to tell of. */
const used: readonly (readonly [List, readonly string[]])[] = [
  ['events', found('src/form/events.ts', /^ {2}'([\w-]+)': Capture\w+Event;/gm)],
  ['slots', found('src/templates/form.ts', /<slot name="([\w-]+)"|\bslot\('([\w-]+)'\)/g)],
  [
    'cssParts',
    [
      ...templates.flatMap((path) => found(path, /\bpart="([\w-]+)"/g)),
      ...quotedIn('src/templates/form.ts', /^function statusPart\([^]*?^\}$/m).filter(
        (text) => !statuses.includes(text),
      ),
      // Links have the name of their destination.
      ...quotedIn('src/localize/catalogue.ts', /^export type LinkName = .*;$/m),
    ],
  ],
  [
    'cssProperties',
    readdirSync('src/styles').flatMap((file) => found(`src/styles/${file}`, /var\((--[\w-]+)/g)),
  ],
  ['cssStates', statuses],
];

const constructors = [
  ['capture-sign-in', CaptureSignIn],
  ['capture-register', CaptureRegister],
  ['capture-forgot-password', CaptureForgotPassword],
  ['capture-new-password', CaptureNewPassword],
  ['capture-verify-email', CaptureVerifyEmail],
] as const;

describe('custom-elements.json', () => {
  it('has the five elements and nothing else', () => {
    assert.deepEqual(
      sorted(elements.map(({tagName}) => tagName)),
      sorted(constructors.map(([tag]) => tag)),
    );
    for (const {path, declarations} of readManifest().modules) {
      assert.equal(path, `dist/${declarations[0]?.tagName}.js`);
      assert(read(path));
    }
  });

  for (const [tag, constructor] of constructors) {
    describe(tag, () => {
      it('has every attribute with its property, light_dom last', () => {
        const {observedAttributes, elementProperties} = constructor;
        const reactive = [...elementProperties].flatMap(([property, {attribute}]) =>
          attribute === false ? [] : [[attribute || property, property]],
        );
        assert.deepEqual(
          reactive.map(([attribute]) => attribute).sort(),
          observedAttributes.sort(),
        );
        const {attributes} = elementOf(tag);
        const pairs = attributes.map(({name, fieldName}) => [name, fieldName]);
        assert.deepEqual(pairs.slice(0, -1).sort(), reactive.sort());
        assert.deepEqual(pairs.at(-1), ['light_dom', 'lightDom']);
      });

      it('gives attributes their types', () => {
        const {attributes, members} = elementOf(tag);
        for (const {name, fieldName, type} of attributes) {
          assert.equal(
            type?.text,
            {
              light_dom: 'boolean',
              require_verified: 'boolean | undefined',
              response_type: `'token' | 'code' | 'code_and_token' | 'code_with_token' | undefined`,
              fields: 'string | readonly FieldDefinition[] | undefined',
              messages: 'string | Messages | undefined',
            }[name] ?? 'string | undefined',
          );
          const member = members.find((one) => one.name === fieldName);
          assert(member?.kind === 'field' && member.type?.text === type.text, name);
        }
      });

      for (const [list, names] of used) {
        it(`tells of its ${list}, and of none that it does not have`, () => {
          assert(names.length);
          assert.deepEqual(sorted(elementOf(tag)[list].map(({name}) => name)), sorted(names));
        });
      }

      it('has a sentence on each of them', () => {
        const element = elementOf(tag);
        for (const list of ['attributes', ...used.map(([name]) => name)] as const) {
          for (const {name, description} of element[list]) {
            assert(isText(description), `${list}: ${name}`);
          }
        }
      });

      it('gives events their types', () => {
        assert.deepEqual(
          elementOf(tag).events.map(({name, type}) => [name, type?.text]),
          [
            ['capture-submit', 'CaptureSubmitEvent'],
            ['capture-success', 'CaptureSuccessEvent'],
            ['capture-error', 'CaptureErrorEvent'],
            ['capture-navigate', 'CaptureNavigateEvent'],
          ],
        );
      });

      it('keeps internals to itself', () => {
        const {members, attributes} = elementOf(tag);
        const properties = attributes.map(({fieldName = ''}) => fieldName);
        assert.deepEqual(sorted(members.map(({name}) => name)), sorted([...properties, 'focus']));
        assert.doesNotMatch(
          JSON.stringify(elements),
          /inheritedFrom|"name":"#|@internal|"private"|"protected"/,
        );
      });
    });
  }
});
