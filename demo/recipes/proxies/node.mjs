// Node (20 or later) passes a site's two forms on to Capture: domain="/capture".
//
// Call it first of all that your server does, before whatever reads bodies:
//   with node:http  createServer((request, response) => capture(request, response, () => …your site…))
//   with Express    app.use(capture)
//
// Write your Capture domain for my-app.us-dev.janraincapture.com, your flow files' host for cdn.example, and your
// application's id for my-app-id.
import {request as ask} from 'node:https';

const routes = [
  {
    path: /^\/capture(\/oauth\/(?:auth|register)_native_traditional)$/,
    methods: ['POST'],
    host: 'https://my-app.us-dev.janraincapture.com',
  },
  // Of your application's flow files, those that flow_url="/capture/widget_data/flows/…" asks for.
  {
    path: /^\/capture(\/widget_data\/flows\/my-app-id\/[\w-][\w.-]*\/[\w-][\w.-]*\/[\w-]+\.json)$/,
    methods: ['GET', 'HEAD'],
    host: 'https://cdn.example',
  },
];

/** Of the visitor's headers, these only: no cookies, no passwords of the site's, no address of the page. */
const asked = ['accept', 'content-type', 'if-none-match', 'user-agent'];

/** Of the answer's, these only: no cookies, and nothing else that would be about your site. */
const answered = ['cache-control', 'content-type', 'etag', 'location'];

/** Passwords stay in memory: a longer body is refused. */
const BODY_LIMIT = 64 * 1024;

/** In seconds. The forms wait 30, and then tell the visitor so: they had better be the first. */
const ANSWER_TIMEOUT = 35;
const BODY_TIMEOUT = 10;

/** So often may one visitor ask in a minute. */
const CALL_LIMIT = 30;

/** Behind a load balancer, every visitor has its address: say here how it tells whose request it is. */
const visitorOf = (request) => request.socket.remoteAddress;

const calls = new Map();
setInterval(() => calls.clear(), 60_000).unref();

/** Answers requests for /capture, and leaves all others to `next`. */
export function capture(request, response, next) {
  const [path] = request.url.split('?');
  if (!/^\/capture(\/|$)/.test(path)) return next();
  const route = routes.find((one) => one.path.test(path));
  if (!route) return refuse(response, 404);
  if (!route.methods.includes(request.method)) return refuse(response, 405);
  if (request.method !== 'POST') return pass(route, path, request, response);
  const visitor = visitorOf(request);
  const count = (calls.get(visitor) ?? 0) + 1;
  calls.set(visitor, count);
  if (count > CALL_LIMIT) return refuse(response, 429);
  return readBody(request, response, (body) => pass(route, path, request, response, body));
}

function readBody(request, response, use) {
  const timer = setTimeout(() => request.destroy(), BODY_TIMEOUT * 1000);
  const chunks = [];
  let size = 0;
  request.on('data', (chunk) => {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    // What comes after that is still taken off the line, or the visitor could not read the answer.
    else if (!response.headersSent) refuse(response, 413);
  });
  request.on('end', () => size <= BODY_LIMIT && use(Buffer.concat(chunks)));
  request.on('close', () => clearTimeout(timer));
}

function pass({host, path}, url, request, response, body) {
  const headers = pick(request.headers, asked);
  if (body) headers['content-length'] = body.length;
  const [, target] = path.exec(url);
  const {method} = request;
  const call = ask(host + target, {method, headers, agent: false}, (answer) => {
    clearTimeout(timer);
    response.writeHead(answer.statusCode, pick(answer.headers, answered));
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  const timer = setTimeout(() => {
    refuse(response, 504);
    call.destroy();
  }, ANSWER_TIMEOUT * 1000);
  call.on('error', () => {
    clearTimeout(timer);
    refuse(response, 502);
  });
  response.on('close', () => call.destroy());
  call.end(body);
}

const pick = (headers, names) =>
  Object.fromEntries(names.filter((name) => headers[name]).map((name) => [name, headers[name]]));

function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  return response.writeHead(status).end();
}
