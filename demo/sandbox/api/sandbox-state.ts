import {Accounts} from '../accounts/accounts.ts';
import type {Publication} from '../flows/publication.ts';
import {publications} from '../flows/publications.ts';
import {standard} from '../flows/standard.ts';
import {Mailbox} from '../mailbox/mailbox.ts';
import {createGrants, type Grants} from '../tokens/grants.ts';
import type {ClientSettings} from '../validation/word-list.ts';
import type {Fault} from './faults.ts';

/** An API client of a Capture application. */
export type ApiClient = {
  /** The `client_secret`, which only a server may know. */
  readonly secret: string;
  readonly features: readonly string[];
  readonly settings: ClientSettings;
};

/** The data of a sandbox. Its owner may change the API clients, the grants, the fault and the clock at any time. */
export type SandboxState = {
  /** The id of the application that the flows belong to, which is not a `client_id`. */
  readonly appId: string;
  readonly publications: readonly Publication[];
  clients: ReadonlyMap<string, ApiClient>;
  readonly accounts: Accounts;
  grants: Grants;
  readonly mailbox: Mailbox;
  /** Only tokens that are issued in advance: they are removed when they are used, and none is ever added. */
  readonly mergeTokens: Set<string>;
  fault: Fault;
  /** The clock, in milliseconds, like `Date.now`. */
  now: () => number;
};

/** The id of the sandbox's application, which is part of the URL of a flow file. */
export const APP_ID = 'abcde12345abcde12345abcde1';

/** The API client of the API reference. */
export const LOGIN_CLIENT = '12345abcde12345abcde12345abcde12';

/** The `client_secret` of the API client of the API reference. */
export const LOGIN_CLIENT_SECRET = '98765zyxwv98765zyxwv98765zyxwv98';

/** An API client with a default flow. */
export const DEFAULT_FLOW_CLIENT = '67890fghij67890fghij67890fghij67';

/** An API client without the feature `login_client`. */
export const CLIENT_WITHOUT_LOGIN = '00000zzzzz00000zzzzz00000zzzzz00';

/** An access token of John Doe, which does not expire: for trying out forms that need one. */
export const ACCESS_TOKEN = 'a0b1c2d3e4f5g6h7';

/** The token of a social sign-in that failed with `email_address_in_use`. Valid for one merge. */
export const MERGE_TOKEN = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0';

/** The word lists that the flow `full` refers to by name. */
const WORD_LISTS = {blocked_email_domains: 'mailinator.example, trash.example'};

/** The page of `npm start`. */
const DEMO_URL = 'http://localhost:5173/';

/** The credentials of the account from the API reference. */
export const JOHN_DOE = {email: 'johndoe@example.com', password: 'password123'};

/**
 * Creates a state: by default with both flows, the three API clients, and the account of John Doe from the API reference.
 *
 * @param parts.accounts John Doe is added, unless one of them has his email address
 */
export async function createSandboxState(
  parts: Partial<Pick<SandboxState, 'publications' | 'clients' | 'accounts'>> = {},
): Promise<SandboxState> {
  const {accounts = new Accounts(), clients = createApiClients(DEMO_URL)} = parts;
  const grants = createGrants();
  const {email, password} = JOHN_DOE;
  if (!accounts.has({value: email, paths: ['email']})) {
    const names = {givenName: 'John', familyName: 'Doe', email, displayName: 'JohnDoe'};
    const {uuid} = await accounts.add({...names, birthday: null}, password);
    grants.accessTokens.add(ACCESS_TOKEN, {uuid, clientId: LOGIN_CLIENT}, Infinity);
  }
  return {
    appId: APP_ID,
    publications: parts.publications ?? publications,
    clients,
    accounts,
    grants,
    mailbox: new Mailbox(),
    mergeTokens: new Set([MERGE_TOKEN]),
    fault: {kind: 'none'},
    now: Date.now,
  };
}

/** The pages of a site to which the links of mails lead. */
export type MailUrls = {readonly recoverUrl?: string; readonly verifyUrl?: string};

/** Creates the API client of a site, which has the secret of the API client of the API reference. */
export function createSiteClient(
  id: string,
  {recoverUrl, verifyUrl}: MailUrls,
): ReadonlyMap<string, ApiClient> {
  const settings = {
    ...WORD_LISTS,
    password_recover_url: recoverUrl,
    verify_email_url: verifyUrl,
  };
  return new Map([[id, {secret: LOGIN_CLIENT_SECRET, features: ['login_client'], settings}]]);
}

/**
 * Creates the three API clients.
 *
 * @param pageUrl the page to which the links of mails lead
 */
export function createApiClients(pageUrl: string): ReadonlyMap<string, ApiClient> {
  const settings = {...WORD_LISTS, password_recover_url: pageUrl, verify_email_url: pageUrl};
  const {name, version} = standard;
  return new Map<string, ApiClient>([
    [LOGIN_CLIENT, {secret: LOGIN_CLIENT_SECRET, features: ['login_client'], settings}],
    [
      DEFAULT_FLOW_CLIENT,
      {
        secret: '43210jihgf43210jihgf43210jihgf43',
        features: ['login_client'],
        settings: {...settings, default_flow_name: name, default_flow_version: version},
      },
    ],
    [
      CLIENT_WITHOUT_LOGIN,
      {secret: '99999aaaaa99999aaaaa99999aaaaa99', features: ['access_issuer'], settings: {}},
    ],
  ]);
}
