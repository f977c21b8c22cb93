import {CommandError} from './command-error.ts';
import {parsePublishedPath, readFlowFile} from './flow-file.ts';
import type {FlowArgument} from './sandbox-arguments.ts';
import type {SiteFlow} from './sandbox-module.ts';

/** `standard.en-US.json`, `en-US.json` and `flow_de-DE.json`; without a region only after a dot: `flow.de.json`. */
const localeInName =
  /(?:^|[._-])(?<locale>[a-z]{2}(?:-[A-Z][a-z]{3})?-[A-Z]{2})\.\w+$|\.(?<language>[a-z]{2})\.\w+$/;

/** Finds the name and the locale of a flow in the name of its file. */
function parseFileName(path: string): {readonly fallbackName: string; readonly locale?: string} {
  const fileName = path.split(/[\\/]/).at(-1) ?? '';
  const match = localeInName.exec(fileName);
  const baseName = match ? fileName.slice(0, match.index) : fileName.replace(/\.\w+$/, '');
  const {locale = match?.groups?.language} = match?.groups ?? {};
  return {fallbackName: baseName || 'standard', locale};
}

/** The address without what may be secret in it. */
const withoutQuery = (file: string) => file.replace(/^(https?:[^?#]*).*/i, '$1');

/**
 * Reads a flow file for the sandbox.
 *
 * @param defaultLocale of a file whose path does not have one
 */
export async function readSiteFlow(
  {name, file}: FlowArgument,
  defaultLocale: string,
): Promise<SiteFlow | CommandError> {
  const read = await readFlowFile(file);
  if (read instanceof CommandError) return read;
  const source = withoutQuery(file);
  const published = {...parsePublishedPath(source.replaceAll('\\', '/')), ...read};
  const {fallbackName, locale} = parseFileName(source);
  return {
    json: read.json,
    source,
    name: name ?? published.flow,
    fallbackName,
    locale: published.locale ?? locale ?? defaultLocale,
  };
}
