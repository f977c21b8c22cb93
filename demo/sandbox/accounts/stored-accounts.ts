import {isObject, propertyOf} from '../flows/json.ts';
import {createAccount, type Account} from './account.ts';
import type {Accounts} from './accounts.ts';
import {formatPasswordHash, parsePasswordHash} from './password-hash-text.ts';
import type {Profile} from './profile.ts';

/** An account in JSON: its attributes, and the hash of its password. */
export type StoredAccount = Profile & {readonly passwordHash: string};

/** More than the sandbox keeps. */
const MAX_ACCOUNTS = 1000;

/** The attributes that only Capture sets, each with a check of its type. */
const SYSTEM_ATTRIBUTES: Readonly<Record<string, (value: unknown) => boolean>> = {
  created: isText,
  uuid: isText,
  id: (value) => Number.isSafeInteger(value),
  lastUpdated: isText,
  lastLogin: isTextOrNull,
  emailVerified: isTextOrNull,
  clients: (value) => Array.isArray(value) && value.every(isObject),
};

/** All accounts, as JSON with the hashes of their passwords. */
export async function exportAccounts(accounts: Accounts): Promise<readonly StoredAccount[]> {
  const entries = await accounts.entries();
  return entries.map(({account, hash}) => ({...account, passwordHash: formatPasswordHash(hash)}));
}

/**
 * Adds accounts that {@link exportAccounts} has written, or that somebody has written by hand: a list of objects with the
 * attributes of an account, each with a `password` or a `passwordHash`.
 *
 * @returns what is wrong with the JSON, if anything; some accounts may have been added then
 */
export async function importAccounts(
  accounts: Accounts,
  json: unknown,
): Promise<string | undefined> {
  if (!Array.isArray(json)) return 'the accounts must be a JSON list, as in []';
  if (json.length > MAX_ACCOUNTS) return `there are more than ${MAX_ACCOUNTS} accounts`;
  for (const [i, item] of json.entries()) {
    const problem = await importAccount(accounts, item, i + 1);
    if (problem !== undefined) return `account ${i + 1} ${problem}`;
  }
  return undefined;
}

async function importAccount(
  accounts: Accounts,
  json: unknown,
  id: number,
): Promise<string | undefined> {
  if (!isObject(json)) return 'must be a JSON object';
  const {password, passwordHash, ...attributes} = json;
  const email = propertyOf(attributes, 'email');
  if (typeof email === 'string' && accounts.has({value: email, paths: ['email']})) {
    return `has the email address of another one: ${email}`;
  }
  // JSON has no values that a profile cannot have, except lists of lists, which no form can show.
  const profile = attributes as Profile;
  const created = createAccount({id, profile, time: Date.now(), clientId: undefined});
  const account = {...created, ...systemAttributesOf(attributes)} as Account;
  if (accounts.get(account.uuid)) return `has the uuid of another one: ${account.uuid}`;
  if (typeof passwordHash === 'string') {
    const hash = parsePasswordHash(passwordHash);
    if (!hash) return 'has a "passwordHash" that the sandbox has not written';
    accounts.restore(account, hash);
    return undefined;
  }
  if (typeof password !== 'string' || password === '') return 'has no "password"';
  accounts.restore(account);
  await accounts.changePassword(account.uuid, password);
  return undefined;
}

function systemAttributesOf(json: object): object {
  return Object.fromEntries(
    Object.entries(SYSTEM_ATTRIBUTES).flatMap(([name, isValid]) => {
      const value = propertyOf(json, name);
      return value !== undefined && isValid(value) ? [[name, value]] : [];
    }),
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}
