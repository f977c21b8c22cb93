import type {AttributePath} from '../flows/schema-id.ts';
import {
  hashPassword,
  matchesPassword,
  unmatchableHash,
  type PasswordHash,
} from './password-hash.ts';
import {valueAt, type Profile} from './profile.ts';

/** An account, as `capture_user` shows it. */
export type Account = Profile & {readonly created: string; readonly uuid: string};

/** A value that identifies an account, such as an email address, and the attributes that may store it. */
export type Identifier = {readonly value: string; readonly paths: readonly AttributePath[]};

type StoredAccount = {readonly account: Account; readonly password: Promise<PasswordHash>};

const MAX_ACCOUNTS = 1000;

/**
 * The accounts of one application, in memory. If there are too many, the oldest is deleted, except for the first one of
 * all, which belongs to the sandbox.
 */
export class Accounts {
  readonly #accounts: StoredAccount[] = [];
  readonly #maxAccounts: number;

  constructor(maxAccounts = MAX_ACCOUNTS) {
    this.#maxAccounts = maxAccounts;
  }

  /** Whether an account has this identifier. */
  has(identifier: Identifier): boolean {
    return this.#find([identifier]) !== undefined;
  }

  /**
   * Creates an account. The account exists as soon as this method is called, before the promise resolves: of two
   * requests that call `has` and then `add` without waiting in between, only one can get an identifier.
   */
  async add(profile: Profile, password: string): Promise<Account> {
    const account = {
      created: timestamp(new Date()),
      uuid: crypto.randomUUID(),
      ...profile,
      emailVerified: null,
    };
    const hash = hashPassword(password);
    this.#accounts.push({account, password: hash});
    if (this.#accounts.length > this.#maxAccounts) this.#accounts.splice(1, 1);
    await hash;
    return account;
  }

  /**
   * Finds the account that has all of these identifiers and this password. An unknown identifier takes as long as a wrong
   * password.
   */
  async authenticate(
    identifiers: readonly Identifier[],
    password: string,
  ): Promise<Account | undefined> {
    const stored = this.#find(identifiers);
    const hash = stored ? await stored.password : unmatchableHash();
    return (await matchesPassword(password, hash)) ? stored?.account : undefined;
  }

  #find(identifiers: readonly Identifier[]): StoredAccount | undefined {
    // Without this check, no identifiers would match every account.
    if (identifiers.length === 0) return undefined;
    return this.#accounts.find(({account}) =>
      identifiers.every((identifier) => hasIdentifier(account, identifier)),
    );
  }
}

function hasIdentifier(account: Account, {value, paths}: Identifier): boolean {
  return paths.some((path) => {
    const stored = valueAt(account, path);
    return typeof stored === 'string' && normalize(path, stored) === normalize(path, value);
  });
}

/** Email addresses are compared without regard to letter case. */
function normalize(path: AttributePath, value: string): string {
  return path === 'email' ? value.toLowerCase() : value;
}

/** Formats a time as in the API reference: `2016-04-20 17:02:18.649505 +0000`. */
function timestamp(date: Date): string {
  return date.toISOString().replace('T', ' ').replace('Z', '000 +0000');
}
