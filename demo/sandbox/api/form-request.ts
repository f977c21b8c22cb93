import {findForm, type FlowFile, type FormAction, type FormDefinition} from '../flows/flow-file.ts';
import {findPublication} from '../flows/publications.ts';
import {readBody, type RequestParameters} from '../parameters/request-parameters.ts';
import {errorReply} from './reply.ts';
import type {ApiClient, SandboxState} from './sandbox-state.ts';

/** A request that is valid except for the values of its form, which are not checked yet. */
export type FormRequest = {
  readonly clientId: string;
  readonly client: ApiClient;
  readonly locale: string;
  readonly flow: FlowFile;
  readonly form: FormDefinition;
  readonly formName: string;
  /** The value of the argument that only some endpoints require. */
  readonly argument: string;
  readonly parameters: RequestParameters;
};

/** What distinguishes the endpoints that take a form. */
export type FormEndpoint = {
  readonly action: FormAction;
  /** The argument that is required besides those that all forms have. */
  readonly argument: 'redirect_uri' | 'access_token';
};

/** A parsed request, or the error reply to it. */
export type FormRequestResult =
  | {readonly kind: 'valid'; readonly request: FormRequest}
  | {readonly kind: 'invalid'; readonly reply: Response};

/** Checks the parameters that all forms have. Stops at the first error. */
export async function parseFormRequest(
  state: SandboxState,
  request: Request,
  endpoint: FormEndpoint,
): Promise<FormRequestResult> {
  const body = await readBody(request);
  if (body.kind === 'unreadable') return invalid(body.code, body.error, body.description);
  const {parameters} = body;
  // The API reference does not mention empty values. They count as missing.
  const read = (name: string): string | undefined => parameters.get(name) || undefined;

  const clientId = read('client_id');
  const client = clientId === undefined ? undefined : state.clients.get(clientId);
  const flowName = read('flow') ?? client?.settings.default_flow_name;
  const version = read('flow_version') ?? client?.settings.default_flow_version;
  const formName = read('form');
  const locale = read('locale');
  const argument = read(endpoint.argument);

  if (!clientId || !flowName || !version || !formName || !locale || !argument) {
    const missing = Object.entries({
      client_id: clientId,
      flow: flowName,
      flow_version: version,
      form: formName,
      locale,
      [endpoint.argument]: argument,
    }).flatMap(([name, value]) => (value ? [] : [name]));
    return invalid(100, 'missing_argument', `missing arguments: ${missing.join(', ')}`);
  }
  if (!client) return invalid(402, 'invalid_client_credentials', `unknown client '${clientId}'`);
  if (!client.features.includes('login_client')) {
    const description = 'This client does not support log in and registration.';
    return invalid(403, 'permission_error', description);
  }
  // The version HEAD needs no check of its own: no flow has it.
  const flow = findPublication(state.publications, flowName, version, locale)?.flow;
  if (!flow) {
    const wanted = `a flow named '${flowName}' with version '${version}' and locale '${locale}'`;
    return invalid(500, 'unexpected_error', `could not find ${wanted}`);
  }
  const form = findForm(flow, formName, endpoint.action);
  if (!form) return invalid(200, 'invalid_argument', `no such form '${formName}'`);
  if (endpoint.argument === 'redirect_uri' && !/^https?:/.test(argument)) {
    return invalid(200, 'invalid_argument', 'redirect_uri must begin with http: or https:');
  }
  return {
    kind: 'valid',
    request: {clientId, client, locale, flow, form, formName, argument, parameters},
  };
}

function invalid(code: number, error: string, description: string): FormRequestResult {
  return {kind: 'invalid', reply: errorReply(code, error, description)};
}
