import {takeParameter} from '../../src/platform/address.ts';
import {exchangeCode} from './sandbox-client.ts';

/** The parameter of the links that verify an email address. The element takes its value out of the page's address. */
export const VERIFICATION_PARAMETER = 'verification_code';

/** The parameter of the links for a new password. */
const RECOVERY_PARAMETER = 'code';

/** What the link of a mail asks the page to show. */
export type MailLinkResult = {
  /** The value of the configurator's `element`. */
  readonly element: string;
  /** For the form for a new password. */
  readonly accessToken?: string;
  /** Says why it is not the form that the link is for. */
  readonly notice?: string;
};

/** Takes the code for a new password out of the page's address; undefined if the page was not opened from a mail. */
export function openMailLink(): Promise<MailLinkResult> | undefined {
  const code = takeParameter(RECOVERY_PARAMETER);
  if (code) return useRecoveryCode(code);
  return new URLSearchParams(location.search).get(VERIFICATION_PARAMETER)
    ? Promise.resolve({element: 'verify-email'})
    : undefined;
}

async function useRecoveryCode(code: string): Promise<MailLinkResult> {
  const element = 'forgot-password';
  try {
    const accessToken = await exchangeCode(code);
    return accessToken
      ? {element: 'new-password', accessToken}
      : {element, notice: 'This link has expired or was used before. Ask for another email here.'};
  } catch {
    return {
      element,
      notice:
        'The sandbox could not check this link. Open it again, or ask for another email here.',
    };
  }
}
