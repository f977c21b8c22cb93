import type {Parameters} from '../flows/entry.ts';
import {findForm, type Flow, type FlowForm, type FormAction} from '../flows/flow.ts';
import {findFlow} from '../flows/publication.ts';
import {refuse, type ResponseType} from './reply.ts';
import type {Client, World} from './world.ts';

/** A request whose parameters are in order, up to its form's fields. */
export type Call = {
  readonly client: Client;
  readonly flow: Flow;
  readonly form: FlowForm;
  readonly formName: string;
  readonly responseType: ResponseType;
  readonly parameters: Parameters;
};

/** What reading a request comes to. */
export type CallReading =
  | {readonly kind: 'call'; readonly call: Call}
  | {readonly kind: 'refused'; readonly reply: Response};

/** Checks what the two endpoints have in common, and stops at the first thing that is wrong. */
export async function readCall(
  world: World,
  request: Request,
  action: FormAction,
): Promise<CallReading> {
  const parameters = await readParameters(request);
  // The reference says nothing of an empty value; a caller who sends one has nothing to say.
  const given = (name: string): string | undefined => parameters.get(name) || undefined;

  const clientId = given('client_id');
  const client = clientId === undefined ? undefined : world.clients.get(clientId);
  const flowName = given('flow') ?? client?.settings.default_flow_name;
  const version = given('flow_version') ?? client?.settings.default_flow_version;
  const formName = given('form');
  const locale = given('locale');
  const redirectUri = given('redirect_uri');

  if (!clientId || !flowName || !version || !formName || !locale || !redirectUri) {
    const missing = Object.entries({
      client_id: clientId,
      flow: flowName,
      flow_version: version,
      form: formName,
      locale,
      redirect_uri: redirectUri,
    }).flatMap(([name, value]) => (value ? [] : [name]));
    return refused(100, 'missing_argument', `missing arguments: ${missing.join(', ')}`);
  }
  if (!client) return refused(402, 'invalid_client_credentials', `unknown client '${clientId}'`);
  if (!client.features.includes('login_client')) {
    const why = 'This client does not support log in and registration.';
    return refused(403, 'permission_error', why);
  }
  // No flow has the version HEAD, so that HEAD needs no rule of its own.
  const flow = findFlow(world.flows, flowName, version, locale);
  if (!flow) {
    const what = `a flow named '${flowName}' with version '${version}' and locale '${locale}'`;
    return refused(500, 'unexpected_error', `could not find ${what}`);
  }
  const form = findForm(flow, formName, action);
  if (!form) return refused(200, 'invalid_argument', `no such form '${formName}'`);
  if (!/^https?:/.test(redirectUri)) {
    return refused(200, 'invalid_argument', 'redirect_uri must begin with http: or https:');
  }
  const responseType = given('response_type') ?? 'token';
  if (!isResponseType(responseType)) {
    return refused(200, 'invalid_argument', `no such response_type '${responseType}'`);
  }
  return {kind: 'call', call: {client, flow, form, formName, responseType, parameters}};
}

/** "All parameters included in the body of the request; they cannot be passed as URL parameters." */
async function readParameters(request: Request): Promise<Parameters> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';');
  const isForm = type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
  if (request.method !== 'POST' || !isForm) return new Map();
  return new Map(new URLSearchParams(await request.text()));
}

function isResponseType(value: string): value is ResponseType {
  return ['token', 'code', 'code_with_token', 'code_and_token'].includes(value);
}

function refused(code: number, error: string, description: string): CallReading {
  return {kind: 'refused', reply: refuse(code, error, description)};
}
