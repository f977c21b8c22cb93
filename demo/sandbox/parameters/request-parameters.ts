/** The parameters of a request, by name. Of several with the same name, the last one counts. */
export type RequestParameters = ReadonlyMap<string, string>;

/** The parameters in the body of a request, or why it cannot be read. */
export type BodyResult =
  | {readonly kind: 'read'; readonly parameters: RequestParameters}
  | {
      readonly kind: 'unreadable';
      readonly code: number;
      readonly error: string;
      readonly description: string;
    };

/**
 * Reads the parameters in the body of a POST request. "All parameters included in the body of the request; they cannot be
 * passed as URL parameters", says the API reference, so a request of another method has none.
 *
 * The reference says that a body is urlencoded. Clients of the real service also send JSON. How Capture refuses another
 * body is not documented; the codes and texts are the sandbox's choice.
 */
export async function readBody(request: Request): Promise<BodyResult> {
  if (request.method !== 'POST') return read(new Map());
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';');
  const body = await request.text();
  switch (type.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return read(new Map(new URLSearchParams(body)));
    case 'application/json':
      return readJson(body);
    default: {
      if (body === '') return read(new Map());
      const name = type.trim() ? `'${type.trim()}'` : 'an unknown content type';
      const accepted = 'application/x-www-form-urlencoded or application/json';
      return unreadable(200, 'invalid_argument', `cannot read ${name}: send ${accepted}`);
    }
  }
}

/** Reads the parameters in the URL of a GET request, or in the body of any other. */
export async function readQueryOrBody(request: Request): Promise<BodyResult> {
  return request.method === 'GET'
    ? read(new Map(new URL(request.url).searchParams))
    : readBody(request);
}

/** Reads an object of texts, numbers and booleans. Null is like a missing parameter. */
function readJson(body: string): BodyResult {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return unreadable(340, 'invalid_data_format', 'the body is not valid JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return unreadable(341, 'invalid_json_type', 'the body must be a JSON object');
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of Object.entries(json)) {
    if (value === null) continue;
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      return unreadable(341, 'invalid_json_type', `'${name}' must be a text, number or boolean`);
    }
    parameters.set(name, String(value));
  }
  return read(parameters);
}

function read(parameters: RequestParameters): BodyResult {
  return {kind: 'read', parameters};
}

function unreadable(code: number, error: string, description: string): BodyResult {
  return {kind: 'unreadable', code, error, description};
}
