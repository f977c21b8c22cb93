import {createReadStream} from 'node:fs';
import {jsonAddress} from '../flow/flow-address.ts';
import {CommandError} from './command-error.ts';
import {codeOf} from './error-code.ts';
import {describeJsonError, describeUnexpected} from './json-position.ts';
import {findJsonp} from './jsonp.ts';

const DOWNLOAD_TIMEOUT_MS = 30_000;

/** The most that elements fetch, too. */
const MAX_FILE_BYTES = 5_000_000;

/** Published flow files have about ten levels. */
const MAX_DEPTH = 100;

/** A flow file. */
export interface FlowFile {
  readonly json: unknown;
  /** The name of the flow; undefined if the file's URL does not have it. */
  readonly flow?: string;
  /** BCP 47 tag; undefined if the file's URL does not have it. */
  readonly locale?: string;
}

const isUrl = (file: string) => /^https?:/i.test(file);

/**
 * Reads a stream as text.
 *
 * @throws what the stream throws
 */
async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<string | CommandError> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) {
      return new CommandError(`${name} is larger than ${MAX_FILE_BYTES / 1_000_000} MB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Whether arrays and objects are nested deeper than {@link MAX_DEPTH}. Not recursive, so it cannot overflow the stack. */
function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value ? Object.values(value) : [],
    );
  }
  return false;
}

async function readPath(path: string): Promise<string | CommandError> {
  try {
    return await readStream(createReadStream(path), path);
  } catch (error) {
    switch (codeOf(error)) {
      case 'ENOENT':
        return new CommandError(`no such file: ${path}`);
      case 'EISDIR':
        return new CommandError(`${path} is a folder, not a file`);
      default:
        return new CommandError(`could not read ${path}: ${codeOf(error)}`);
    }
  }
}

async function download(url: URL): Promise<string | CommandError> {
  // Without the query, which may have a signature.
  const name = url.origin + url.pathname;
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS)});
    if (response.ok) return response.body ? await readStream(response.body, name) : '';
    return new CommandError(
      `${name} responded with HTTP ${response.status} ${response.statusText}`,
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return new CommandError(`${name} did not respond in ${DOWNLOAD_TIMEOUT_MS / 1000} seconds`);
    }
    const cause = error instanceof Error ? error.cause : undefined;
    return new CommandError(`could not fetch ${name}: ${codeOf(cause ?? error)}`);
  }
}

async function readText(file: string): Promise<string | CommandError> {
  if (file === '-') return readStream(process.stdin, 'standard input');
  if (!isUrl(file)) return readPath(file);
  if (!URL.canParse(file)) {
    return new CommandError('invalid URL: write it like https://host/path', 2);
  }
  const url = new URL(file);
  if (url.username || url.password) {
    return new CommandError(
      'the URL must not contain a user name and a password: download the file with another tool, and pass it on standard input with -',
      2,
    );
  }
  return download(url);
}

/**
 * Reads the flow and the locale from a path of one of the forms `…/flows/{appId}/{flow}/{version}/{locale}.json` and
 * `…/flow.js:{appId}:{locale}:{version}:{flow}`.
 */
export function parsePublishedPath(path: string): Pick<FlowFile, 'flow' | 'locale'> {
  const json = /\/flows\/[^/]+\/(?<flow>[\w.-]+)\/[^/]+\/(?<locale>[\w-]+)\.json$/;
  return {...json.exec(jsonAddress(path) || path)?.groups};
}

/** Parses JSON, or the JSON in a JSONP file. Its syntax errors are returned. */
function parseText(text: string, name: string): {readonly json: unknown} | CommandError {
  const jsonp = findJsonp(text);
  if (jsonp && 'errorOffset' in jsonp) {
    const position = describeUnexpected(text, jsonp.errorOffset);
    return new CommandError(`${name} is not valid JSONP: ${position}`);
  }
  try {
    return {json: JSON.parse(jsonp?.json ?? text)};
  } catch {
    return new CommandError(`${name} is not valid JSON: ${describeJsonError(text)}`);
  }
}

/** Reads JSON or JSONP from a path, a URL, or standard input. */
export async function readJsonFile(file: string): Promise<{readonly json: unknown} | CommandError> {
  const content = await readText(file);
  if (content instanceof CommandError) return content;
  const text = content.replace(/^\uFEFF/, '');
  const name = file === '-' ? 'standard input' : file.replace(/^(https?:[^?#]*).*/i, '$1');
  const parsed = parseText(text, name);
  if (parsed instanceof CommandError) return parsed;
  if (isTooDeep(parsed.json)) {
    return new CommandError(`${name} is nested deeper than ${MAX_DEPTH} levels`);
  }
  return parsed;
}

/** Reads a flow file from a path, a URL, or standard input. */
export async function readFlowFile(file: string): Promise<FlowFile | CommandError> {
  const parsed = await readJsonFile(file);
  if (parsed instanceof CommandError) return parsed;
  return {...parsed, ...parsePublishedPath(isUrl(file) ? new URL(file).pathname : '')};
}
