// Sessions for visitors who have signed in. For Node 20 or later, without packages. Let your web server pass /session on
// to this server. Environment: CAPTURE_URL (such as https://my-app.us-dev.janraincapture.com), CLIENT_ID, CLIENT_SECRET,
// REDIRECT_URI (as the element sends it), SITE_ORIGIN (such as https://www.example.com), PORT.
import {randomBytes} from 'node:crypto';
import {createServer} from 'node:http';
import {text} from 'node:stream/consumers';

const {CAPTURE_URL, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, SITE_ORIGIN, PORT} = process.env;

const sessions = new Map(); // By the value of the cookie. Several processes need a store that they share.
const DAY = 86_400; // In seconds: how long a session lasts.

async function post(path, parameters, headers = {}) {
  const body = new URLSearchParams(parameters);
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(CAPTURE_URL + path, {method: 'POST', headers, body, signal});
  const answer = await response.json();
  if (answer.stat !== 'ok') throw new Error(`${answer.error}: ${answer.error_description}`);
  return answer;
}

async function requestTokens(parameters) {
  const authorization = `Basic ${btoa(`${CLIENT_ID}:${CLIENT_SECRET}`)}`;
  const tokens = await post('/oauth/token', parameters, {authorization});
  return {...tokens, expires: Date.now() + tokens.expires_in * 1000};
}

async function startSession(code) {
  const grant = {grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI};
  const tokens = await requestTokens(grant);
  // Who the visitor is, as Capture says and not as the page says.
  const {result} = await post('/entity', {access_token: tokens.access_token});
  const id = randomBytes(32).toString('base64url');
  const {uuid, displayName} = result;
  sessions.set(id, {tokens: Promise.resolve(tokens), user: {uuid, displayName}});
  setTimeout(() => sessions.delete(id), DAY * 1000).unref();
  return id;
}

/** Tokens that do not expire within a minute. */
function renew(tokens) {
  const {expires, refresh_token} = tokens;
  if (expires > Date.now() + 60_000) return tokens;
  return requestTokens({grant_type: 'refresh_token', refresh_token});
}

/** The status, the value of a new cookie, and the body. */
async function answer(request) {
  const {method, headers} = request;
  // Only pages of this site may start or end a session.
  if (method !== 'GET' && headers.origin !== SITE_ORIGIN) return [403];
  if (method === 'POST') {
    if (!(headers['content-length'] < 10_000)) return [413];
    return [204, await startSession(JSON.parse(await text(request)).code)];
  }
  const id = /(?:^|; )__Host-session=([\w-]+)/.exec(headers.cookie ?? '')?.[1];
  if (method === 'DELETE') return (sessions.delete(id), [204, '']);
  const session = sessions.get(id);
  if (!session) return [401];
  // One request after the other: a refresh token can be used once.
  await (session.tokens = session.tokens.then(renew));
  return [200, undefined, JSON.stringify(session.user)];
}

createServer(async (request, response) => {
  const result = await answer(request).catch(({message}) => console.error(message));
  const [status, cookie, body] = result ?? [401];
  const attributes = `HttpOnly; Secure; SameSite=Lax; Path=/; Max-Age=${cookie ? DAY : 0}`;
  // Browsers accept this name only from this host, with these attributes.
  const newCookie =
    cookie === undefined ? {} : {'Set-Cookie': `__Host-session=${cookie}; ${attributes}`};
  const headers = {'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...newCookie};
  response.writeHead(status, headers).end(body);
}).listen(PORT ?? 8080, '127.0.0.1');
