/** An access token. */
export type AccessToken = {readonly accessToken: string};

/** A flow that the sandbox knows. */
export type PublishedFlow = {
  readonly name: string;
  readonly version: string;
  /** BCP 47 tags of the languages in which it is published. */
  readonly locales: readonly string[];
};

/** The status of the sandbox that the dev server runs, and an access token of its test account. */
export type SandboxStatus = AccessToken & {
  /** The value of the elements' `domain`. */
  readonly domain: string;
  /** The titles of all faults. */
  readonly faults: readonly string[];
  /** The index of the current fault. */
  readonly fault: number;
  readonly flows: readonly PublishedFlow[];
  /** The last form that any page posted, as HTTP text without passwords; empty before the first. */
  readonly request: string;
};

/** A mail in the mailbox of the sandbox. */
export type Mail = {
  /** Counts the mails of the sandbox, from 1. */
  readonly id: number;
  readonly to: string;
  /** The locale of the texts. */
  readonly locale: string;
  readonly subject: string;
  /** The text of the link. */
  readonly linkText: string;
  /** The address of the link; null if the API client has no setting for it. */
  readonly link: string | null;
};

/** The API client and the flow of the sandbox, by attribute name. */
export const sandboxSettings = {
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};

const STATUS_PATH = '/sandbox.json';
const EXCHANGE_PATH = '/exchange.json';

/** Fetches the status. */
export function fetchSandboxStatus(): Promise<SandboxStatus> {
  return requestStatus({cache: 'no-store'});
}

/** Sets the fault, by index, for the requests that follow. */
export function setFault(fault: number): Promise<SandboxStatus> {
  return requestStatus(postOf({fault}));
}

/** Fetches the mails that Capture would have sent, newest first. */
export async function fetchMails(domain: string): Promise<readonly Mail[]> {
  const response = await fetch(`http://${domain}/mailbox.json`, {cache: 'no-store'});
  return ((await response.json()) as {readonly mails: readonly Mail[]}).mails;
}

/**
 * Has the dev server exchange the code of a mail for an access token.
 *
 * @returns empty if the code is unknown, was used before, or has expired
 * @throws if the sandbox fails
 */
export async function exchangeCode(code: string): Promise<string> {
  const response = await fetch(EXCHANGE_PATH, postOf({code}));
  if (response.status === 410) return '';
  if (!response.ok) throw new Error(`${EXCHANGE_PATH} replied with HTTP ${response.status}.`);
  return ((await response.json()) as AccessToken).accessToken;
}

const postOf = (body: object): RequestInit => ({
  method: 'POST',
  headers: {'Content-Type': 'application/json'},
  body: JSON.stringify(body),
});

async function requestStatus(options: RequestInit): Promise<SandboxStatus> {
  const response = await fetch(STATUS_PATH, options);
  if (!response.ok) throw new Error(`${STATUS_PATH} replied with HTTP ${response.status}.`);
  return (await response.json()) as SandboxStatus;
}
