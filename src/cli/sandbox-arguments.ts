import {parseArgs} from 'node:util';
import type {CommandError} from './command-error.ts';
import {describeParseError, usageError} from './usage-error.ts';

export const DEFAULT_PORT = 5174;

export const sandboxHelp = `Usage: capture-forms sandbox [options]

Starts a sandbox, a server that answers as Capture does, for pages on localhost. Prints its
address, an account to sign in with, and the HTML of a form. Only this machine can reach it.
Ctrl-C ends it.

  --port <number>       default: ${DEFAULT_PORT}; 0 for a free port
  --flow [<name>=]<file>  a published flow file to serve and to judge by: a path or an http(s)
                        URL, JSON or JSONP. May be repeated. Without it, the sandbox has its own
                        flows, standard and full.
  --locale <tag>        locale of flow files whose path does not have it; default: en-US
  --client <id>         client_id of your API client; default: that of the API reference
  --recover-url <url>   your page for the link of the mail for a new password
  --verify-url <url>    your page for the link of the mail that verifies an address
  --accounts <file>     JSON with accounts: [{"email": …, "password": …, "givenName": …}]
  --keep                write the accounts back to this file, passwords as hashes
  -h, --help            print this help

The name of a flow is the one that you write before its file, or that its path has, as in
…/flows/<app>/<flow>/<version>/<locale>.json, or that the file has. The version is that of the file.

Exit codes: 0 ended by Ctrl-C or SIGTERM, 1 the sandbox cannot start, 2 wrong usage.
`;

/** A flow file on the command line. */
export interface FlowArgument {
  /** The name before the equals sign. */
  readonly name?: string;
  /** A path or a URL. */
  readonly file: string;
}

/** The arguments of `capture-forms sandbox`. */
export interface SandboxOptions {
  /** 0 for a free port. */
  readonly port: number;
  readonly flows: readonly FlowArgument[];
  /** BCP 47 tag of flow files whose path does not have one. */
  readonly locale: string;
  readonly clientId?: string;
  readonly recoverUrl?: string;
  readonly verifyUrl?: string;
  /** The path of the file with accounts. */
  readonly accounts?: string;
  /** Whether accounts are written back to their file. */
  readonly keepsAccounts: boolean;
}

/** The parsed command line of `capture-forms sandbox`. */
export type SandboxArguments =
  {readonly kind: 'sandbox help'} | ({readonly kind: 'sandbox'} & SandboxOptions);

const options = {
  port: {type: 'string', default: `${DEFAULT_PORT}`},
  flow: {type: 'string', multiple: true},
  locale: {type: 'string', default: 'en-US'},
  client: {type: 'string'},
  'recover-url': {type: 'string'},
  'verify-url': {type: 'string'},
  accounts: {type: 'string'},
  keep: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h'},
} as const;

const parse = (args: readonly string[]) => parseArgs({args: [...args], options});

const isWebAddress = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

/** Splits `NAME=FILE`. A file whose path has an equals sign needs a folder before it, as in `./a=b.json`. */
function parseFlowArgument(text: string): FlowArgument {
  const [, name, file] = /^([\w.-]+)=(.+)$/.exec(text) ?? [];
  return name && file ? {name, file} : {file: text};
}

/** Parses what follows `capture-forms sandbox`. */
export function parseSandboxArguments(args: readonly string[]): SandboxArguments | CommandError {
  const wrong = (message: string) => usageError(message, 'sandbox');
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(describeParseError(error));
  }
  const {help, port, flow = [], locale, client, accounts, keep, ...urls} = parsed.values;
  if (help) return {kind: 'sandbox help'};
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return wrong(`--port ${port} must be a number from 0 to 65535`);
  }
  for (const [name, url] of Object.entries(urls)) {
    if (!isWebAddress(url)) return wrong(`--${name} ${url} must be an http: or https: URL`);
  }
  for (const [name, value] of Object.entries({
    flow: flow.includes('') && '',
    locale,
    client,
    accounts,
  })) {
    if (value === '') return wrong(`--${name} is empty`);
  }
  if (flow.some((text) => parseFlowArgument(text).file === '-')) {
    return wrong('--flow - is not possible: write the path or the URL of a file');
  }
  if (keep && accounts === undefined) return wrong('--keep needs --accounts with a file');
  return {
    kind: 'sandbox',
    port: Number(port),
    flows: flow.map(parseFlowArgument),
    locale,
    clientId: client,
    recoverUrl: urls['recover-url'],
    verifyUrl: urls['verify-url'],
    accounts,
    keepsAccounts: keep,
  };
}
