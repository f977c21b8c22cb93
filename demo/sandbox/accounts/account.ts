import {mergeProfiles, valueAt, type Profile} from './profile.ts';

/** The attributes that Capture sets. A form cannot change them. */
type SystemAttributes = {
  readonly created: string;
  readonly uuid: string;
  readonly id: number;
  readonly lastUpdated: string;
  readonly lastLogin: string | null;
  readonly emailVerified: string | null;
  readonly clients: readonly Profile[];
};

const SYSTEM_ATTRIBUTES: readonly string[] = [
  'created',
  'uuid',
  'id',
  'lastUpdated',
  'lastLogin',
  'emailVerified',
  'clients',
];

/** An account, as `capture_user` shows it. `created` and `uuid` are first, as in the API reference. */
export type Account = SystemAttributes & Profile;

/** What a new account is made from. */
export type NewAccount = {
  readonly id: number;
  readonly profile: Profile;
  /** In milliseconds. */
  readonly time: number;
  /** The API client of a registration; undefined for an account that nobody has registered. */
  readonly clientId: string | undefined;
};

/** The attributes of the standard schema that a form may set, as the documentation's examples show them. */
const STANDARD_ATTRIBUTES: Profile = {
  deactivateAccount: null,
  profiles: [],
  photos: [],
  statuses: [],
  givenName: null,
  middleName: null,
  familyName: null,
  displayName: null,
  email: null,
  birthday: null,
  gender: null,
  aboutMe: null,
  currentLocation: null,
  display: null,
  optIn: {status: null, updated: null},
  primaryAddress: {
    company: null,
    address1: null,
    address2: null,
    city: null,
    stateAbbreviation: null,
    zip: null,
    zipPlus4: null,
    country: null,
    phone: null,
    mobile: null,
  },
};

/** Creates an account. A registration sets what the standard flow computes: the times of sign-in and opt-in, the client. */
export function createAccount({id, profile, time, clientId}: NewAccount): Account {
  const created = preciseTimestamp(time);
  const account = {
    created,
    uuid: crypto.randomUUID(),
    id,
    lastUpdated: created,
    lastLogin: null,
    emailVerified: null,
    clients: [],
    ...mergeProfiles(STANDARD_ATTRIBUTES, withoutSystemAttributes(profile)),
  };
  if (clientId === undefined) return account;
  const computed = {
    optIn: {updated: timestamp(time)},
    janrain: {properties: {managedBy: [{clientId}]}},
  };
  return withSignIn({...account, ...mergeProfiles(account, computed)}, clientId, time);
}

/** The account after a sign-in with an API client. */
export function withSignIn(account: Account, clientId: string, time: number): Account {
  const lastLogin = timestamp(time);
  const known = account.clients.find((client) => client['clientId'] === clientId);
  const others = account.clients.filter((client) => client !== known);
  const clients = [...others, {clientId, firstLogin: lastLogin, ...known, lastLogin}];
  return {...account, lastUpdated: preciseTimestamp(time), lastLogin, clients};
}

/** The account with other values of some attributes. A new email address is not verified. */
export function withProfile(account: Account, profile: Profile, time: number): Account {
  const change = withoutSystemAttributes(profile);
  const optIn = valueAt(change, 'optIn.status');
  const isNewChoice = optIn !== undefined && optIn !== valueAt(account, 'optIn.status');
  const computed: Profile = isNewChoice ? {optIn: {updated: timestamp(time)}} : {};
  const changed = {...account, ...mergeProfiles(account, mergeProfiles(change, computed))};
  return {
    ...changed,
    lastUpdated: preciseTimestamp(time),
    emailVerified: isSameEmail(account, changed) ? account.emailVerified : null,
  };
}

/** The account after its email address has been verified. */
export function withVerifiedEmail(account: Account, time: number): Account {
  return {...account, lastUpdated: preciseTimestamp(time), emailVerified: timestamp(time)};
}

/** Whether two states of an account have the same email address. */
export function isSameEmail(before: Account, after: Account): boolean {
  return normalizedEmail(before) === normalizedEmail(after);
}

function normalizedEmail({email}: Account): string {
  return typeof email === 'string' ? email.toLowerCase() : '';
}

function withoutSystemAttributes(profile: Profile): Profile {
  return Object.fromEntries(
    Object.entries(profile).filter(([name]) => !SYSTEM_ATTRIBUTES.includes(name)),
  );
}

/** Formats a time as `created` in the API reference: `2016-04-20 17:02:18.649505 +0000`. */
function preciseTimestamp(time: number): string {
  return new Date(time).toISOString().replace('T', ' ').replace('Z', '000 +0000');
}

/** Formats a time as `lastLogin` and `emailVerified` in the documentation: `2015-11-15 01:58:01 +0000`. */
function timestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
}
