import {CommandError} from './command-error.ts';

/**
 * The error of wrong arguments.
 *
 * @param command the command whose help has the right ones; default: that of all commands
 */
export const usageError = (message: string, command = ''): CommandError =>
  new CommandError(`${message}; see capture-forms ${command && `${command} `}--help`, 2);

/** The first sentence of an error of `parseArgs` names the option. The others explain how to quote arguments. */
export const describeParseError = (error: unknown): string =>
  `${error instanceof Error ? error.message : error}`.split(/\.\s|\n/)[0] ?? '';
