import {VERIFICATION_PARAMETER} from './mail-link.ts';
import {sandboxSettings} from './sandbox-client.ts';

/** The values of the configurator's controls, by name. */
export type Choices = Readonly<Record<string, string>>;

/** The path of a flow file on the sandbox and on a content delivery network. */
const FLOW_FILE_PATH =
  '/widget_data/flows/abcde12345abcde12345abcde1/{flow}/{flow_version}/{locale}.json';

/** The pages that a form links to, by attribute and by the value of the configurator's `element`. */
const LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sign-in': {
    switch_url: '/register',
    forgot_url: '/forgot-password',
    verify_url: '/verify',
  },
  register: {switch_url: '/sign-in'},
  'forgot-password': {switch_url: '/sign-in'},
  'new-password': {forgot_url: '/forgot-password', switch_url: '/sign-in'},
  'verify-email': {switch_url: '/sign-in'},
};

/** The tag of the chosen element. */
export const tagOf = ({element}: Choices): string => `capture-${element}`;

/** Whether the chosen form signs visitors in. */
export const signsIn = ({element}: Choices): boolean =>
  element === 'sign-in' || element === 'register';

/** The attributes of the preview, which always uses the sandbox at `domain`. */
export function previewAttributes(choices: Choices, domain: string) {
  // The sandbox does not know the client and flow of another domain.
  const settings = choices['domain'] === '' ? {} : sandboxSettings;
  return attributesOf({...choices, ...settings, domain}, `http://${domain}`);
}

/** The attributes in the HTML to copy. */
export function snippetAttributes(choices: Choices) {
  const domain = choices['domain'] || 'my-app.us-dev.janraincapture.com';
  return attributesOf({...choices, domain}, 'https://cdn.example');
}

/** Names and values, in the usual order. */
function attributesOf(
  choices: Choices,
  flowFileOrigin: string,
): readonly (readonly [string, string])[] {
  const {element = ''} = choices;
  const attributes: Record<string, string | undefined> = {
    domain: choices['domain'],
    client_id: choices['client_id'],
    flow: choices['flow'],
    flow_version: choices['flow_version'],
    locale: choices['locale'],
    response_type: signsIn(choices) ? choices['response_type'] : '',
    redirect_uri: choices['redirect_uri'],
    flow_url: choices['fields'] === 'file' ? flowFileOrigin + FLOW_FILE_PATH : '',
    fields: choices['fields'] === 'own' ? choices['own_fields']?.replace(/\s*\n\s*/g, ' ') : '',
    code_parameter: element === 'verify-email' ? VERIFICATION_PARAMETER : '',
    require_verified: element === 'sign-in' && choices['require_verified'] ? 'true' : '',
    ...(choices['links'] && LINKS[element]),
    light_dom: choices['light_dom'] && 'true',
  };
  return Object.entries(attributes).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
}
