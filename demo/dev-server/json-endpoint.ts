import type {IncomingMessage} from 'node:http';
import type {Connect} from 'vite';

/** A response to the demo page. */
export type JsonResponse<Body> = {
  readonly status: number;
  readonly body: Body | {readonly error: string};
};

const MAX_BODY_LENGTH = 1024;

export const errorResponse = (status: number, error: string): JsonResponse<never> => ({
  status,
  body: {error},
});

/** Serves the responses of a function at a path, as JSON. */
export function serveJson(
  middlewares: Connect.Server,
  path: string,
  respond: (req: IncomingMessage) => Promise<JsonResponse<object>>,
): void {
  middlewares.use((req, res, next) => {
    if (req.url !== path) return next();
    respond(req).then(({status, body}) => {
      res.statusCode = status;
      res.setHeader('Content-Type', 'application/json');
      res.setHeader('Cache-Control', 'no-store');
      res.end(JSON.stringify(body));
    }, next);
  });
}

/** Refuses other types than JSON, which pages of other origins could send without a preflight. */
export function refuseOtherTypes(req: IncomingMessage): JsonResponse<never> | undefined {
  return req.headers['content-type'] === 'application/json'
    ? undefined
    : errorResponse(415, 'The body must be application/json.');
}

/** Reads a member of a JSON object; undefined for any other body. */
export async function readMember(req: IncomingMessage, name: string): Promise<unknown> {
  let json: unknown;
  try {
    json = JSON.parse(await readBody(req));
  } catch {
    return undefined;
  }
  const hasMember = typeof json === 'object' && json !== null && Object.hasOwn(json, name);
  return hasMember ? (json as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Reads a body, and drops what is longer than any valid body. */
async function readBody(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) {
    if (body.length <= MAX_BODY_LENGTH) body += String(chunk);
  }
  return body;
}
