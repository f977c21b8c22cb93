import type {Account} from '../accounts/account.ts';
import {findMailTemplate} from '../flows/mail-templates.ts';
import type {MailName} from '../flows/next-rule.ts';
import {issueAuthorizationCode, issueVerificationCode} from '../tokens/grants.ts';
import type {FormRequest} from './form-request.ts';
import type {SandboxState} from './sandbox-state.ts';

/** A code, and the address at which the visitor uses it; null if the API client has no setting for it. */
type MailCode = {readonly code: string; readonly link: string | null};

/**
 * In seconds, for an API client without the setting. The documentation has neither the defaults nor the unit of these two
 * settings; its example sets both to 2400.
 */
const DEFAULT_RECOVER_CODE_LIFETIME = 60 * 60;
const DEFAULT_VERIFICATION_CODE_LIFETIME = 24 * 60 * 60;

/** Issues the code of a mail, and puts the mail into the mailbox, in the locale of the request. */
export function sendMail(
  state: SandboxState,
  request: FormRequest,
  account: Account,
  name: MailName,
): void {
  const {email} = account;
  // An account of a flow without an email address.
  if (typeof email !== 'string') return;
  const {locale, template} = findMailTemplate(request.locale, name);
  const {subject, text, link: linkText} = template;
  const {code, link} = issueCode(state, request, account, name);
  const sent = new Date(state.now()).toISOString();
  state.mailbox.add({sent, to: email, name, locale, subject, text, linkText, link, code});
}

function issueCode(
  state: SandboxState,
  request: FormRequest,
  account: Account,
  name: MailName,
): MailCode {
  switch (name) {
    case 'passwordRecover':
      return issueRecoverCode(state, request, account);
    case 'registrationVerification':
    case 'emailAddressChanged':
      return issueEmailCode(state, request, account);
    default:
      return name satisfies never;
  }
}

/** An authorization code. `/oauth/token` must get the address of the link as `redirect_uri`. */
function issueRecoverCode(
  {grants, now}: SandboxState,
  {clientId, client: {settings}, parameters}: FormRequest,
  {uuid}: Account,
): MailCode {
  const redirectUri = settings.password_recover_url ?? parameters.get('redirect_uri') ?? '';
  const lifetime = secondsOf(settings.recover_code_lifetime) ?? DEFAULT_RECOVER_CODE_LIFETIME;
  const grant = {uuid, clientId, redirectUri};
  const code = issueAuthorizationCode(grants, grant, now(), lifetime);
  return {code, link: redirectUri ? appendParameter(redirectUri, 'code', code) : null};
}

/**
 * A code for `/access/useVerificationCode`. Only the setting determines the address: `redirect_uri` "is not used for any
 * functionality", says the API reference. How the parameter is called is not documented; it is called like the endpoint's.
 */
function issueEmailCode(
  {grants, now}: SandboxState,
  {client: {settings}}: FormRequest,
  {uuid}: Account,
): MailCode {
  const url = settings.verify_email_url;
  const lifetime =
    secondsOf(settings.verification_code_lifetime) ?? DEFAULT_VERIFICATION_CODE_LIFETIME;
  const code = issueVerificationCode(grants, {uuid}, now(), lifetime);
  return {code, link: url ? appendParameter(url, 'verification_code', code) : null};
}

function secondsOf(setting: string | undefined): number | undefined {
  return setting !== undefined && /^\d+$/.test(setting) ? Number(setting) : undefined;
}

/** Appends a parameter to the query of an address, which need not be complete. */
function appendParameter(url: string, name: string, value: string): string {
  const [address = '', ...fragment] = url.split('#');
  const separator = address.includes('?') ? '&' : '?';
  return [`${address}${separator}${name}=${value}`, ...fragment].join('#');
}
