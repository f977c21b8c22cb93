import {
  captureUser,
  refusal,
  sendAnswer,
  success,
  successBody,
  type AnswerOptions,
} from './reply.ts';
import type {Kind} from '../../fault.ts';
import type {ServerFault} from './server-fault.ts';

const reply = (kind: Kind, options: AnswerOptions): ServerFault => ({
  kind,
  act: ({response}) => sendAnswer(response, options),
});

const json = (kind: Kind, value: unknown, options?: AnswerOptions) =>
  reply(kind, {body: JSON.stringify(value), ...options});

const html = (status: number, body: string, kind: Kind = 'reply') =>
  reply(kind, {status, headers: {'Content-Type': 'text/html'}, body: `<!doctype html>${body}`});

const retryAfter = {'Retry-After': '120', 'Access-Control-Expose-Headers': 'Retry-After'};

/** A fault for each value, by a name that holds the value. */
const each = <T>(
  values: readonly T[],
  nameOf: (value: T) => string,
  faultOf: (value: T) => ServerFault,
): Readonly<Record<string, ServerFault>> =>
  Object.fromEntries(values.map((value) => [nameOf(value), faultOf(value)]));

const emptyStatuses = [201, 204, 304, 400, 401, 403, 404, 405, 500, 502, 503, 504];
const refusals: readonly (readonly [status: number, code: number, kind: Kind])[] = [
  [400, 210, 'credentials'],
  [401, 213, 'credentials'],
  [403, 402, 'configuration'],
  [404, 310, 'refused'],
  [409, 380, 'merge'],
  [422, 390, 'fields'],
  [429, 510, 'rate-limit'],
  [500, 500, 'unavailable'],
  [503, 480, 'unavailable'],
];

/** The kind of each reply that is not in the shape that the API reference shows. */
const shapes: Readonly<Record<string, readonly [kind: Kind, reply: unknown]>> = {
  null: ['reply', null],
  'a number': ['reply', 7],
  'a text': ['reply', 'ok'],
  'a boolean': ['reply', true],
  'an array': ['reply', [success()]],
  'an empty object': ['reply', {}],
  'a token without a visitor': ['success', success({capture_user: undefined})],
  'a token with a text for the visitor': ['success', success({capture_user: 'John'})],
  'a token with an array for the visitor': ['success', success({capture_user: [captureUser]})],
  'a token with null for the visitor': ['success', success({capture_user: null})],
  'success without a visitor and a token': ['reply', {stat: 'ok'}],
  'an object for stat': ['reply', success({stat: {ok: true}})],
  'a text for the code': ['credentials', refusal('210')],
  'an object for the code': ['reply', refusal({valueOf: 210})],
};

const types = [
  'text/html',
  'text/plain; charset=utf-16',
  'application/octet-stream',
  'image/png',
  'no media type',
];

const manyNames = Array.from({length: 30_000}, (_, n) => `field${n}`);
const tenMegabytes = 'm'.repeat(10 * 2 ** 20);
const levels = (inside: string) => `${'['.repeat(1_000)}${inside}${']'.repeat(1_000)}`;
const withLevels = (value: object) => JSON.stringify(value).replace('"levels"', levels('"x"'));

