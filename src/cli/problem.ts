/** 1: the flow cannot be used; 2: the command is not called as it must be. */
export type ExitCode = 1 | 2;

/** Why the command cannot do what it is asked to. */
export class Problem {
  readonly text: string;
  readonly exitCode: ExitCode;

  constructor(text: string, exitCode: ExitCode = 1) {
    this.text = text;
    this.exitCode = exitCode;
  }
}
