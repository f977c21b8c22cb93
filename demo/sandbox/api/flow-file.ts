import {findFlow, findNewestFlow} from '../flows/publication.ts';
import {CORS, reply} from './reply.ts';
import type {World} from './world.ts';

/** Where a flow file stands: `/widget_data/flows/{appId}/{flow}/{version|HEAD}/{locale}.json`. */
const ADDRESS = /^\/widget_data\/flows\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\.json$/;

const A_YEAR = 365 * 24 * 60 * 60;

/** Whether a request for that path is one for a flow file. */
export function isFlowFileAddress(pathname: string): boolean {
  return ADDRESS.test(pathname);
}

/** Answers with the flow file at that path, as a content delivery network would. */
export function answerFlowFile(world: World, request: Request, pathname: string): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const response = refuse(405, 'invalid_argument', 'flow files can only be read');
    response.headers.set('Allow', 'GET, HEAD');
    return response;
  }
  const [appId = '', name = '', version = '', locale = ''] = readAddress(pathname);
  if (appId !== world.appId) {
    return refuse(404, 'unknown_application', `could not find an application '${appId}'`);
  }
  const isHead = version === 'HEAD';
  const flow = isHead
    ? findNewestFlow(world.flows, name, locale)
    : findFlow(world.flows, name, version, locale);
  if (!flow) {
    const what = `a flow named '${name}' with version '${version}' and locale '${locale}'`;
    return refuse(404, 'flow_error', `could not find ${what}`);
  }
  // One version never changes; which one is the newest does, and browsers are to ask each time.
  const etag = `"${flow.version}"`;
  const caching = isHead
    ? {'Cache-Control': 'no-cache', ETag: etag}
    : {'Cache-Control': `public, max-age=${A_YEAR}, immutable`, ETag: etag};
  const headers = {...caching, ...CORS};
  if (isKnown(request, etag)) return new Response(null, {status: 304, headers});
  return new Response(JSON.stringify(flow), {
    headers: {'Content-Type': 'application/json', ...headers},
  });
}

/** The parts of the address; none of one that is not properly encoded. */
function readAddress(pathname: string): readonly string[] {
  try {
    return (ADDRESS.exec(pathname) ?? []).slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** Whether the client says that it has that version already. */
function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get('If-None-Match') ?? '').split(',');
  return known.some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}

/** An error that HTTP tells: here, no application answers that could say `stat` in its own way. */
function refuse(status: number, error: string, error_description: string): Response {
  return reply({stat: 'error', error, error_description}, status);
}
