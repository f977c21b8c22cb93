const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** JSON is full of `"`, each of which would have to be written as `&quot;`. */
function attribute(name: string, value: string): string {
  const mark = value.includes('"') ? "'" : '"';
  const escaped = value.replace(/[&<>"']/g, (character) =>
    /["']/.test(character) && character !== mark ? character : (references[character] ?? ''),
  );
  return `${name}=${mark}${escaped}${mark}`;
}

/** An element's HTML; attributes without a value are left out. */
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
