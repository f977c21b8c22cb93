import {version} from '../../package.json' with {type: 'json'};
import {help, parseArguments, type FlowOptions} from './arguments.ts';
import {CommandError, type ExitCode} from './command-error.ts';
import {readFlowFile} from './flow-file.ts';
import {listForms} from './form-list.ts';
import {htmlHelp} from './html-arguments.ts';
import {printHtml} from './prerendered-form.ts';
import {printForm} from './printed-form.ts';
import {startSandbox} from './sandbox.ts';
import {sandboxHelp} from './sandbox-arguments.ts';

/** The result of a run. */
export interface CommandResult {
  readonly exitCode: 0 | ExitCode;
  /** For standard output. */
  readonly output: string;
  /** Lines for standard error. */
  readonly notes: readonly string[];
}

const success = (output: string, notes: readonly string[] = []): CommandResult => ({
  exitCode: 0,
  output,
  notes,
});

async function executeFlow({form, ...options}: FlowOptions): Promise<CommandResult | CommandError> {
  const file = await readFlowFile(options.file);
  if (file instanceof CommandError) return file;
  if (form === undefined) {
    const list = listForms(file.json);
    if (list instanceof CommandError) return list;
    return success(list, ['to print the HTML of a form, add --form with its name']);
  }
  const printed = printForm(file, {form, ...options});
  return printed instanceof CommandError ? printed : success(printed.html, printed.notes);
}

async function execute(args: readonly string[]): Promise<CommandResult | CommandError> {
  const parsed = parseArguments(args);
  if (parsed instanceof CommandError) return parsed;
  switch (parsed.kind) {
    case 'help':
      return success(help);
    case 'version':
      return success(`${version}\n`);
    case 'flow':
      return executeFlow(parsed);
    case 'html help':
      return success(htmlHelp);
    case 'html': {
      const printed = await printHtml(parsed);
      return printed instanceof CommandError ? printed : success(printed.html, printed.notes);
    }
    case 'sandbox help':
      return success(sandboxHelp);
    case 'sandbox': {
      const started = await startSandbox(parsed);
      return started instanceof CommandError ? started : success(started.output, started.notes);
    }
    default:
      return parsed satisfies never;
  }
}

/**
 * Runs the command with the arguments of the command line. A sandbox goes on running after the result, and keeps the process
 * alive until a signal ends it.
 */
export async function run(args: readonly string[]): Promise<CommandResult> {
  const result = await execute(args);
  if (!(result instanceof CommandError)) return result;
  return {exitCode: result.exitCode, output: '', notes: [result.message]};
}
