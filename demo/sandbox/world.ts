import {Accounts} from './accounts.ts';
import type {Fault} from './faults.ts';
import type {Flow} from './flow.ts';
import {standardEnUS} from './flows/standard.en-US.ts';

/** An API client, as the settings of a Capture application know it. */
export type Client = {
  readonly features: readonly string[];
  readonly settings: {
    readonly default_flow_name?: string;
    readonly default_flow_version?: string;
  };
};

/** All that a sandbox knows; whoever holds it may switch its fault at any time. */
export type World = {
  readonly flows: readonly Flow[];
  readonly clients: ReadonlyMap<string, Client>;
  readonly accounts: Accounts;
  readonly mergeTokens: Set<string>;
  fault: Fault;
};

/** The API reference's own client. */
export const LOGIN_CLIENT = '12345abcde12345abcde12345abcde12';

/** A client whose settings say which flow serves when a call names none. */
export const DEFAULT_FLOW_CLIENT = '67890fghij67890fghij67890fghij67';

/** A client without the feature `login_client`. */
export const POWERLESS_CLIENT = '00000zzzzz00000zzzzz00000zzzzz00';

/** The social token of a sign-in that ended in `email_address_in_use`; good for one merge. */
export const MERGE_TOKEN = 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0';

/** A fresh world with the reference's client, flow and person, John Doe. */
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
  const {name, version} = standardEnUS;
  return {
    flows: [standardEnUS],
    clients: new Map<string, Client>([
      [LOGIN_CLIENT, {features: ['login_client'], settings: {}}],
      [
        DEFAULT_FLOW_CLIENT,
        {
          features: ['login_client'],
          settings: {default_flow_name: name, default_flow_version: version},
        },
      ],
      [POWERLESS_CLIENT, {features: ['access_issuer'], settings: {}}],
    ]),
    accounts,
    mergeTokens: new Set([MERGE_TOKEN]),
    fault: {kind: 'none'},
  };
}
