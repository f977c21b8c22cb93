import type {MessageId} from '../localize/messages.ts';

/** The destination of a link below a form: `forgot` for a new password, `switch` for the other form. */
export type Destination = 'forgot' | 'switch';

/** A link below a form. */
export interface Link {
  readonly to: Destination;
  readonly text: MessageId;
  readonly url: string;
}

/**
 * Resolves a URL to an absolute http(s) URL.
 *
 * @param base the URL that a relative URL is relative to
 * @returns empty for any other scheme, such as `javascript:`
 */
export function resolveWebUrl(written: string, base: string): string {
  try {
    const {href, protocol} = new URL(written, base);
    return /^https?:$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}
