import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import type {Answer} from '../../answer.ts';
import type {SeenRequest} from '../../seen-request.ts';
import {listen} from './server-address.ts';

const cors = {'Access-Control-Allow-Origin': '*'};

/** Sends an answer, or what its fault leaves of it. */
function send(response: ServerResponse, answer: Answer): void {
  const {status = 200, headers = {}, body = '', times = 1, fault} = answer;
  if (fault === 'dropped') {
    response.destroy();
    return;
  }
  const length = Buffer.byteLength(body) + (fault === 'cut off' ? 9 : 0);
  const head = {
    'Content-Length': length,
    Connection: 'close',
    ...headers,
    ...(fault !== 'no CORS' && cors),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  // On the socket: `response` would not send an answer twice.
  const message = `HTTP/1.1 ${status} Answer\r\n${lines.join('')}\r\n${body}`;
  response.socket?.end(message.repeat(times));
}

/** A server that answers each request when a test says so, which may be before the request. */
export class AnswerServer {
  readonly #given = new Map<string, Answer>();
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  readonly #requests: SeenRequest[] = [];
  readonly #server = createServer((request, response) => {
    // Rejects if the page aborts the request.
    this.#handle(request, response).catch(() => undefined);
  });

  /** Starts on a free port, and returns it. */
  start(): Promise<number> {
    return listen(this.#server, '127.0.0.1');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {method = '', url = '', headers} = request;
    const body = await text(request);
    this.#requests.push({method, url, headers: headers as SeenRequest['headers'], body});
    const parameters = new URLSearchParams(body || url.split('?')[1]);
    // A request with a verification code has no other parameter.
    const id = parameters.get('exchange') ?? parameters.get('verification_code');
    // A probe that looks for the cause of a failure has no exchange. A test may give the answer to an empty id.
    send(response, id ? await this.#answerTo(id) : (this.#given.get('') ?? {status: 405}));
  }

  async #answerTo(id: string): Promise<Answer> {
    return this.#given.get(id) ?? new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
  }

  give(id: string, answer: Answer): void {
    this.#given.set(id, answer);
    this.#waiting.get(id)?.(answer);
  }

  /** Returns the requests since the last time, and forgets them and all answers. */
  take(): readonly SeenRequest[] {
    this.#given.clear();
    this.#waiting.clear();
    return this.#requests.splice(0);
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
