import {languageOf} from '../../src/localize/languages.ts';
import {snippetAttributes, tagOf, type Choices} from './element-attributes.ts';

const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Creates the code of a server that renders the form, and the tag of the script. */
export function createServerSnippet(choices: Choices): string {
  const {flow_url = '', ...attributes} = Object.fromEntries(snippetAttributes(choices));
  const {locale = 'en-US'} = attributes;
  const isEnglish = languageOf(locale) === 'en';
  // The element fills in these.
  const flowAddress = flow_url.replace(
    /\{(\w+)\}/g,
    (_, name: string) => attributes[name] ?? locale,
  );
  const members = Object.entries(attributes).map(
    // That of `fields` is JSON, and so it is JavaScript.
    ([name, value]) => `  ${name}: ${name === 'fields' ? value : quote(value)},\n`,
  );
  return `// On your server: write the HTML into your page.
import {${isEnglish ? '' : 'importLanguage, '}renderToString} from 'capture-forms/server';

${isEnglish ? '' : `await importLanguage(${quote(locale)});\n`}${
    flow_url && `const flow = await (await fetch(${quote(flowAddress)})).json();\n`
  }const html = renderToString('${tagOf(choices)}', {
${members.join('')}}${flow_url && ', {flow}'});

// In the <head> of your page, in place of capture-forms.js:
<script src="/capture-forms-hydrate.js" defer></script>`;
}
