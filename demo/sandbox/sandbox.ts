import type {Profile} from './accounts.ts';
import {readCall, type Call} from './call.ts';
import {readDate} from './date-select.ts';
import {withFault} from './faults.ts';
import {fieldsOf, type FlowField, type FormAction} from './flow.ts';
import {CORS, refuse, welcome} from './reply.ts';
import {findFaults} from './validation.ts';
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
  const endpoint = ENDPOINTS.get(new URL(request.url).pathname);
  if (!endpoint) return new Response('Not Found', {status: 404, headers: CORS});
  // Allowing no header and no method, this fails every preflight: only simple requests get in.
  if (request.method === 'OPTIONS') return new Response(null, {status: 204, headers: CORS});
  const reading = await readCall(world, request, endpoint.action);
  return reading.kind === 'call' ? endpoint.answer(world, reading.call) : reading.reply;
}

async function signIn(world: World, call: Call): Promise<Response> {
  const faults = findFaults(call.flow, call.form, call.parameters, world.accounts);
  if (faults) return refuse(390, 'invalid_form_fields', 'some inputs are invalid', faults);

  const identifier = ownFields(call).find(([, field]) => field.type !== 'password');
  if (!identifier) throw new Error(`The form '${call.formName}' asks for nobody.`);
  const [name, {schemaId}] = identifier;
  const value = call.parameters.get(name) ?? '';
  const account = await world.accounts.authenticate(schemaId, value, passwordIn(call));
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
  const faults = findFaults(call.flow, call.form, call.parameters, world.accounts);
  if (faults) return refuse(390, 'invalid_form_fields', 'some inputs are invalid', faults);
  // Nothing may be awaited between the look at the accounts above and this: of two registrations
  // at the same moment, the second must find the first one's address taken.
  const account = await world.accounts.add(profileIn(call), passwordIn(call));
  return welcome(account, call.responseType);
}

/** The form's fields without those that only repeat another. */
function ownFields({flow, form}: Call): readonly (readonly [string, FlowField])[] {
  return fieldsOf(flow, form).filter(([, field]) => field.validation?.match === undefined);
}

function passwordIn(call: Call): string {
  const password = ownFields(call).find(([, field]) => field.type === 'password');
  if (!password) throw new Error(`The form '${call.formName}' asks for no password.`);
  return call.parameters.get(password[0]) ?? '';
}

function profileIn(call: Call): Profile {
  const kept = ownFields(call).filter(([, field]) => field.type !== 'password');
  return Object.fromEntries(
    kept.map(([name, {type, schemaId}]) => {
      if (type !== 'dateselect') return [schemaId, call.parameters.get(name) || null];
      const selected = readDate(call.parameters, name);
      return [schemaId, selected.kind === 'date' ? selected.birthday : null];
    }),
  );
}
