import {parseArgs} from 'node:util';
import type {CommandError} from './command-error.ts';
import {elementTags, isElementTag} from './element-tag.ts';
import {describeParseError, usageError} from './usage-error.ts';

export const htmlHelp = `Usage: capture-forms html <element> [options]

Prints the HTML of an element with its form in it. Browsers show the form before the script
runs; the script capture-forms-hydrate.js then takes it over. <element> is one of
${elementTags.slice(0, 3).join(', ')},
${elementTags.slice(3).join(' and ')}.

  --domain <host>     Capture domain, or a path of your site such as /capture
  --client-id <id>    id of the API client
  --locale <tag>      language of the form, such as de-DE; default: en-US
  --attribute <name>=<value>
                      any other attribute, such as switch_url=/register. May be repeated.
  --flow-file <file>  a published flow file, whose fields are written into the HTML: a path, an
                      http(s) URL, or - for standard input. It contains JSON or JSONP.
  --form <name>       name of the form in the flow; default: the element's own
  --stylesheet <url>  URL of capture-forms.css, which the HTML then links to. Without it, the
                      HTML contains the styles.
  -h, --help          print this help

The HTML has a placeholder for --domain and --client-id if they are missing.

Exit codes: 0 the HTML is printed, 1 the flow cannot be used, 2 wrong usage.
`;

/** The arguments of `capture-forms html`. */
export interface HtmlOptions {
  readonly tag: string;
  /** All attributes that are written on the command line, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** A path, a URL, or `-`. */
  readonly flowFile?: string;
  readonly stylesheet?: string;
}

/** The parsed command line of `capture-forms html`. */
export type HtmlArguments = {readonly kind: 'html help'} | ({readonly kind: 'html'} & HtmlOptions);

const options = {
  domain: {type: 'string'},
  'client-id': {type: 'string'},
  locale: {type: 'string'},
  form: {type: 'string'},
  attribute: {type: 'string', multiple: true},
  'flow-file': {type: 'string'},
  stylesheet: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({args: [...args], options, allowPositionals: true});

/** Parses what follows `capture-forms html`. */
export function parseHtmlArguments(args: readonly string[]): HtmlArguments | CommandError {
  const wrong = (message: string) => usageError(message, 'html');
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(describeParseError(error));
  }
  const {values, positionals} = parsed;
  if (values.help) return {kind: 'html help'};
  const [tag, ...others] = positionals;
  if (!tag) return wrong('missing element: write its tag, such as capture-sign-in');
  if (!isElementTag(tag)) return wrong(`unknown element "${tag}": write ${elementTags.join(', ')}`);
  if (others.length) return wrong(`only one element is allowed, not also ${others.join(' ')}`);
  const {help: _, attribute = [], 'flow-file': flowFile, stylesheet, ...own} = values;
  const attributes = new Map<string, string>();
  for (const [option, value] of Object.entries({...own, 'flow-file': flowFile, stylesheet})) {
    if (value === '') return wrong(`--${option} is empty`);
  }
  for (const [option, value] of Object.entries(own)) {
    if (value) attributes.set(option.replace('-', '_'), value);
  }
  for (const written of attribute) {
    // As in HTML, an attribute without a value is empty.
    const [, name = '', value = ''] = /^([a-z][a-z\d_-]*)(?:=(.*))?$/s.exec(written) ?? [];
    if (!name) return wrong(`--attribute ${written} must be like switch_url=/register`);
    attributes.set(name, value);
  }
  return {kind: 'html', tag, attributes, flowFile, stylesheet};
}
