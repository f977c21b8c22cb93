import {html} from 'lit';
import {parseMarkup} from '../flow/markup.ts';
import {resolveWebUrl} from '../form/links.ts';
import {text} from './text.ts';

/**
 * Renders the HTML that a flow may have in a label or hint: text, and links that open another tab.
 *
 * @param baseUrl the URL that the links are relative to
 */
export const markup = (source: string, baseUrl: string): unknown =>
  /[<&]/.test(source)
    ? parseMarkup(source).map((part) => {
        const url = part.href && resolveWebUrl(part.href, baseUrl);
        return url
          ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text(part.text)}</a>`
          : text(part.text);
      })
    : text(source);
