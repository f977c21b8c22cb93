import {parseArgs} from 'node:util';
import type {CommandError} from './command-error.ts';
import {elementTags, isElementTag, type ElementTag} from './element-tag.ts';
import {parseSandboxArguments, type SandboxArguments} from './sandbox-arguments.ts';
import {parseHtmlArguments, type HtmlArguments} from './html-arguments.ts';
import {describeParseError, usageError} from './usage-error.ts';

export const help = `Usage: capture-forms flow <file> [--form <name>] [options]

Prints the HTML of a form. Its fields are those of a published flow file, written into the HTML,
so that pages do not fetch the file. Without --form, lists the forms of the file.
<file> is a path, an http(s) URL, or - for standard input. It contains JSON or JSONP.

  --form <name>       name of the form in the flow, such as registrationForm
  --domain <host>     Capture domain, or a path of your site such as /capture
  --client-id <id>    id of the API client
  --flow <name>       name of the flow, such as standard
  --locale <tag>      locale of the file, such as en-US
  --element <tag>     default: by the form's action or name; one of
                      ${elementTags.slice(0, 3).join(', ')},
                      ${elementTags.slice(3).join(' and ')}
  --one-line          print the element on one line
  -h, --help          print this help
  --version           print the version

The HTML has a placeholder for each of --domain, --client-id, --flow and --locale that is
missing, unless the URL of the file has it: …/flows/<app>/<flow>/<version>/<locale>.json
or …/flow.js:<app>:<locale>:<version>:<flow>.
Standard error lists fields that are omitted, and rules that only Capture checks.

Exit codes: 0 the HTML or the list is printed, 1 the flow cannot be used, 2 wrong usage.

capture-forms html prints an element with its form in it, for pages that show the form before
the script runs; see capture-forms html --help.

capture-forms sandbox starts a stand-in for Capture on this machine; see
capture-forms sandbox --help.
`;

/** The parsed command line. */
export type ParsedArguments =
  | {readonly kind: 'help'}
  | {readonly kind: 'version'}
  | ({readonly kind: 'flow'} & FlowOptions)
  | HtmlArguments
  | SandboxArguments;

/** The arguments of `capture-forms flow`. */
export interface FlowOptions {
  /** A path, a URL, or `-`. */
  readonly file: string;
  /** The name of the form to print; undefined to list all forms. */
  readonly form?: string;
  readonly domain?: string;
  readonly clientId?: string;
  readonly flow?: string;
  readonly locale?: string;
  readonly tag?: ElementTag;
  readonly isOneLine: boolean;
}

const options = {
  form: {type: 'string'},
  domain: {type: 'string'},
  'client-id': {type: 'string'},
  flow: {type: 'string'},
  locale: {type: 'string'},
  element: {type: 'string'},
  'one-line': {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean'},
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({args: [...args], options, allowPositionals: true});

/** Parses the command line. */
export function parseArguments(args: readonly string[]): ParsedArguments | CommandError {
  if (args[0] === 'html') return parseHtmlArguments(args.slice(1));
  if (args[0] === 'sandbox') return parseSandboxArguments(args.slice(1));
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usageError(describeParseError(error));
  }
  const {values, positionals} = parsed;
  if (values.help) return {kind: 'help'};
  if (values.version) return {kind: 'version'};
  const [command, file, ...others] = positionals;
  if (!command) return usageError('missing command: write capture-forms flow <file> --form <name>');
  if (command === 'sandbox' || command === 'html') {
    return usageError(`write ${command} before its options`);
  }
  if (command !== 'flow') {
    return usageError(`unknown command "${command}": write flow, html or sandbox`);
  }
  if (!file) return usageError('missing file: write its path, its URL, or - for standard input');
  if (others.length) return usageError(`only one file is allowed, not also ${others.join(' ')}`);
  const {form, domain, flow, locale, element, 'one-line': isOneLine = false} = values;
  if (form === '') return usageError('missing form: write its name, as in --form registrationForm');
  if (element !== undefined && !isElementTag(element)) {
    return usageError(`--element ${element} must be one of ${elementTags.join(', ')}`);
  }
  const clientId = values['client-id'];
  return {kind: 'flow', file, form, domain, clientId, flow, locale, tag: element, isOneLine};
}