/** The faults of HTTP answers and their bodies. */
export const replyFaults: Readonly<Record<string, ServerFault>> = {
  ...each(
    [301, 302, 303, 307, 308],
    (status) => `redirects with ${status}`,
    (status) => reply('reply', {status, headers: {Location: '/elsewhere'}, body: ''}),
  ),
  'redirects to another origin': reply('reply', {
    status: 307,
    headers: {Location: 'http://localhost:1/'},
    body: '',
  }),
  'redirects nowhere': reply('reply', {status: 302, body: ''}),
  'answers 200 and nothing': reply('reply', {body: ''}),
  ...each(
    emptyStatuses,
    (status) => `answers ${status} and nothing`,
    (status) => reply('reply', {status, body: ''}),
  ),
  'answers 429 and nothing': reply('rate-limit', {status: 429, body: ''}),
  'answers 503 and when to try again': reply('unavailable', {
    status: 503,
    headers: retryAfter,
    body: '',
  }),
  'answers 503 and hides when to try again': reply('reply', {
    status: 503,
    headers: {'Retry-After': '120'},
    body: '',
  }),
  ...each(
    refusals,
    ([, code]) => `answers 503, when to try again and Capture's ${code}`,
    ([, code, kind]) => json(kind, refusal(code), {status: 503, headers: retryAfter}),
  ),
  'asks for a password of its own': reply('reply', {
    status: 401,
    headers: {'WWW-Authenticate': 'Basic realm="proxy"'},
    body: '',
  }),
  ...each(
    refusals,
    ([status, code]) => `answers ${status} and Capture's ${code}`,
    ([status, code, kind]) => json(kind, refusal(code), {status}),
  ),
  ...each(
    [201, 400, 404, 429, 500, 503],
    (status) => `answers ${status} and Capture's ok`,
    (status) => reply('success', {status}),
  ),
  'answers 200 and HTML': html(200, '<title>Sign in to the Wi-Fi</title>'),
  'answers 502 and HTML': html(502, '<h1>Bad Gateway</h1>'),
  'answers 429 and HTML': html(429, '<h1>Too Many Requests</h1>', 'rate-limit'),
  'answers truncated JSON': reply('timeout', {body: successBody.slice(0, -20)}),
  'answers JSON as a script': reply('reply', {body: `callback(${successBody})`}),
  ...each(
    Object.entries(shapes),
    ([shape]) => `answers ${shape}`,
    ([, [kind, value]]) => json(kind, value),
  ),
  'sends texts where objects belong': json(
    'fields',
    refusal(390, {invalid_fields: 'first name', prereg_fields: 'none'}),
  ),
  'sends objects where texts belong': json('fields', {
    ...refusal(390, {error: {a: 1}, error_description: [1], request_id: {b: 2}}),
    invalid_fields: {emailAddress: [{}, null, 7], firstName: {}, lastName: 7, x: [['deeper']]},
    message: {text: 'no'},
  }),
  'sends objects where tokens belong': json(
    'success',
    success({access_token: {a: 1}, authorization_code: [1]}),
  ),
  'sends 30,000 invalid fields': json(
    'fields',
    refusal(390, {invalid_fields: Object.fromEntries(manyNames.map((name) => [name, ['Wrong.']]))}),
  ),
  'sends 30,000 texts for a field': json(
    'fields',
    refusal(390, {invalid_fields: {emailAddress: manyNames.map(() => 'x')}}),
  ),
  'answers 1,000 levels': reply('reply', {body: levels('')}),
  'sends a visitor of 1,000 levels': reply('success', {
    body: withLevels(success({capture_user: {...captureUser, more: 'levels'}})),
  }),
  'sends invalid fields of 1,000 levels': reply('fields', {
    body: withLevels(refusal(390, {invalid_fields: {emailAddress: 'levels'}})),
  }),
  'answers 10 MB': json('reply', [tenMegabytes]),
  // Larger than an answer may be.
  'sends a visitor of 10 MB': json('reply', success({capture_user: {tenMegabytes}})),
  'sends a message of 10 MB': json('reply', refusal(540, {message: tenMegabytes})),
  'sends an invalid field of 10 MB': json(
    'reply',
    refusal(390, {invalid_fields: {emailAddress: [tenMegabytes]}}),
  ),
  'sends a byte order mark first': reply('success', {body: `\ufeff${successBody}`}),
  'answers for download': reply('success', {
    headers: {'Content-Disposition': 'attachment; filename=reply.json'},
  }),
  'answers without a type': reply('success', {headers: {'Content-Type': undefined}}),
  ...each(
    types,
    (type) => `answers as ${type}`,
    (type) =>
      reply('success', {headers: {'Content-Type': type, 'X-Content-Type-Options': 'nosniff'}}),
  ),
  'lets nobody read (no CORS)': reply('configuration', {
    headers: {'Access-Control-Allow-Origin': undefined},
  }),
  ...each(
    ['', 'null', 'https://example.com', 'localhost', '*, *'],
    (origin) => `lets "${origin}" read (wrong CORS)`,
    (origin) => reply('configuration', {headers: {'Access-Control-Allow-Origin': origin}}),
  ),
};
