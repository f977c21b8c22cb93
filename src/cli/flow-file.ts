import {readFile} from 'node:fs/promises';
import {text as readAll} from 'node:stream/consumers';
import {describeJsonError} from './json-position.ts';
import {Problem} from './problem.ts';

/** How long a server may take. */
const SECONDS = 30;

/** A file's JSON. */
export interface FlowFile {
  readonly json: unknown;
  /** What the file's address tells of the flow. */
  readonly flow?: string;
  readonly locale?: string;
}

const isAddress = (file: string) => /^https?:/i.test(file);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;

async function readPath(path: string): Promise<string | Problem> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    switch (codeOf(error)) {
      case 'ENOENT':
        return new Problem(`no such file: ${path}`);
      case 'EISDIR':
        return new Problem(`${path} is a folder, no file`);
      default:
        return new Problem(`${path} cannot be read: ${codeOf(error)}`);
    }
  }
}

async function download(address: URL): Promise<string | Problem> {
  // A query may hold a signature.
  const name = address.origin + address.pathname;
  try {
    const response = await fetch(address, {signal: AbortSignal.timeout(SECONDS * 1000)});
    if (response.ok) return await response.text();
    return new Problem(`${name} answers with HTTP ${response.status} ${response.statusText}`);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return new Problem(`${name} has not answered in ${SECONDS} seconds`);
    }
    const cause = error instanceof Error ? error.cause : undefined;
    return new Problem(`${name} cannot be reached: ${codeOf(cause ?? error)}`);
  }
}

async function readText(file: string): Promise<string | Problem> {
  if (file === '-') return readAll(process.stdin);
  if (!isAddress(file)) return readPath(file);
  if (!URL.canParse(file))
    return new Problem('the address cannot be read: it must be as https://host/path', 2);
  const address = new URL(file);
  if (address.username || address.password) {
    return new Problem(
      'an address must not have a name and a password in it: fetch the file with another tool, and hand it over with -',
      2,
    );
  }
  return download(address);
}

/** Capture publishes flows under `/widget_data/flows/{appId}/{flow}/{version}/{locale}.json`. */
function publishedAs(file: string) {
  const pattern = /\/flows\/[^/]+\/([\w.-]+)\/[^/]+\/([\w-]+)\.json$/;
  const [, flow, locale] = (isAddress(file) && pattern.exec(new URL(file).pathname)) || [];
  return {flow, locale};
}

/** Reads a flow file from a path, an address, or standard input. */
export async function readFlowFile(file: string): Promise<FlowFile | Problem> {
  const read = await readText(file);
  if (read instanceof Problem) return read;
  const text = read.replace(/^\uFEFF/, '');
  try {
    return {json: JSON.parse(text), ...publishedAs(file)};
  } catch {
    const name = file === '-' ? 'standard input' : file.replace(/^(https?:[^?#]*).*/i, '$1');
    return new Problem(`${name} is no JSON: ${describeJsonError(text)}`);
  }
}
