// Reverse proxy for the forms, for Node 20 or later. The elements need domain="/capture".
//
// Call `capture` before anything else that reads request bodies:
//   with node:http  createServer((request, response) => capture(request, response, () => …your site…))
//   with Express    app.use(capture)
//
// Replace my-app.us-dev.janraincapture.com with your Capture domain, and cdn.example and my-app-id with the host of your
// flow files and the id of your application.
import {request as sendRequest} from 'node:https';

const routes = [
  {
    path: /^\/capture(\/oauth\/(?:auth|register)_native_traditional)$/,
    methods: ['POST'],
    host: 'https://my-app.us-dev.janraincapture.com',
  },
  // The flow files of your application, for flow_url="/capture/widget_data/flows/…".
  {
    path: /^\/capture(\/widget_data\/flows\/my-app-id\/[\w-][\w.-]*\/[\w-][\w.-]*\/[\w-]+\.json)$/,
    methods: ['GET', 'HEAD'],
    host: 'https://cdn.example',
  },
];

/** The request headers to pass on. Cookies, credentials and the page's URL are for your site only. */
const requestHeaders = ['accept', 'content-type', 'if-none-match', 'user-agent'];

/** The response headers to pass on. Cookies and security headers would apply to your site. */
const responseHeaders = ['cache-control', 'content-type', 'etag', 'location'];

/** In bytes. Longer request bodies are rejected. */
const BODY_LIMIT = 64 * 1024;

/** In seconds. Longer than the 30 seconds after which the forms show an error. */
const ANSWER_TIMEOUT = 35;
const BODY_TIMEOUT = 10;

/** The number of submissions that each visitor may make in a minute. */
const RATE_LIMIT = 30;

/** Identifies a visitor by IP address. Behind a load balancer, read it from the header that the load balancer sets. */
const visitorOf = (request) => request.socket.remoteAddress;

const submissionCounts = new Map();
setInterval(() => submissionCounts.clear(), 60_000).unref();

/** Handles requests for /capture. Calls `next` for all others. */
export function capture(request, response, next) {
  const [path] = request.url.split('?');
  if (!/^\/capture(\/|$)/.test(path)) return next();
  const route = routes.find((candidate) => candidate.path.test(path));
  if (!route) return reject(response, 404);
  if (!route.methods.includes(request.method)) return reject(response, 405);
  if (request.method !== 'POST') return forward(route, path, request, response);
  const visitor = visitorOf(request);
  const count = (submissionCounts.get(visitor) ?? 0) + 1;
  submissionCounts.set(visitor, count);
  if (count > RATE_LIMIT) return reject(response, 429);
  return readBody(request, response, (body) => forward(route, path, request, response, body));
}

function readBody(request, response, onBody) {
  const timer = setTimeout(() => request.destroy(), BODY_TIMEOUT * 1000);
  const chunks = [];
  let length = 0;
  request.on('data', (chunk) => {
    length += chunk.length;
    if (length <= BODY_LIMIT) chunks.push(chunk);
    // Keeps reading after the limit: browsers read the response only after they have sent everything.
    else if (!response.headersSent) reject(response, 413);
  });
  request.on('end', () => length <= BODY_LIMIT && onBody(Buffer.concat(chunks)));
  request.on('close', () => clearTimeout(timer));
}

function forward(route, path, request, response, body) {
  const headers = pick(request.headers, requestHeaders);
  if (body) headers['content-length'] = body.length;
  const [, target] = route.path.exec(path);
  const {method} = request;
  const options = {method, headers, agent: false};
  const forwarded = sendRequest(route.host + target, options, (answer) => {
    clearTimeout(timer);
    response.writeHead(answer.statusCode, pick(answer.headers, responseHeaders));
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  const timer = setTimeout(() => {
    reject(response, 504);
    forwarded.destroy();
  }, ANSWER_TIMEOUT * 1000);
  forwarded.on('error', () => {
    clearTimeout(timer);
    reject(response, 502);
  });
  response.on('close', () => forwarded.destroy());
  forwarded.end(body);
}

const pick = (headers, names) =>
  Object.fromEntries(names.filter((name) => headers[name]).map((name) => [name, headers[name]]));

function reject(response, status) {
  if (response.headersSent) return response.destroy();
  return response.writeHead(status).end();
}
