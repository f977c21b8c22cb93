import {findForm, type FlowFile, type FormAction, type FormDefinition} from '../flows/flow-file.ts';
import {findFlow} from '../flows/publications.ts';
import type {RequestParameters} from '../parameters/submitted-value.ts';
import {errorReply, type ResponseType} from './reply.ts';
import type {ApiClient, SandboxState} from './sandbox-state.ts';

/** A request that is valid except for the values of its form, which are not checked yet. */
export type FormRequest = {
  readonly client: ApiClient;
  readonly flow: FlowFile;
  readonly form: FormDefinition;
  readonly formName: string;
  readonly responseType: ResponseType;
  readonly parameters: RequestParameters;
};

/** A parsed request, or the error reply to it. */
export type FormRequestResult =
  | {readonly kind: 'valid'; readonly request: FormRequest}
  | {readonly kind: 'invalid'; readonly reply: Response};

/** Checks the parameters that both endpoints have. Stops at the first error. */
export async function parseFormRequest(
  state: SandboxState,
  request: Request,
  action: FormAction,
): Promise<FormRequestResult> {
  const parameters = await readParameters(request);
  // The API reference does not mention empty values. They count as missing.
  const read = (name: string): string | undefined => parameters.get(name) || undefined;

  const clientId = read('client_id');
  const client = clientId === undefined ? undefined : state.clients.get(clientId);
  const flowName = read('flow') ?? client?.settings.default_flow_name;
  const version = read('flow_version') ?? client?.settings.default_flow_version;
  const formName = read('form');
  const locale = read('locale');
  const redirectUri = read('redirect_uri');

  if (!clientId || !flowName || !version || !formName || !locale || !redirectUri) {
    const missing = Object.entries({
      client_id: clientId,
      flow: flowName,
      flow_version: version,
      form: formName,
      locale,
      redirect_uri: redirectUri,
    }).flatMap(([name, value]) => (value ? [] : [name]));
    return invalid(100, 'missing_argument', `missing arguments: ${missing.join(', ')}`);
  }
  if (!client) return invalid(402, 'invalid_client_credentials', `unknown client '${clientId}'`);
  if (!client.features.includes('login_client')) {
    const description = 'This client does not support log in and registration.';
    return invalid(403, 'permission_error', description);
  }
  // The version HEAD needs no check of its own: no flow has it.
  const flow = findFlow(state.publications, flowName, version, locale);
  if (!flow) {
    const wanted = `a flow named '${flowName}' with version '${version}' and locale '${locale}'`;
    return invalid(500, 'unexpected_error', `could not find ${wanted}`);
  }
  const form = findForm(flow, formName, action);
  if (!form) return invalid(200, 'invalid_argument', `no such form '${formName}'`);
  if (!/^https?:/.test(redirectUri)) {
    return invalid(200, 'invalid_argument', 'redirect_uri must begin with http: or https:');
  }
  const responseType = read('response_type') ?? 'token';
  if (!isResponseType(responseType)) {
    return invalid(200, 'invalid_argument', `no such response_type '${responseType}'`);
  }
  return {kind: 'valid', request: {client, flow, form, formName, responseType, parameters}};
}

/** "All parameters included in the body of the request; they cannot be passed as URL parameters." */
async function readParameters(request: Request): Promise<RequestParameters> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';');
  const isForm = type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
  if (request.method !== 'POST' || !isForm) return new Map();
  return new Map(new URLSearchParams(await request.text()));
}

function isResponseType(value: string): value is ResponseType {
  return ['token', 'code', 'code_with_token', 'code_and_token'].includes(value);
}

function invalid(code: number, error: string, description: string): FormRequestResult {
  return {kind: 'invalid', reply: errorReply(code, error, description)};
}
