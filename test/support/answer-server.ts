import {executeServerCommand} from '@web/test-runner-commands';
import type {SeenRequest} from './sandbox-server.ts';

/** An HTTP answer, and what becomes of it on its way. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How often it is sent: a server in disorder may send one more. */
  readonly times?: number;
  readonly fault?: 'dropped' | 'cut off' | 'no CORS';
}

/** What answers the page's exchanges when it is told to, before or after they have begun. */
export interface Answers {
  readonly host: string;
  give(answers: readonly (readonly [id: string, answer: Answer])[]): Promise<unknown>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** What it has been asked since the last time. */
  take(): Promise<readonly SeenRequest[]>;
}

/** Answers over a real socket. */
export interface AnswerServer extends Answers {
  stop(): Promise<unknown>;
}

/** Starts a server that answers. */
export async function startAnswerServer(): Promise<AnswerServer> {
  const port = await executeServerCommand<number, never>('answer-start');
  return {
    host: `127.0.0.1:${port}`,
    give: (answers) => executeServerCommand('answer-give', {port, answers} as never),
    fetch: fetch.bind(window),
    take: () => executeServerCommand<SeenRequest[], {port: number}>('answer-take', {port}),
    stop: () => executeServerCommand('answer-stop', {port}),
  };
}
