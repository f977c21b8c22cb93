import {isLoopback} from '../capture/domain.ts';
import type {Failure} from '../capture/outcome.ts';

/** The attributes to check, by the codes with which Capture refuses a configuration. */
const attributes: Readonly<Record<number, string>> = {
  200: 'form',
  402: 'client_id',
  403: 'client_id',
  500: 'flow, flow_version, locale',
};

/** Writes to the console, which the page may have removed or replaced: a form must work without it. */
function write(level: 'error' | 'warn', ...values: readonly unknown[]): void {
  try {
    console[level](...values);
  } catch {
    // Without a console, nothing can be reported.
  }
}

/** In characters: enough for our own descriptions, which may quote an address. */
const MAX_DESCRIPTION_LENGTH = 5_000;

/** Describes a failure to the site owner, with the attribute to check. */
export function describeFailure({
  kind,
  code,
  error,
  error_description,
  request_id,
  argument_name,
}: Failure): string {
  // Our own failures already name the attribute. Only Capture's descriptions need the hint.
  const name = kind === 'configuration' && (argument_name ?? attributes[code]);
  const hint = name && !error_description.startsWith(name) ? `, check ${name}` : '';
  const id = request_id ? ` (${request_id})` : '';
  return `${error}: ${error_description.slice(0, MAX_DESCRIPTION_LENGTH)}${hint}${id}`;
}

/** Tells the site owner about a failed submission. An error if only the site owner can fix it, else a warning. */
export function logFailure(tag: string, failure: Failure): void {
  const level = failure.kind === 'configuration' ? 'error' : 'warn';
  write(level, `<${tag}> ${describeFailure(failure)}`);
}

const withoutSeparators = (name: string) => name.replace(/[-_]/g, '');

/** Warns about attributes such as `client-id` or `clientId`, which the element does not have. */
export function warnMisspelledAttributes(element: Element, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    const right = known.find((other) => withoutSeparators(other) === withoutSeparators(name));
    if (right && right !== name) warn(element.localName, `${name} is ignored: write ${right}`);
  }
}

/** Writes a warning to the console, with the element's tag in front. */
export const warn = (tag: string, message: string): void => write('warn', `<${tag}> ${message}`);

/** Shows an exception to a developer on a loopback page. Elsewhere its text might quote what a visitor has typed. */
export function reportException(tag: string, error: unknown): void {
  if (isLoopback(location.hostname)) write('error', `<${tag}> unexpected_error:`, error);
}

/**
 * Whether a framework has written an object as an attribute, `[object Object]`: it does so if the element is not defined
 * yet when the framework renders.
 */
export const isUnreadableProperty = (value: unknown): boolean =>
  typeof value === 'string' && /^\[object /.test(value);

/** The warning about such an attribute. */
export const unreadableProperty = (name: string): string =>
  `${name} was set before the element was defined: import the element first, or set ${name} again`;

/** The warning about errors of fields that the form does not have. */
export const missingFields = (names: readonly string[]): string =>
  `Capture requires ${names.slice(0, 20).join(', ')}, which this form does not show: add them to fields, or add the parameters in a capture-submit listener`;
