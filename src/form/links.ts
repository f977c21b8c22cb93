import type {MessageId} from '../localize/messages.ts';

/** Where a link of a form leads: to a new password, or to the other form. */
export type Destination = 'forgot' | 'switch';

/** A link below a form. */
export interface Link {
  readonly to: Destination;
  readonly text: MessageId;
  readonly url: string;
}

/**
 * A web address as the absolute one that it stands for.
 *
 * @param base what a relative one is relative to
 * @returns empty for what is no web address: it could be a script
 */
export function webAddress(written: string, base: string): string {
  try {
    const {href, protocol} = new URL(written, base);
    return /^https?:$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}
