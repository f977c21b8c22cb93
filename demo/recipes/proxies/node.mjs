// Reverse proxy for the forms, for Node 20 or later. The elements need domain="/capture".
//
// Call `capture` before anything else that reads request bodies:
//   with node:http  createServer((request, response) => capture(request, response, () => …your site…))
//   with Express    app.use(capture)
//
// Replace my-app.us-dev.janraincapture.com with your Capture domain, and cdn.example and my-app-id with the host of your
// flow files and the id of your application.
import {request as sendRequest} from 'node:https';
import {pipeline} from 'node:stream/promises';

/**
 * The request headers to pass on. Cookies, credentials and the page's URL are for your site only. The form's language is in
 * the body.
 */
const requestHeaders = ['accept', 'content-type'];

/** The response headers to pass on. All others would apply to your site. */
const responseHeaders = ['cache-control', 'content-type', 'date', 'retry-after'];

/** `limit` is the number of requests that each visitor may make in a minute. */
const routes = [
  {
    path: /^\/capture(\/oauth\/(?:(?:auth|register)_native_traditional|(?:forgot_password|verify_email|update_profile)_native)|\/access\/useVerificationCode)$/,
    methods: ['POST'],
    host: 'https://my-app.us-dev.janraincapture.com',
    requestHeaders,
    responseHeaders,
    limit: 30,
    counts: new Map(),
  },
  // The flow files of your application, for flow_url="/capture/widget_data/flows/…". The ETag lets browsers reuse an
  // unchanged file.
  {
    path: /^\/capture(\/widget_data\/flows\/my-app-id\/[\w-][\w.-]*\/[\w-][\w.-]*\/[\w-]+\.json)$/,
    methods: ['GET', 'HEAD'],
    host: 'https://cdn.example',
    requestHeaders: [...requestHeaders, 'if-none-match'],
    responseHeaders: [...responseHeaders, 'etag'],
    limit: 120,
    counts: new Map(),
  },
];

/** In bytes. Longer request bodies are rejected. */
const BODY_LIMIT = 64 * 1024;

/** In seconds, for the whole request body. */
const BODY_TIMEOUT = 10;

/** In seconds, for the whole response. Longer than the 30 seconds after which the forms show an error. */
const ANSWER_TIMEOUT = 35;

/** The number of visitors to count. */
const VISITOR_LIMIT = 100_000;

/** The IP address of a visitor. Behind a load balancer, read it from the header that the load balancer sets. */
const visitorOf = (request) => request.socket.remoteAddress?.replace(/^::ffff:/, '');

setInterval(() => routes.forEach(({counts}) => counts.clear()), 60_000).unref();

/** Handles requests for /capture. Calls `next` for all others. */
export function capture(request, response, next) {
  const [path] = request.url.split('?');
  if (!/^\/capture(\/|$)/.test(path)) return next();
  // An `error` event without a listener would end the process.
  for (const stream of [request, response]) stream.on('error', () => {});
  handle(path, request, response).catch((reason) =>
    reject(response, Number.isInteger(reason) ? reason : 502),
  );
}

/** @throws the status to respond with, or the error of a stream */
async function handle(path, request, response) {
  const route = routes.find((candidate) => candidate.path.test(path));
  if (!route) throw 404;
  if (!route.methods.includes(request.method)) throw 405;
  if (countRequest(route.counts, visitorOf(request)) > route.limit) throw 429;
  const body = request.method === 'POST' ? await readBody(request) : '';
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT * 1000);
  const answer = await forward(route, path, request, response, body, signal);
  response.writeHead(answer.statusCode, pick(answer.headers, route.responseHeaders));
  await pipeline(answer, response, {signal});
}

/** Counts a request of a visitor. If there are too many visitors, forgets the one who came first. */
function countRequest(counts, visitor) {
  const count = (counts.get(visitor) ?? 0) + 1;
  counts.set(visitor, count);
  if (counts.size > VISITOR_LIMIT) counts.delete(counts.keys().next().value);
  return count;
}

function readBody(request) {
  return new Promise((resolve, fail) => {
    const chunks = [];
    let length = 0;
    const timer = setTimeout(() => {
      if (length > BODY_LIMIT) request.destroy();
      else fail(408);
    }, BODY_TIMEOUT * 1000);
    request.on('data', (chunk) => {
      length += chunk.length;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      // Keeps reading after the limit: browsers read the response only after they have sent everything.
      else fail(413);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => {
      clearTimeout(timer);
      fail(400);
    });
  });
}

/** Sends the request to Capture once. Resolves with a response whose status is valid. */
function forward(route, path, request, response, body, signal) {
  return new Promise((resolve, fail) => {
    const visitor = visitorOf(request);
    const headers = {
      ...pick(request.headers, route.requestHeaders),
      'accept-encoding': 'identity',
      'user-agent': 'capture-forms',
      // The IP address of the connection, not one that the visitor claims.
      ...(visitor && {'x-forwarded-for': visitor}),
      ...(body && {'content-length': body.length}),
    };
    const [, target] = route.path.exec(path);
    const {method} = request;
    const options = {method, headers, agent: false, signal};
    const forwarded = sendRequest(route.host + target, options, (answer) => {
      if (answer.statusCode >= 200 && answer.statusCode <= 599) resolve(answer);
      else forwarded.destroy();
    });
    forwarded.on('error', () => fail(signal.aborted ? 504 : 502));
    // After 101 Switching Protocols, there is no `error` event.
    forwarded.on('close', () => fail(502));
    response.on('close', () => forwarded.destroy());
    forwarded.end(body);
  });
}

const pick = (headers, names) =>
  Object.fromEntries(names.filter((name) => headers[name]).map((name) => [name, headers[name]]));

function reject(response, status) {
  if (response.headersSent) return response.destroy();
  // Does not wait for the rest of a slow request body.
  if (status === 408) response.shouldKeepAlive = false;
  return response.writeHead(status).end();
}
