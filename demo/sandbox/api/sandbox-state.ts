import {Accounts} from '../accounts/accounts.ts';
import type {Publication} from '../flows/publication.ts';
import {publications} from '../flows/publications.ts';
import {standard} from '../flows/standard.ts';
import type {ClientSettings} from '../validation/word-list.ts';
import type {Fault} from './faults.ts';

/** An API client of a Capture application. */
export type ApiClient = {
  readonly features: readonly string[];
  readonly settings: ClientSettings;
};

/** The data of a sandbox. Its owner may change the fault at any time. */
export type SandboxState = {
  /** The id of the application that the flows belong to, which is not a `client_id`. */
  readonly appId: string;
  readonly publications: readonly Publication[];
  readonly clients: ReadonlyMap<string, ApiClient>;
  readonly accounts: Accounts;
  /** Only tokens that are issued in advance: they are removed when they are used, and none is ever added. */
  readonly mergeTokens: Set<string>;
  fault: Fault;
};

/** The id of the sandbox's application, which is part of the URL of a flow file. */
export const APP_ID = 'abcde12345abcde12345abcde1';

/** The API client of the API reference. */
export const LOGIN_CLIENT = '12345abcde12345abcde12345abcde12';

/** An API client with a default flow. */
export const DEFAULT_FLOW_CLIENT = '67890fghij67890fghij67890fghij67';

/** An API client without the feature `login_client`. */
export const CLIENT_WITHOUT_LOGIN = '00000zzzzz00000zzzzz00000zzzzz00';

/** The token of a social sign-in that failed with `email_address_in_use`. Valid for one merge. */
export const MERGE_TOKEN = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0';

/** The word lists that the flow `full` refers to by name. */
const WORD_LISTS = {blocked_email_domains: 'mailinator.example, trash.example'};

/** Creates a state with both flows, the three API clients, and the account of John Doe from the API reference. */
export async function createSandboxState(): Promise<SandboxState> {
  const accounts = new Accounts();
  const johnDoe = {
    givenName: 'John',
    familyName: 'Doe',
    email: 'johndoe@example.com',
    displayName: 'JohnDoe',
    birthday: null,
  };
  await accounts.add(johnDoe, 'password123');
  const {name, version} = standard;
  return {
    appId: APP_ID,
    publications,
    clients: new Map<string, ApiClient>([
      [LOGIN_CLIENT, {features: ['login_client'], settings: WORD_LISTS}],
      [
        DEFAULT_FLOW_CLIENT,
        {
          features: ['login_client'],
          settings: {...WORD_LISTS, default_flow_name: name, default_flow_version: version},
        },
      ],
      [CLIENT_WITHOUT_LOGIN, {features: ['access_issuer'], settings: {}}],
    ]),
    accounts,
    mergeTokens: new Set([MERGE_TOKEN]),
    fault: {kind: 'none'},
  };
}
