import type {Answer} from './answer.ts';
import {runCommand} from './run-command.ts';
import type {SeenRequest} from './seen-request.ts';

export type {Answer} from './answer.ts';

/** Answers the page's exchanges when a test says so, before or after they have begun. */
export interface Answers {
  readonly host: string;
  give(answers: readonly (readonly [id: string, answer: Answer])[]): Promise<unknown>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** The requests since the last time. */
  take(): Promise<readonly SeenRequest[]>;
}

/** Answers over a real socket. */
export interface AnswerServer extends Answers {
  stop(): Promise<unknown>;
}

/** Starts a server that answers each request when a test says so. */
export async function startAnswerServer(): Promise<AnswerServer> {
  const port = await runCommand('answer-start');
  return {
    host: `127.0.0.1:${port}`,
    give: (answers) => runCommand('answer-give', {port, answers}),
    fetch: fetch.bind(window),
    take: () => runCommand('answer-take', {port}),
    stop: () => runCommand('answer-stop', {port}),
  };
}
