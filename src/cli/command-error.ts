/** 1: the flow cannot be used, or the sandbox cannot start; 2: wrong usage of the command. */
export type ExitCode = 1 | 2;

/** The reason why the command fails. Returned, not thrown. */
export class CommandError {
  readonly message: string;
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    this.message = message;
    this.exitCode = exitCode;
  }
}
