const capture_user = {uuid: '67890def-6789-defg-6789-67890defgh67'};

const success = (more) => ({stat: 'ok', access_token: 'z0y98xv76u5t4rs3', capture_user, ...more});

const refusal = (code, more) => ({
  stat: 'error',
  code,
  error: 'some_error',
  error_description: 'for developers',
  request_id: '5442cd9rdkcayy3p',
  ...more,
});

/** The body by which Capture lets a visitor in. */
export const welcome = JSON.stringify(success());

/** Answers as a proper server does, but for what is told. */
export function answer(res, {status = 200, headers = {}, body = welcome} = {}) {
  const all = {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    // Browsers may send a request again when a connection that they kept is closed on them.
    Connection: 'close',
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) res.setHeader(name, value);
  }
  res.writeHead(status).end(body);
}

const reply = (kind, how) => ({kind, act: ({res}) => answer(res, how)});
const json = (kind, value, how) => reply(kind, {body: JSON.stringify(value), ...how});
const html = (status, body, kind = 'reply') =>
  reply(kind, {status, headers: {'Content-Type': 'text/html'}, body: `<!doctype html>${body}`});
const retryAfter = {'Retry-After': '120', 'Access-Control-Expose-Headers': 'Retry-After'};

/** Faults of one sort, by what they have in their names. */
const each = (list, name, fault) =>
  Object.fromEntries(list.map((one) => [name(...[one].flat()), fault(...[one].flat())]));

const nothing = [201, 204, 304, 400, 401, 403, 404, 405, 500, 502, 503, 504];
const refusals = [
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

const shapes = {
  null: null,
  'a number': 7,
  'a text': 'ok',
  'a boolean': true,
  'an array': [success()],
  'an empty object': {},
  'success without a visitor': success({capture_user: undefined}),
  'success with a text for the visitor': success({capture_user: 'John'}),
  'success with an array for the visitor': success({capture_user: [capture_user]}),
  'success with null for the visitor': success({capture_user: null}),
  'an object for stat': success({stat: {ok: true}}),
  'a text for the code': refusal('210'),
  'an object for the code': refusal({valueOf: 210}),
};

const types = [
  'text/html',
  'text/plain; charset=utf-16',
  'application/octet-stream',
  'image/png',
  'neither type nor sense',
];

const LIST = Array.from({length: 30_000}, (_, n) => `field${n}`);
const TEN_MEGABYTES = 'm'.repeat(10 * 2 ** 20);
const levels = (inside) => `${'['.repeat(1_000)}${inside}${']'.repeat(1_000)}`;
const withLevels = (value) => JSON.stringify(value).replace('"levels"', levels('"x"'));

/** What goes wrong above HTTP, as in `fault-server.mjs`. */
export const replyFaults = {
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
    nothing,
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
    (status, code) => `answers 503, when to try again and Capture's ${code}`,
    (_, code, kind) => json(kind, refusal(code), {status: 503, headers: retryAfter}),
  ),
  'asks for a password of its own': reply('reply', {
    status: 401,
    headers: {'WWW-Authenticate': 'Basic realm="proxy"'},
    body: '',
  }),
  ...each(
    refusals,
    (status, code) => `answers ${status} and Capture's ${code}`,
    (status, code, kind) => json(kind, refusal(code), {status}),
  ),
  ...each(
    [201, 400, 404, 429, 500, 503],
    (status) => `answers ${status} and Capture's ok`,
    (status) => reply('success', {status}),
  ),
  'answers 200 and HTML': html(200, '<title>Sign in to the Wi-Fi</title>'),
  'answers 502 and HTML': html(502, '<h1>Bad Gateway</h1>'),
  'answers 429 and HTML': html(429, '<h1>Too Many Requests</h1>', 'rate-limit'),
  'answers truncated JSON': reply('timeout', {body: welcome.slice(0, -20)}),
  'answers JSON as a script': reply('reply', {body: `callback(${welcome})`}),
  ...each(
    Object.entries(shapes),
    (what) => `answers ${what}`,
    (_, value) => json('reply', value),
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
    refusal(390, {invalid_fields: Object.fromEntries(LIST.map((name) => [name, ['Wrong.']]))}),
  ),
  'sends 30,000 texts for a field': json(
    'fields',
    refusal(390, {invalid_fields: {emailAddress: LIST.map(() => 'x')}}),
  ),
  'answers 1,000 levels': reply('reply', {body: levels('')}),
  'sends a visitor of 1,000 levels': reply('success', {
    body: withLevels(success({capture_user: {...capture_user, more: 'levels'}})),
  }),
  'sends invalid fields of 1,000 levels': reply('fields', {
    body: withLevels(refusal(390, {invalid_fields: {emailAddress: 'levels'}})),
  }),
  'answers 10 MB': json('reply', [TEN_MEGABYTES]),
  // Larger than an answer may be.
  'sends a visitor of 10 MB': json('reply', success({capture_user: {TEN_MEGABYTES}})),
  'sends a message of 10 MB': json('reply', refusal(540, {message: TEN_MEGABYTES})),
  'sends an invalid field of 10 MB': json(
    'reply',
    refusal(390, {invalid_fields: {emailAddress: [TEN_MEGABYTES]}}),
  ),
  'sends a byte order mark first': reply('success', {body: `\ufeff${welcome}`}),
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
