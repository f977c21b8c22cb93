import type {Identifier} from '../accounts/accounts.ts';
import {readProfile} from '../accounts/submitted-profile.ts';
import {distinctFieldsOf, type FieldDefinition, type FormAction} from '../flows/flow-file.ts';
import {readSubmittedValue} from '../parameters/submitted-value.ts';
import {validate, type InvalidFields} from '../validation/validation.ts';
import {respondWithFault} from './faults.ts';
import {isFlowFilePath, replyWithFlowFile} from './flow-endpoint.ts';
import {parseFormRequest, type FormRequest} from './form-request.ts';
import {CORS_HEADERS, errorReply, successReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

type Endpoint = {
  readonly action: FormAction;
  readonly reply: (state: SandboxState, request: FormRequest) => Promise<Response>;
};

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ['/oauth/auth_native_traditional', {action: 'widget/traditional_signin.jsonp', reply: signIn}],
  [
    '/oauth/register_native_traditional',
    {action: 'widget/traditional_register.jsonp', reply: register},
  ],
]);

/**
 * Creates a stand-in for a Capture server, as strict as the API reference. Unlike the stock service, it allows CORS for
 * every origin.
 */
export function createSandbox(state: SandboxState): (request: Request) => Promise<Response> {
  return (request) => respondWithFault(state.fault, request, () => route(state, request));
}

async function route(state: SandboxState, request: Request): Promise<Response> {
  const {pathname} = new URL(request.url);
  const endpoint = ENDPOINTS.get(pathname);
  if (!endpoint && !isFlowFilePath(pathname)) {
    return new Response('Not Found', {status: 404, headers: CORS_HEADERS});
  }
  // Allows no headers and no methods, so every preflight fails: only simple requests are accepted.
  if (request.method === 'OPTIONS') return new Response(null, {status: 204, headers: CORS_HEADERS});
  if (!endpoint) return replyWithFlowFile(state, request, pathname);
  const result = await parseFormRequest(state, request, endpoint.action);
  return result.kind === 'valid' ? endpoint.reply(state, result.request) : result.reply;
}

async function signIn(state: SandboxState, request: FormRequest): Promise<Response> {
  const invalidFields = validateRequest(state, request);
  if (invalidFields) return invalidFieldsReply(invalidFields);

  const account = await state.accounts.authenticate(identifiersOf(request), passwordOf(request));
  if (!account) {
    const message = request.form.messages?.errors.invalidCredentials;
    if (message === undefined) {
      throw new Error(`The form '${request.formName}' has no message invalidCredentials.`);
    }
    return errorReply(210, 'invalid_credentials', 'some inputs are invalid', {
      [request.formName]: [message],
    });
  }
  const mergeToken = request.parameters.get('merge_token');
  if (mergeToken && !state.mergeTokens.delete(mergeToken)) {
    return errorReply(200, 'invalid_argument', 'unknown merge_token');
  }
  return successReply(account, request.responseType);
}

async function register(state: SandboxState, request: FormRequest): Promise<Response> {
  const invalidFields = validateRequest(state, request);
  if (invalidFields) return invalidFieldsReply(invalidFields);
  // No `await` between the `unique` check above and `add`: of two simultaneous registrations with the same email address,
  // the second must fail.
  const profile = readProfile(request.flow, request.form, request.parameters);
  const account = await state.accounts.add(profile, passwordOf(request));
  return successReply(account, request.responseType);
}

function validateRequest(
  {accounts}: SandboxState,
  {flow, form, client, parameters}: FormRequest,
): InvalidFields | undefined {
  return validate(flow, form, {parameters, accounts, settings: client.settings});
}

function invalidFieldsReply(invalidFields: InvalidFields): Response {
  return errorReply(390, 'invalid_form_fields', 'some inputs are invalid', invalidFields);
}

/** The identifiers that the visitor has entered. */
function identifiersOf({flow, form, formName, parameters}: FormRequest): readonly Identifier[] {
  const fields = distinctFieldsOf(flow, form).filter(([, field]) => isIdentifier(field));
  if (fields.length === 0) throw new Error(`The form '${formName}' has no identifier field.`);
  return fields.flatMap(([name, field]) => {
    const submitted = readSubmittedValue(field, name, parameters);
    return submitted.kind === 'texts' ? submitted.texts.filter(({value}) => value !== '') : [];
  });
}

function isIdentifier({type}: FieldDefinition): boolean {
  switch (type) {
    case 'text':
    case 'email':
    case 'tel':
    case 'phone':
    case 'multiIdentifierAuth':
      return true;
    default:
      return false;
  }
}

function passwordOf({flow, form, formName, parameters}: FormRequest): string {
  const password = distinctFieldsOf(flow, form).find(([, field]) => field.type === 'password');
  if (!password) throw new Error(`The form '${formName}' has no password field.`);
  return parameters.get(password[0]) ?? '';
}
