import {Accounts} from '../accounts/accounts.ts';
import type {Fault} from './faults.ts';
import {publications} from '../flows/publications.ts';
import {standard} from '../flows/standard.ts';
import type {Publication} from '../flows/publication.ts';
import type {Settings} from '../validation/word-list.ts';

/** An API client, as the settings of a Capture application know it. */
export type Client = {
  readonly features: readonly string[];
  readonly settings: Settings;
};

/** All that a sandbox knows; whoever holds it may switch its fault at any time. */
export type World = {
  /** The application whose flows these are; no client_id. */
  readonly appId: string;
  readonly flows: readonly Publication[];
  readonly clients: ReadonlyMap<string, Client>;
  readonly accounts: Accounts;
  readonly mergeTokens: Set<string>;
  fault: Fault;
};

/** The application that the flow files are published for. */
export const APP_ID = 'abcde12345abcde12345abcde1';

/** The API reference's own client. */
export const LOGIN_CLIENT = '12345abcde12345abcde12345abcde12';

/** A client whose settings say which flow serves when a call names none. */
export const DEFAULT_FLOW_CLIENT = '67890fghij67890fghij67890fghij67';

/** A client without the feature `login_client`. */
export const POWERLESS_CLIENT = '00000zzzzz00000zzzzz00000zzzzz00';

/** The social token of a sign-in that ended in `email_address_in_use`; good for one merge. */
export const MERGE_TOKEN = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0';

/** The settings that hold the words of the flow `full`. */
const WORD_LISTS = {blocked_email_domains: 'mailinator.example, trash.example'};

/** A fresh world with the reference's client, flow and person, John Doe, and a flow of every kind of field. */
export async function createWorld(): Promise<World> {
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
    flows: publications,
    clients: new Map<string, Client>([
      [LOGIN_CLIENT, {features: ['login_client'], settings: WORD_LISTS}],
      [
        DEFAULT_FLOW_CLIENT,
        {
          features: ['login_client'],
          settings: {...WORD_LISTS, default_flow_name: name, default_flow_version: version},
        },
      ],
      [POWERLESS_CLIENT, {features: ['access_issuer'], settings: {}}],
    ]),
    accounts,
    mergeTokens: new Set([MERGE_TOKEN]),
    fault: {kind: 'none'},
  };
}
