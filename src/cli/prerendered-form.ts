import {isObject} from '../json.ts';
import {CommandError} from './command-error.ts';
import {readFlowFile} from './flow-file.ts';
import type {HtmlOptions} from './html-arguments.ts';
import {escapeForHtml, isExpressibleInHtml} from './invisible-characters.ts';
import type {PrintedForm} from './printed-form.ts';
import {loadServer} from './server-module.ts';

/** The attributes that a form needs, with the options that set them. */
const required = [
  ['domain', 'domain'],
  ['client_id', 'client-id'],
] as const;

/** Replaces invisible characters, also line breaks, so that the HTML is one line. A style sheet has no character references. */
const withoutInvisible = (html: string) =>
  html
    .split(/(<style>.*?<\/style>)/s)
    .map((part) => (part.startsWith('<style>') ? part.replace(/\s+/g, ' ') : escapeForHtml(part)))
    .join('');

/** Prints the HTML of an element with its form in it. */
export async function printHtml(options: HtmlOptions): Promise<PrintedForm | CommandError> {
  const {tag, flowFile, stylesheet} = options;
  const file = flowFile === undefined ? undefined : await readFlowFile(flowFile);
  if (file instanceof CommandError) return file;
  const attributes = {
    ...(file?.flow && {flow: file.flow}),
    ...(file?.locale && {locale: file.locale}),
    ...Object.fromEntries(options.attributes),
  } as Record<string, string>;
  const missing = required.filter(([name]) => !attributes[name]);
  const placeholders = missing.map(([name]) => [name, `YOUR_${name.toUpperCase()}`]);
  const wrong = Object.entries(attributes).find(([, value]) => !isExpressibleInHtml(value));
  if (wrong) {
    return new CommandError(`${wrong[0]} has a control character that HTML cannot express`);
  }
  const {renderToString, importLanguage} = await loadServer();
  await importLanguage(attributes['locale'] ?? 'en-US');
  try {
    const html = renderToString(
      tag,
      {...Object.fromEntries(placeholders), ...attributes},
      {flow: isObject(file?.json) ? file.json : file && {}, stylesheet},
    );
    const notes = missing.map(([name, option]) => `YOUR_${name.toUpperCase()} (--${option})`);
    return {
      html: `${withoutInvisible(html)}\n`,
      notes: notes.length ? [`replace in the HTML, or set the option: ${notes.join(', ')}`] : [],
    };
  } catch (error) {
    return new CommandError(error instanceof Error ? error.message : String(error));
  }
}
