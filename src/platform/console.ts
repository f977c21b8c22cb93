import type {Failure} from '../capture/outcome.ts';

/** The attributes to mend for the codes by which Capture refuses a configuration. */
const attributes: Readonly<Record<number, string>> = {
  200: 'form',
  402: 'client_id',
  403: 'client_id',
  500: 'flow, flow_version, locale',
};

/** Tells the site's owner, on the console, what the visitor is not told. */
export function report(
  tag: string,
  {kind, code, error, error_description, request_id}: Failure,
): void {
  const isOwners = kind === 'configuration';
  const name = isOwners && attributes[code];
  const hint = name ? `, check ${name}` : '';
  console[isOwners ? 'error' : 'warn'](
    `<${tag}> ${error}: ${error_description}${request_id ? `${hint} (${request_id})` : ''}`,
  );
}

/** Tells of attributes that are written as frameworks would have them, `client-id`, which HTML takes for others. */
export function reportNames(element: Element, known: readonly string[]): void {
  for (const name of element.getAttributeNames()) {
    const right = name.replace('-', '_');
    if (right !== name && known.includes(right)) {
      console.warn(`<${element.localName}> ${name} is ignored: write ${right}`);
    }
  }
}

/** Tells of what an element has to do without. */
export const reportTrouble = (tag: string, trouble: string): void =>
  console.warn(`<${tag}> ${trouble}`);
