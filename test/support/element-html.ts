/** Writes an element as HTML. */
export function elementHtml(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  content = '',
): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${content}</${tag}>`;
}
