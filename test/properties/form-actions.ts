import fc from 'fast-check';
import type {Answer} from '../support/answer-server.ts';

/** Stands for the address of the server, which nobody knows before the tests run. */
export const HERE = 'the server';

/** Where an element can be. */
export type Place = 'page' | 'shadow' | 'frame';

/** How a form is submitted, or somebody tries to. */
export type SubmitWay = 'button' | 'Enter' | 'requestSubmit' | 'submit()' | 'event';

/** What a script of the page does when an event comes. */
export type Deed = 'cancel' | 'throw' | 'remove' | 'move' | 'submit' | 'hide page' | 'speak';

/** One thing that can happen; `who` is the element, counted round. */
export type Action =
  | {
      readonly do: 'create';
      readonly tag: 'capture-sign-in' | 'capture-register';
      readonly light: boolean;
    }
  | {readonly do: 'clone' | 'remove' | 'fill' | 'show password' | 'reset'; readonly who: number}
  | {readonly do: 'add'; readonly who: number; readonly to: Place}
  | {readonly do: 'type'; readonly who: number; readonly field: number; readonly text: string}
  | {
      readonly do: 'submit';
      readonly who: number;
      readonly by: SubmitWay;
    }
  | {
      readonly do: 'attribute';
      readonly who: number;
      readonly name: string;
      readonly value: string | null;
    }
  | {readonly do: 'property'; readonly who: number; readonly name: string; readonly value: unknown}
  | {readonly do: 'flow'; readonly who: number}
  | {readonly do: 'answer'; readonly which: number; readonly answer: AnswerKind}
  | {readonly do: 'answer early'; readonly answer: AnswerKind}
  | {readonly do: 'listen'; readonly who: number; readonly to: string; readonly and: Deed}
  | {readonly do: 'hide page'; readonly where: 'page' | 'frame'}
  | {readonly do: 'stop clicks' | 'bring language' | 'lose language' | 'pass time'}
  | {readonly do: 'wait'; readonly until: 'microtask' | 'update' | 'quiet'};

const reply = (id: string, more: object, status = 200): Answer => ({
  status,
  headers: {'Content-Type': 'application/json'},
  body: JSON.stringify({request_id: id, ...more}),
});

const refusal =
  (code: number, more: object = {}) =>
  (id: string) =>
    reply(id, {stat: 'error', code, error: 'some_error', error_description: 'no', ...more}, 400);

const success = (id: string) =>
  reply(id, {stat: 'ok', capture_user: {uuid: id}, access_token: 'x'});

/** What a server can answer an exchange. */
export const answerOf = {
  success,
  'success, twice': (id: string) => ({...success(id), times: 2}),
  'success that breaks off': (id: string) => ({...success(id), fault: 'cut off'}),
  'success without CORS': (id: string) => ({...success(id), fault: 'no CORS'}),
  configuration: refusal(402),
  credentials: refusal(210, {invalid_fields: {signInForm: ['Wrong.']}}),
  fields: refusal(390, {
    invalid_fields: {emailAddress: ['Taken.'], signInEmailAddress: ['?'], newPassword: ['Weak.']},
  }),
  merge: refusal(380),
  'rate limit': refusal(510),
  unavailable: refusal(480, {message: 'Tomorrow.'}),
  refused: refusal(999),
  page: () => ({status: 502, headers: {'Content-Type': 'text/html'}, body: '<title>502</title>'}),
  nothing: () => ({status: 204}),
  'half of JSON': (id: string) => ({body: success(id).body?.slice(0, 20) ?? ''}),
  'flow file': (id: string) => reply(id, flowFile),
  redirect: () => ({status: 302, headers: {Location: '/elsewhere'}}),
  dropped: () => ({fault: 'dropped'}),
} as const satisfies Record<string, (id: string) => Answer>;
export type AnswerKind = keyof typeof answerOf;

const password = {type: 'password', validation: {required: true}};
const email = {type: 'email', validation: {required: true, format: 'email'}};

/** A published flow with the standard fields and some more. */
const flowFile = {
  version: '20200101000000000000',
  fields: {
    signInForm: {fields: ['signInEmailAddress', 'remember', 'currentPassword']},
    registrationForm: {fields: ['newPassword', 'emailAddress', 'shoeSize', 'birthdate']},
    signInEmailAddress: {...email, label: 'Electronic mail'},
    currentPassword: password,
    remember: {type: 'checkbox', label: 'Remember me'},
    newPassword: {...password, validation: {required: true, minLength: 3}},
    emailAddress: email,
    shoeSize: {
      type: 'select',
      label: 'Shoe size',
      options: [
        {value: '', text: ''},
        {value: '41', text: '41'},
      ],
    },
    birthdate: {type: 'dateselect', label: 'Birthday'},
  },
};

const who = fc.nat(3);
const list = (...values: string[]) => fc.constantFrom(...values);

const fieldsJson = list(
  '[{"name": "currentPassword"}, {"name": "signInEmailAddress"}, {"name": "shoeSize", "type": "text"}]',
  '[{"name": "emailAddress", "order": 0}, {"name": "newPassword", "label": "Secret word"}]',
  '[{"name": "remember", "omit": true}, {"name": "title", "type": "radio", "options": [{"value": "a", "text": "A"}]}]',
  '[{"name": "reset"}, {"name": "elements"}, {"name": "currentPassword"}, {"name": "submit"}]',
  '[{"name": "x", "type": "hidden"}]',
  '[{"name": "x", "type": "captcha"}]',
  '[{"name": "x",]',
  '{}',
);

