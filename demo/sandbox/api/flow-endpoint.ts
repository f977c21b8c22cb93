import {findFlow, findNewestFlow} from '../flows/publications.ts';
import {CORS_HEADERS, jsonReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/** The path of a flow file: `/widget_data/flows/{appId}/{flow}/{version|HEAD}/{locale}.json`. */
const FLOW_FILE_PATH = /^\/widget_data\/flows\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\.json$/;

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Whether a path is that of a flow file, which need not exist. */
export function isFlowFilePath(pathname: string): boolean {
  return FLOW_FILE_PATH.test(pathname);
}

/** Responds with the flow file at a path, like a content delivery network. */
export function replyWithFlowFile(
  state: SandboxState,
  request: Request,
  pathname: string,
): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const response = statusReply(405, 'invalid_argument', 'flow files can only be read');
    response.headers.set('Allow', 'GET, HEAD');
    return response;
  }
  const [appId = '', name = '', version = '', locale = ''] = parsePath(pathname);
  if (appId !== state.appId) {
    return statusReply(404, 'unknown_application', `could not find an application '${appId}'`);
  }
  const isHead = version === 'HEAD';
  const flow = isHead
    ? findNewestFlow(state.publications, name, locale)
    : findFlow(state.publications, name, version, locale);
  if (!flow) {
    const wanted = `a flow named '${name}' with version '${version}' and locale '${locale}'`;
    return statusReply(404, 'flow_error', `could not find ${wanted}`);
  }
  // A version never changes. HEAD does, so browsers must revalidate it.
  const etag = `"${flow.version}"`;
  const caching = isHead
    ? {'Cache-Control': 'no-cache', ETag: etag}
    : {'Cache-Control': `public, max-age=${YEAR_IN_SECONDS}, immutable`, ETag: etag};
  const headers = {...caching, ...CORS_HEADERS};
  if (matchesETag(request, etag)) return new Response(null, {status: 304, headers});
  return new Response(JSON.stringify(flow), {
    headers: {'Content-Type': 'application/json', ...headers},
  });
}

/** The four parts of a path; empty if the path has invalid percent-encoding. */
function parsePath(pathname: string): readonly string[] {
  try {
    return (FLOW_FILE_PATH.exec(pathname) ?? []).slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** Whether `If-None-Match` says that the client already has this version. */
function matchesETag(request: Request, etag: string): boolean {
  const known = (request.headers.get('If-None-Match') ?? '').split(',');
  return known.some((item) => ['*', etag].includes(item.trim().replace(/^W\//, '')));
}

/** Creates an error reply with an HTTP status. It has no `code`, as it does not come from the API. */
function statusReply(status: number, error: string, error_description: string): Response {
  return jsonReply({stat: 'error', error, error_description}, status);
}
