import {escapeForHtml} from './invisible-characters.ts';

const characterReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An attribute in HTML. JSON is put in single quotes, so that its double quotes stay readable. */
function attribute(name: string, value: string): string {
  const quote = value.includes('"') ? "'" : '"';
  const escaped = value.replace(/[&<>"']/g, (character) =>
    /["']/.test(character) && character !== quote
      ? character
      : (characterReferences[character] ?? ''),
  );
  return `${name}=${quote}${escapeForHtml(escaped)}${quote}`;
}

/** The HTML of an element. Attributes with an empty value are left out. */
export function markup(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  isPretty: boolean,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([name, value]) => attribute(name, value));
  return isPretty
    ? `<${tag}\n  ${written.join('\n  ')}\n></${tag}>\n`
    : `<${tag} ${written.join(' ')}></${tag}>\n`;
}
