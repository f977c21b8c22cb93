import type {LinkName} from '../localize/catalogue.ts';
import type {MessageId} from '../localize/message-id.ts';

/** A link of a form. */
export interface Link {
  readonly to: LinkName;
  readonly text: MessageId;
  readonly url: string;
}

/**
 * Resolves a URL to an absolute http(s) URL.
 *
 * @param base the URL that a relative URL is relative to; if empty, as on a server, a relative URL stays relative
 * @returns empty for any other scheme, such as `javascript:`
 */
export function resolveWebUrl(written: string, base: string): string {
  try {
    const {href, protocol} = new URL(written, base || 'http://localhost');
    if (!/^https?:$/.test(protocol)) return '';
    return base ? href : written;
  } catch {
    return '';
  }
}

/** The links of a form; a link whose URL is not an http(s) URL has an empty one. */
export const resolveLinks = (
  texts: ReadonlyMap<LinkName, MessageId>,
  urls: Readonly<Partial<Record<LinkName, string>>>,
  base: string,
): readonly Link[] =>
  [...texts].flatMap(([to, text]) => {
    const written = urls[to];
    return written ? {to, text, url: resolveWebUrl(written, base)} : [];
  });
