import {escapeForJson} from './invisible-characters.ts';
import {markup} from './markup.ts';
import type {ServedFlow, SiteSandbox} from './sandbox-module.ts';

/** The elements, by the action of the form that each shows, with the name of its form. The first are preferred. */
const elements = [
  ['widget/traditional_signin.jsonp', 'capture-sign-in', 'signInForm'],
  ['widget/traditional_register.jsonp', 'capture-register', 'registrationForm'],
  ['widget/recover_password.jsonp', 'capture-forgot-password', 'forgotPasswordForm'],
  ['widget/verify_email.jsonp', 'capture-verify-email', 'resendVerificationForm'],
] as const;

/** What the user has asked for, as far as the text says it. */
export interface SandboxTextOptions {
  /** Whether the flows come from files, so that the elements need their URL. */
  readonly hasOwnFlows: boolean;
  /** The path of the file with accounts. */
  readonly accounts?: string;
  readonly keepsAccounts: boolean;
}

/** The HTML of the first element that a flow has a form for. */
function elementMarkup(
  {name, version, locale, forms}: ServedFlow,
  {port, clientId, appId}: SiteSandbox,
  hasOwnFlows: boolean,
): string {
  const [, tag, formName, form] =
    elements
      .map((element) => {
        const [action, , usualName] = element;
        const ofAction = forms.filter((item) => item.action === action);
        const found = ofAction.find((item) => item.name === usualName) ?? ofAction[0];
        return [...element, found?.name] as const;
      })
      .find(([, , , found]) => found !== undefined) ?? [];
  // Every served flow has a form, but it may be one for a profile.
  if (tag === undefined || form === undefined) return '';
  const path = [appId, name, 'HEAD', locale].map(encodeURIComponent).join('/');
  return markup(
    tag,
    {
      domain: `localhost:${port}`,
      client_id: clientId,
      flow: name,
      flow_version: version,
      locale,
      form: form === formName ? '' : form,
      flow_url: hasOwnFlows ? `http://localhost:${port}/widget_data/flows/${path}.json` : '',
    },
    false,
  );
}

/** One line for each flow and version, with its locales, and one with its forms. */
function flowLines(flows: readonly ServedFlow[]): readonly string[] {
  const groups = new Map<string, ServedFlow[]>();
  for (const flow of flows) {
    const key = `flow="${flow.name}" flow_version="${flow.version}"`;
    groups.set(key, [...(groups.get(key) ?? []), flow]);
  }
  return [...groups].flatMap(([key, group]) => {
    const locales = group.map(({locale}) => locale).join(', ');
    const forms = new Set(group.flatMap((flow) => flow.forms.map((form) => form.name)));
    return [`  ${key}  ${locales}`, `    ${[...forms].join(', ')}`];
  });
}

function accountLines(
  {account, accountCount}: SiteSandbox,
  {accounts, keepsAccounts}: SandboxTextOptions,
): readonly string[] {
  const count = accountCount === 1 ? '1 account' : `${accountCount} accounts`;
  return [
    ...(account ? [`Sign in as  ${account.email} with ${account.password}`] : []),
    ...(accounts === undefined
      ? []
      : [`Accounts    ${count}, ${keepsAccounts ? 'kept in' : 'read from'} ${accounts}`]),
  ];
}

/** What the command prints when a sandbox has started. */
export function sandboxText(sandbox: SiteSandbox, options: SandboxTextOptions): string {
  const {port, clientSecret, flows} = sandbox;
  const [first] = flows;
  const html = first && elementMarkup(first, sandbox, options.hasOwnFlows);
  const lines = [
    `Sandbox     http://localhost:${port}/ in place of Capture, until Ctrl-C`,
    ...accountLines(sandbox, options),
    `Mails       http://localhost:${port}/mailbox`,
    `Secret      ${clientSecret} (client_secret, for your server)`,
    '',
    ...(html ? ['In a page on localhost or 127.0.0.1:', '', html.trimEnd(), ''] : []),
    'Flows:',
    ...flowLines(flows),
  ];
  // Names in a flow file may have any characters. The HTML has line breaks of its own, and is escaped already.
  return `${lines.map((line) => (line === html?.trimEnd() ? line : escapeForJson(line))).join('\n')}\n`;
}
