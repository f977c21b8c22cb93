import {escapeForHtml} from './invisible-characters.ts';

const characterReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An attribute: a text, or JSON in lines. Line breaks between them have no meaning in JSON. */
export type AttributeValue = string | readonly string[];

/** An attribute in HTML. JSON is put in single quotes, so that its double quotes stay readable. */
function attribute(name: string, value: AttributeValue): string {
  const lines = [value].flat();
  const quote = lines.some((line) => line.includes('"')) ? "'" : '"';
  const escaped = lines.map((line) =>
    escapeForHtml(
      line.replace(/[&<>"']/g, (character) =>
        /["']/.test(character) && character !== quote
          ? character
          : (characterReferences[character] ?? ''),
      ),
    ),
  );
  return `${name}=${quote}${escaped.join('\n  ')}${quote}`;
}

/**
 * The HTML of an element. Attributes with an empty value are left out.
 *
 * @param isOneLine whether to write all attributes on one line; otherwise each has a line of its own
 */
export function markup(
  tag: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  isOneLine: boolean,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value.length)
    .map(([name, value]) => attribute(name, value));
  return isOneLine
    ? `<${tag} ${written.join(' ')}></${tag}>\n`
    : `<${tag}\n  ${written.join('\n  ')}\n></${tag}>\n`;
}
