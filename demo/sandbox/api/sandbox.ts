import type {Identifier} from '../accounts/accounts.ts';
import {readCall, type Call} from './call.ts';
import {readEntry} from '../flows/entry.ts';
import {withFault} from './faults.ts';
import {answerFlowFile, isFlowFileAddress} from './flow-file.ts';
import {ownFieldsOf, type FlowField, type FormAction} from '../flows/flow.ts';
import {readProfile} from '../accounts/profile.ts';
import {CORS, refuse, welcome} from './reply.ts';
import {findFaults, type InvalidFields} from '../validation/validation.ts';
import type {World} from './world.ts';

type Endpoint = {
  readonly action: FormAction;
  readonly answer: (world: World, call: Call) => Promise<Response>;
};

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ['/oauth/auth_native_traditional', {action: 'widget/traditional_signin.jsonp', answer: signIn}],
  [
    '/oauth/register_native_traditional',
    {action: 'widget/traditional_register.jsonp', answer: register},
  ],
]);

/**
 * A stand-in for a Capture server, as strict as its API reference; unlike the stock service, and
 * like one that its owner has set up for it, it lets pages of any origin read its answers.
 */
export function createSandbox(world: World): (request: Request) => Promise<Response> {
  return (request) => withFault(world.fault, request, () => answer(world, request));
}

async function answer(world: World, request: Request): Promise<Response> {
  const {pathname} = new URL(request.url);
  const endpoint = ENDPOINTS.get(pathname);
  const isFile = isFlowFileAddress(pathname);
  if (!endpoint && !isFile) return new Response('Not Found', {status: 404, headers: CORS});
  // Allowing no header and no method, this fails every preflight: only simple requests get in.
  if (request.method === 'OPTIONS') return new Response(null, {status: 204, headers: CORS});
  if (!endpoint) return answerFlowFile(world, request, pathname);
  const reading = await readCall(world, request, endpoint.action);
  return reading.kind === 'call' ? endpoint.answer(world, reading.call) : reading.reply;
}

async function signIn(world: World, call: Call): Promise<Response> {
  const faults = faultsOf(world, call);
  if (faults) return refuse(390, 'invalid_form_fields', 'some inputs are invalid', faults);

  const account = await world.accounts.authenticate(identifiersIn(call), passwordIn(call));
  if (!account) {
    const text = call.form.messages?.errors.invalidCredentials;
    if (text === undefined) throw new Error(`'${call.formName}' has no invalidCredentials text.`);
    const why = {[call.formName]: [text]};
    return refuse(210, 'invalid_credentials', 'some inputs are invalid', why);
  }
  const mergeToken = call.parameters.get('merge_token');
  if (mergeToken && !world.mergeTokens.delete(mergeToken)) {
    return refuse(200, 'invalid_argument', 'unknown merge_token');
  }
  return welcome(account, call.responseType);
}

async function register(world: World, call: Call): Promise<Response> {
  const faults = faultsOf(world, call);
  if (faults) return refuse(390, 'invalid_form_fields', 'some inputs are invalid', faults);
  // Nothing may be awaited between the look at the accounts above and this: of two registrations
  // at the same moment, the second must find the first one's address taken.
  const profile = readProfile(call.flow, call.form, call.parameters);
  const account = await world.accounts.add(profile, passwordIn(call));
  return welcome(account, call.responseType);
}

function faultsOf(world: World, call: Call): InvalidFields | undefined {
  const {flow, form, client, parameters} = call;
  const {accounts} = world;
  return findFaults(flow, form, {parameters, accounts, settings: client.settings});
}

/** Who the form says one is, in all the ways that were filled in. */
function identifiersIn({flow, form, formName, parameters}: Call): readonly Identifier[] {
  const fields = ownFieldsOf(flow, form).filter(([, field]) => isIdentifier(field));
  if (fields.length === 0) throw new Error(`The form '${formName}' asks for nobody.`);
  return fields.flatMap(([name, field]) => {
    const entry = readEntry(field, name, parameters);
    return entry.kind === 'texts' ? entry.texts.filter(({value}) => value !== '') : [];
  });
}

function isIdentifier({type}: FlowField): boolean {
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

function passwordIn({flow, form, formName, parameters}: Call): string {
  const password = ownFieldsOf(flow, form).find(([, field]) => field.type === 'password');
  if (!password) throw new Error(`The form '${formName}' asks for no password.`);
  return parameters.get(password[0]) ?? '';
}
