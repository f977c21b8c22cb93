import type {OutgoingHttpHeaders, ServerResponse} from 'node:http';

/** The visitor of a successful reply. */
export const captureUser = {uuid: '67890def-6789-defg-6789-67890defgh67'};

/** A successful reply. */
export const success = (more?: object) => ({
  stat: 'ok',
  access_token: 'z0y98xv76u5t4rs3',
  capture_user: captureUser,
  ...more,
});

/** A reply that refuses a request. */
export const refusal = (code: unknown, more?: object) => ({
  stat: 'error',
  code,
  error: 'some_error',
  error_description: 'for developers',
  request_id: '5442cd9rdkcayy3p',
  ...more,
});

export const successBody = JSON.stringify(success());

/** In what an answer differs from the proper one. */
export interface AnswerOptions {
  readonly status?: number;
  /** Further headers; `undefined` removes one. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** Sends the proper answer, with these differences. */
export function sendAnswer(
  response: ServerResponse,
  {status = 200, headers = {}, body = successBody}: AnswerOptions = {},
): void {
  const all: OutgoingHttpHeaders = {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    // Browsers may repeat a request if a connection that they reuse is closed.
    Connection: 'close',
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.writeHead(status).end(body);
}
