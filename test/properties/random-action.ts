import fc from 'fast-check';
import type {Answer} from '../support/answer-server.ts';

/** Stands for the host of the server, which is not known before the tests run. */
export const SERVER_HOST = 'the server';

/** Where an element can be. */
export type Place = 'page' | 'shadow' | 'frame';

/** A way to submit a form, or to try to. */
export type SubmitWay = 'button' | 'Enter' | 'requestSubmit' | 'submit()' | 'event';

/** What a listener of the page does. */
export type ListenerEffect =
  'cancel' | 'throw' | 'remove' | 'move' | 'submit' | 'hide page' | 'change locale';

/** A random action. `form` is the index of an element, modulo their number. */
export type Action =
  | {
      readonly type: 'create';
      readonly tag: 'capture-sign-in' | 'capture-register';
      readonly light: boolean;
    }
  | {readonly type: 'clone' | 'remove' | 'fill' | 'show password' | 'reset'; readonly form: number}
  | {readonly type: 'add'; readonly form: number; readonly to: Place}
  | {readonly type: 'type'; readonly form: number; readonly field: number; readonly text: string}
  | {
      readonly type: 'submit';
      readonly form: number;
      readonly by: SubmitWay;
    }
  | {
      readonly type: 'attribute';
      readonly form: number;
      readonly name: string;
      readonly value: string | null;
    }
  | {
      readonly type: 'property';
      readonly form: number;
      readonly name: string;
      readonly value: unknown;
    }
  | {readonly type: 'set flow_url'; readonly form: number}
  | {readonly type: 'answer'; readonly which: number; readonly answer: AnswerKind}
  | {readonly type: 'answer early'; readonly answer: AnswerKind}
  | {
      readonly type: 'listen';
      readonly form: number;
      readonly event: string;
      readonly effect: ListenerEffect;
    }
  | {readonly type: 'hide page'; readonly where: 'page' | 'frame'}
  | {readonly type: 'stop clicks' | 'provide language' | 'fail language' | 'fire timeouts'}
  | {readonly type: 'wait'; readonly until: 'microtask' | 'update' | 'idle'};

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

/** The answers of a server, by name. */
export const answerOf = {
  success,
  'success twice': (id: string) => ({...success(id), times: 2}),
  'success cut off': (id: string) => ({...success(id), fault: 'cut off'}),
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

/** A flow file with the standard fields and further ones. */
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

const form = fc.nat(3);
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
    domain: list(SERVER_HOST, SERVER_HOST, '', '/elsewhere', 'evil.com', 'localhost:99999'),
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

const wrongValue = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  0,
  7,
  NaN,
  true,
  false,
  {},
  [],
  [null],
);

const property = fc.oneof(
  fc.tuple(
    list(
      ...['domain', 'clientId', 'flow', 'flowVersion', 'locale', 'form', 'redirectUri', 'flowUrl'],
      ...['responseType', 'mergeToken', 'fields', 'messages', 'switchUrl', 'forgotUrl', 'lightDom'],
    ),
    wrongValue,
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

const listener = fc.oneof(
  fc.tuple(
    fc.constant('capture-submit'),
    fc.constantFrom<ListenerEffect>(
      'cancel',
      'throw',
      'remove',
      'move',
      'submit',
      'hide page',
      'change locale',
    ),
  ),
  fc.tuple(
    list('capture-success', 'capture-error', 'focusin', 'input', 'click'),
    fc.constantFrom<ListenerEffect>(
      'throw',
      'remove',
      'move',
      'submit',
      'hide page',
      'change locale',
    ),
  ),
);

const answer = fc.constantFrom(...(Object.keys(answerOf) as AnswerKind[]));

const action = (type: Action['type'], more: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({type: fc.constant(type), ...more}, {noNullPrototype: true}) as fc.Arbitrary<Action>;

const create = action('create', {
  tag: fc.constantFrom('capture-sign-in', 'capture-register'),
  light: fc.boolean(),
});

/**
 * Random sequences of actions. The first one creates an element.
 *
 * @param hasKeys whether they press real keys, which is slow
 */
export function actionSequences(hasKeys: boolean): fc.Arbitrary<readonly Action[]> {
  const weighted: readonly [number, fc.Arbitrary<Action>][] = [
    [2, create],
    [2, action('clone', {form})],
    [4, action('remove', {form})],
    [5, action('add', {form, to: fc.constantFrom<Place>('page', 'shadow', 'frame')})],
    [
      6,
      action('type', {
        form,
        field: fc.nat(9),
        text: list('', 'x', 'janeroe@example.com', '1', 'ä'),
      }),
    ],
    [8, action('fill', {form})],
    [
      12,
      action('submit', {form, by: fc.constantFrom('button', 'requestSubmit', 'submit()', 'event')}),
    ],
    [hasKeys ? 3 : 0, action('submit', {form, by: fc.constant('Enter')})],
    [2, action('show password', {form})],
    [1, action('reset', {form})],
    [
      8,
      fc
        .tuple(form, attribute)
        .map(([form, [name, value]]) => ({type: 'attribute', form, name, value})),
    ],
    [4, action('attribute', {form, name: fc.constant('locale'), value: locale})],
    [
      3,
      fc
        .tuple(form, property)
        .map(([form, [name, value]]) => ({type: 'property', form, name, value})),
    ],
    [2, action('set flow_url', {form})],
    [10, action('answer', {which: fc.nat(5), answer})],
    [3, action('answer', {which: fc.nat(5), answer: fc.constantFrom('success', 'flow file')})],
    [3, action('answer early', {answer})],
    [
      4,
      fc
        .tuple(form, listener)
        .map(([form, [event, effect]]) => ({type: 'listen', form, event, effect})),
    ],
    [2, action('hide page', {where: fc.constantFrom('page', 'frame')})],
    [1, action('stop clicks', {})],
    [1, action('provide language', {})],
    [1, action('fail language', {})],
    [1, action('fire timeouts', {})],
    [12, action('wait', {until: fc.constantFrom('microtask', 'update', 'idle')})],
  ];
  const anyAction = fc.oneof(...weighted.map(([weight, arbitrary]) => ({weight, arbitrary})));
  return fc
    .tuple(create, fc.array(anyAction, {maxLength: 25, size: 'max'}))
    .map(([first, others]) => [first, ...others]);
}
