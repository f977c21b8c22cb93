import type {Failure} from '../capture/outcome.ts';

/** The attributes to check, by the codes with which Capture refuses a configuration. */
const attributes: Readonly<Record<number, string>> = {
  200: 'form',
  402: 'client_id',
  403: 'client_id',
  500: 'flow, flow_version, locale',
};

/** Tells the site owner about a failed submission. An error if only the site owner can fix it, else a warning. */
export function reportFailure(
  tag: string,
  {kind, code, error, error_description, request_id}: Failure,
): void {
  const isConfiguration = kind === 'configuration';
  const name = isConfiguration && attributes[code];
  const hint = name ? `, check ${name}` : '';
  console[isConfiguration ? 'error' : 'warn'](
    `<${tag}> ${error}: ${error_description}${request_id ? `${hint} (${request_id})` : ''}`,
  );
}

/** Warns about attributes with a `-` in place of a `_`, such as `client-id`, which HTML ignores. */
export function warnMisspelledAttributes(element: Element, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    const right = name.replace('-', '_');
    if (right !== name && known.includes(right)) {
      warn(element.localName, `${name} is ignored: write ${right}`);
    }
  }
}

/** Writes a warning to the console, with the element's tag in front. */
export const warn = (tag: string, message: string): void => console.warn(`<${tag}> ${message}`);
