import {languageOf} from '../../src/localize/languages.ts';
import {signsIn, snippetAttributes, tagOf, type Choices} from './element-attributes.ts';

/** A form that signs nobody in does not get the visitor's profile. */
const successDetail = (choices: Choices) => {
  if (signsIn(choices)) return 'detail.capture_user.uuid';
  return choices['element'] === 'verify-email' ? 'detail.verified' : 'detail.form';
};

const TOKEN_COMMENT = `<!-- Your server adds the attribute access_token,
     with a token that it got for the code of the email. -->`;

/** What has to be beside the script; empty if nothing has. English is part of the script. */
export function languageComment({locale = ''}: Choices): string {
  const language = languageOf(locale);
  return language === 'en'
    ? ''
    : `<!-- Upload the folder languages/ beside the script:
     the form loads languages/${language}.js from there. -->\n`;
}

/** Quotes an attribute's value. JSON stays readable in single quotes. */
const quote = (value: string) =>
  value.includes('"')
    ? `'${value.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`
    : `"${value.replaceAll('&', '&amp;')}"`;

/** The tag of the script. */
export const scriptTag = (integrity: string): string => `<script
  src="/capture-forms.js"
  integrity="${integrity}"
  crossorigin="anonymous"
  defer
></script>`;

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
  const style = theme && `<style>\n${theme.trim().replace(/^(?=.)/gm, '  ')}\n</style>`;
  const listener = `<script>
  document.addEventListener('capture-success', ({detail}) => {
    console.log(${successDetail(choices)});
  });
</script>`;
  const comment = choices['element'] === 'new-password' ? `${TOKEN_COMMENT}\n` : '';
  return [
    languageComment(choices) + scriptTag(integrity),
    style,
    `${comment}<${tag}${attributes.join('')}\n></${tag}>`,
    listener,
  ]
    .filter(Boolean)
    .join('\n\n');
}
