import {parseArgs} from 'node:util';
import {elementTags, isElementTag, type ElementTag} from './element-tag.ts';
import {Problem} from './problem.ts';

export const help = `Usage: capture-forms flow <file> --form <name> [options]

Prints the HTML of a form, with the fields that a published flow file has for it, so that no
page fetches the file. <file> is a path, an http(s) address, or - for standard input.

  --form <name>       the form's name in the flow, such as registrationForm
  --domain <host>     where Capture answers: a host, or a path of your site such as /capture
  --client-id <id>    the id of the API client
  --flow <name>       the flow's name, such as standard
  --locale <tag>      the file's language, such as en-US
  --element <tag>     ${elementTags.join(' or ')}, where the flow does not tell
  --pretty            prints one attribute a line
  -h, --help          prints this
  --version           prints the version

Where --domain, --client-id, --flow or --locale is missing, the HTML has a placeholder to
replace, unless the file's address tells: …/flows/<app>/<flow>/<version>/<locale>.json.
What the element leaves out of the form, or leaves to Capture, is told on standard error.

Exit codes: 0 the HTML is printed, 1 the flow cannot be used, 2 wrong usage.
`;

/** What the command is asked to do. */
export type Task =
  {readonly kind: 'help'} | {readonly kind: 'version'} | ({readonly kind: 'flow'} & FlowTask);

/** A form to print. */
export interface FlowTask {
  /** A path, an address, or `-`. */
  readonly file: string;
  readonly form: string;
  readonly domain?: string;
  readonly clientId?: string;
  readonly flow?: string;
  readonly locale?: string;
  readonly tag?: ElementTag;
  readonly isPretty: boolean;
}

const options = {
  form: {type: 'string'},
  domain: {type: 'string'},
  'client-id': {type: 'string'},
  flow: {type: 'string'},
  locale: {type: 'string'},
  element: {type: 'string'},
  pretty: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean'},
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({args: [...args], options, allowPositionals: true});

const wrong = (text: string) => new Problem(`${text}; see capture-forms --help`, 2);

/** Reads the command line. */
export function readArguments(args: readonly string[]): Task | Problem {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // Node's first sentence names the option; the others tell of shells.
    return wrong(`${error instanceof Error ? error.message : error}`.split(/\.\s|\n/)[0] ?? '');
  }
  const {values, positionals} = parsed;
  if (values.help) return {kind: 'help'};
  if (values.version) return {kind: 'version'};
  const [command, file, ...others] = positionals;
  if (!command) return wrong('no command: write capture-forms flow <file> --form <name>');
  if (command !== 'flow') return wrong(`no command "${command}": there is only flow`);
  if (!file) return wrong('no file: write its path, its address, or - for standard input');
  if (others.length) return wrong(`one file at a time, not also ${others.join(' ')}`);
  const {form, domain, flow, locale, element, pretty: isPretty = false} = values;
  if (!form) return wrong('no form: name it, as in --form registrationForm');
  if (element !== undefined && !isElementTag(element)) {
    return wrong(`--element ${element} must be ${elementTags.join(' or ')}`);
  }
  const clientId = values['client-id'];
  return {kind: 'flow', file, form, domain, clientId, flow, locale, tag: element, isPretty};
}
