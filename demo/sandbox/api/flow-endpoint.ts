import {findNewestPublication, findPublication} from '../flows/publications.ts';
import {CORS_HEADERS, statusReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/** The path of a flow file in JSON. */
const JSON_PATH =
  /^\/widget_data\/flows\/(?<appId>[^/]+)\/(?<name>[^/]+)\/(?<version>[^/]+)\/(?<locale>[^/]+)\.json$/;

/** The path of a flow file for the widget, which is a script. */
const SCRIPT_PATH =
  /^\/widget_data\/flow\.js:(?<appId>[^/:]+):(?<locale>[^/:]+):(?<version>[^/:]+):(?<name>[^/:]+)$/;

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Whether a path is that of a flow file, which need not exist. */
export function isFlowFilePath(pathname: string): boolean {
  return JSON_PATH.test(pathname) || SCRIPT_PATH.test(pathname);
}

/**
 * Responds with the flow file at a path, like a content delivery network: `/widget_data/flows/{appId}/{flow}/{version|HEAD}/
 * {locale}.json` or `/widget_data/flow.js:{appId}:{locale}:{version|HEAD}:{flow}`.
 */
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
  const {appId, name, version, locale} = parsePath(pathname);
  if (appId !== state.appId) {
    return statusReply(404, 'unknown_application', `could not find an application '${appId}'`);
  }
  const isHead = version === 'HEAD';
  const publication = isHead
    ? findNewestPublication(state.publications, name, locale)
    : findPublication(state.publications, name, version, locale);
  if (!publication) {
    const wanted = `a flow named '${name}' with version '${version}' and locale '${locale}'`;
    return statusReply(404, 'flow_error', `could not find ${wanted}`);
  }
  const {flow, file} = publication;
  const json = file?.json ?? flow;
  // A version never changes. HEAD does, so browsers must revalidate it. So may the file of somebody who works on a flow.
  const etag = `"${file?.revision ?? flow.version}"`;
  const caching =
    isHead || file
      ? {'Cache-Control': 'no-cache', ETag: etag}
      : {'Cache-Control': `public, max-age=${YEAR_IN_SECONDS}, immutable`, ETag: etag};
  const headers = {...caching, ...CORS_HEADERS};
  if (matchesETag(request, etag)) return new Response(null, {status: 304, headers});
  return SCRIPT_PATH.test(pathname)
    ? new Response(createScript(json), {headers: {'Content-Type': 'text/javascript', ...headers}})
    : new Response(JSON.stringify(json), {
        headers: {'Content-Type': 'application/json', ...headers},
      });
}

type FlowPath = {
  readonly appId: string;
  readonly name: string;
  readonly version: string;
  readonly locale: string;
};

/** The parts of a path; empty if the path has invalid percent-encoding. */
function parsePath(pathname: string): FlowPath {
  const groups = (JSON_PATH.exec(pathname) ?? SCRIPT_PATH.exec(pathname))?.groups ?? {};
  const part = (name: keyof FlowPath): string => decodeURIComponent(groups[name] ?? '');
  try {
    return {
      appId: part('appId'),
      name: part('name'),
      version: part('version'),
      locale: part('locale'),
    };
  } catch {
    return {appId: '', name: '', version: '', locale: ''};
  }
}

/**
 * Creates the script that renders a flow in the widget. Public clients that read it expect this text to the letter. What the
 * script of an unknown flow contains is not documented, so there is none.
 */
function createScript(flow: object): string {
  const render = `function () { janrain.capture.ui.render(${JSON.stringify(flow)}); }`;
  return `janrain.capture.ui.handleCaptureResponse(${JSON.stringify({stat: 'ok'})},${render});`;
}

/** Whether `If-None-Match` says that the client already has this version. */
function matchesETag(request: Request, etag: string): boolean {
  const known = (request.headers.get('If-None-Match') ?? '').split(',');
  return known.some((item) => ['*', etag].includes(item.trim().replace(/^W\//, '')));
}
