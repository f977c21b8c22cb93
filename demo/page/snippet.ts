import {snippetAttributes, tagOf, type Choices} from './element-attributes.ts';

/** Quotes an attribute's value. JSON stays readable in single quotes. */
const quote = (value: string) =>
  value.includes('"')
    ? `'${value.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`
    : `"${value.replaceAll('&', '&amp;')}"`;

/**
 * Creates the HTML to paste into a page.
 *
 * @param integrity the hash of the script, as in `dist/integrity.json`
 * @param theme the theme's CSS; empty for none
 */
export function createSnippet(choices: Choices, integrity: string, theme: string): string {
  const tag = tagOf(choices);
  const attributes = snippetAttributes(choices).map(
    ([name, value]) => `\n  ${name}=${quote(value)}`,
  );
  const script = `<script
  src="/capture-forms.js"
  integrity="${integrity}"
  crossorigin="anonymous"
  defer
></script>`;
  const style = theme && `<style>\n${theme.trim().replace(/^(?=.)/gm, '  ')}\n</style>`;
  const listener = `<script>
  document.addEventListener('capture-success', ({detail}) => {
    console.log(detail.capture_user.uuid);
  });
</script>`;
  return [script, style, `<${tag}${attributes.join('')}\n></${tag}>`, listener]
    .filter(Boolean)
    .join('\n\n');
}