const locale = list(
  'en-US',
  'de',
  'ar-EG',
  'de_AT',
  'eo',
  'et',
  'tlh',
  '',
  'x',
  '!',
  '-',
  '\ud800',
);

const attribute = fc.oneof(
  ...Object.entries({
    domain: list(HERE, HERE, '', '/elsewhere', 'evil.com', 'localhost:99999'),
    client_id: list('abc', ''),
    flow: list('standard', '', '\ud800'),
    flow_version: list('20190618143040022299', 'HEAD', ''),
    locale,
    form: list('', 'signInForm', 'other', '__proto__'),
    redirect_uri: list('', 'https://www.example.com/', 'javascript:alert(1)'),
    response_type: list('', 'token', 'code_and_token', 'password'),
    merge_token: list('', 'abc'),
    fields: fieldsJson,
    messages: list('{"signIn": "Go", "register": "Go"}', '{"minLength": "|"}', '{', '[]'),
    flow_url: list('', '/no-such-flow/{locale}.json', 'https://', 'data:,{flow}'),
    switch_url: list('', '/register', 'javascript:alert(1)', 'https://['),
    forgot_url: list('', '/forgot?a=b'),
    light_dom: list('', 'false', 'true'),
    'client-id': list('abc'),
  }).map(([name, value]) => fc.tuple(fc.constant(name), fc.option(value, {freq: 8}))),
);

const odd = fc.constantFrom<unknown>(undefined, null, '', 0, 7, NaN, true, false, {}, [], [null]);

const property = fc.oneof(
  fc.tuple(
    list(
      ...['domain', 'clientId', 'flow', 'flowVersion', 'locale', 'form', 'redirectUri', 'flowUrl'],
      ...['responseType', 'mergeToken', 'fields', 'messages', 'switchUrl', 'forgotUrl', 'lightDom'],
    ),
    odd,
  ),
  fc.tuple(
    fc.constant('fields'),
    fc.constantFrom<unknown>(
      [{name: 'signInEmailAddress'}, {name: 'currentPassword'}],
      [{name: 'emailAddress'}, {name: 'newPassword'}, {name: 'newPasswordConfirm'}],
      [{name: 'emailAddress', validation: {required: true}}, {name: '\ud800'}],
    ),
  ),
);

const deed = fc.oneof(
  fc.tuple(
    fc.constant('capture-submit'),
    fc.constantFrom<Deed>('cancel', 'throw', 'remove', 'move', 'submit', 'hide page', 'speak'),
  ),
  fc.tuple(
    list('capture-success', 'capture-error', 'focusin', 'input', 'click'),
    fc.constantFrom<Deed>('throw', 'remove', 'move', 'submit', 'hide page', 'speak'),
  ),
);

const answer = fc.constantFrom(...(Object.keys(answerOf) as AnswerKind[]));

const make = (name: Action['do'], more: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({do: fc.constant(name), ...more}, {noNullPrototype: true}) as fc.Arbitrary<Action>;

const create = make('create', {
  tag: fc.constantFrom('capture-sign-in', 'capture-register'),
  light: fc.boolean(),
});

/**
 * What can happen to elements in a page, in any order, the first of which is that one is made.
 *
 * @param hasKeys whether real keys are among it, which take their time
 */
export function anyStory(hasKeys: boolean): fc.Arbitrary<readonly Action[]> {
  const weighted: readonly [number, fc.Arbitrary<Action>][] = [
    [2, create],
    [2, make('clone', {who})],
    [4, make('remove', {who})],
    [5, make('add', {who, to: fc.constantFrom<Place>('page', 'shadow', 'frame')})],
    [
      6,
      make('type', {who, field: fc.nat(9), text: list('', 'x', 'janeroe@example.com', '1', 'ä')}),
    ],
    [8, make('fill', {who})],
    [
      12,
      make('submit', {who, by: fc.constantFrom('button', 'requestSubmit', 'submit()', 'event')}),
    ],
    [hasKeys ? 3 : 0, make('submit', {who, by: fc.constant('Enter')})],
    [2, make('show password', {who})],
    [1, make('reset', {who})],
    [
      8,
      fc.tuple(who, attribute).map(([who, [name, value]]) => ({do: 'attribute', who, name, value})),
    ],
    [4, make('attribute', {who, name: fc.constant('locale'), value: locale})],
    [
      3,
      fc.tuple(who, property).map(([who, [name, value]]) => ({do: 'property', who, name, value})),
    ],
    [2, make('flow', {who})],
    [10, make('answer', {which: fc.nat(5), answer})],
    [3, make('answer', {which: fc.nat(5), answer: fc.constantFrom('success', 'flow file')})],
    [3, make('answer early', {answer})],
    [4, fc.tuple(who, deed).map(([who, [to, and]]) => ({do: 'listen', who, to, and}))],
    [2, make('hide page', {where: fc.constantFrom('page', 'frame')})],
    [1, make('stop clicks', {})],
    [1, make('bring language', {})],
    [1, make('lose language', {})],
    [1, make('pass time', {})],
    [12, make('wait', {until: fc.constantFrom('microtask', 'update', 'quiet')})],
  ];
  const action = fc.oneof(...weighted.map(([weight, arbitrary]) => ({weight, arbitrary})));
  return fc
    .tuple(create, fc.array(action, {maxLength: 25, size: 'max'}))
    .map(([first, others]) => [first, ...others]);
}
