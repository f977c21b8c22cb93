import {DOMParser, XMLSerializer} from '@xmldom/xmldom';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const localesFolder = fileURLToPath(new URL('../../locales', import.meta.url));
const pathOf = (tag: string, folder = localesFolder) => join(folder, `${tag}.xlf`);

/** A message in a language's file. */
export interface Unit {
  readonly id: string;
  /** The English message that was translated. */
  readonly source: string;
  /** A note for translators. */
  readonly note: string;
  readonly target: string;
  /** A state of XLIFF 1.2; `needs-review-translation` if the English message has changed since. */
  readonly state: string;
}

/** The content of a language's file. */
export interface LanguageFile {
  /** The terms that several messages share, and their translations. */
  readonly glossary: string;
  readonly units: readonly Unit[];
}

/** The BCP 47 tags of the languages in locales/. */
export const languages: readonly string[] = readdirSync(localesFolder)
  .filter((name) => name.endsWith('.xlf'))
  .map((name) => name.replace('.xlf', ''))
  .sort();

/** @throws if the file is not well-formed */
function parse(path: string): Document {
  const fail = (message: string) => {
    throw new Error(`${path}: ${message}`);
  };
  const parser = new DOMParser({errorHandler: {warning: fail, error: fail, fatalError: fail}});
  return parser.parseFromString(readFileSync(path, 'utf8'));
}

const child = (parent: Element | undefined, name: string) =>
  parent && Array.from(parent.childNodes).find((node) => node.nodeName === name);

const textOf = (parent: Element | undefined, name: string) =>
  child(parent, name)?.textContent ?? '';

function unitElements(document: Document): readonly Element[] {
  return Array.from(document.getElementsByTagName('trans-unit'));
}

/** Reads a language's file in `folder`. Default: locales/. */
export function readXliff(tag: string, folder?: string): LanguageFile {
  const document = parse(pathOf(tag, folder));
  const units = unitElements(document).map((unit) => ({
    id: unit.getAttribute('id') ?? '',
    source: textOf(unit, 'source'),
    note: textOf(unit, 'note'),
    target: textOf(unit, 'target'),
    state: (child(unit, 'target') as Element | undefined)?.getAttribute('state') ?? '',
  }));
  const header = document.getElementsByTagName('header')[0];
  return {glossary: textOf(header, 'note'), units};
}

/** Marks the translations of messages whose English has changed since `before`. Returns their ids. */
export function markStale(tag: string, before: readonly Unit[]): readonly string[] {
  const document = parse(pathOf(tag));
  const stale = unitElements(document).filter((unit) => {
    const old = before.find(({id}) => id === unit.getAttribute('id'));
    return old?.target && old.source !== textOf(unit, 'source');
  });
  for (const unit of stale) {
    (child(unit, 'target') as Element).setAttribute('state', 'needs-review-translation');
  }
  if (stale.length) writeFileSync(pathOf(tag), new XMLSerializer().serializeToString(document));
  return stale.map((unit) => unit.getAttribute('id') ?? '');
}
