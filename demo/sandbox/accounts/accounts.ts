import type {AttributePath} from '../flows/schema-id.ts';
import {createAccount, type Account} from './account.ts';
import {
  hashPassword,
  matchesPassword,
  unmatchableHash,
  type PasswordHash,
} from './password-hash.ts';
import {valueAt, type Profile} from './profile.ts';

/** A value that identifies an account, such as an email address, and the attributes that may store it. */
export type Identifier = {readonly value: string; readonly paths: readonly AttributePath[]};

type StoredAccount = {account: Account; password: Promise<PasswordHash>};

const MAX_ACCOUNTS = 1000;

/**
 * The accounts of one application, in memory. If there are too many, the oldest is deleted, except for the first one of
 * all, which belongs to the sandbox.
 */
export class Accounts {
  readonly #accounts: StoredAccount[] = [];
  readonly #maxAccounts: number;
  readonly #iterations: number | undefined;
  #lastId = 0;
  /** Called after each change of an account or a password. */
  onChange: () => void = () => {};

  /** @param iterations of password hashes; see {@link hashPassword} for the default */
  constructor(maxAccounts = MAX_ACCOUNTS, iterations?: number) {
    this.#maxAccounts = maxAccounts;
    this.#iterations = iterations;
  }

  /** The number of accounts. */
  get size(): number {
    return this.#accounts.length;
  }

  /** All accounts with the hashes of their passwords, oldest first. */
  entries(): Promise<readonly {readonly account: Account; readonly hash: PasswordHash}[]> {
    return Promise.all(
      this.#accounts.map(async ({account, password}) => ({account, hash: await password})),
    );
  }

  /** Adds an account from an earlier run. Without a hash, no password is right. */
  restore(account: Account, hash: PasswordHash = unmatchableHash(this.#iterations)): void {
    this.#accounts.push({account, password: Promise.resolve(hash)});
    this.#lastId = Math.max(this.#lastId, account.id);
  }

  /**
   * Whether an account has this identifier.
   *
   * @param exceptUuid the account that may have it
   */
  has(identifier: Identifier, exceptUuid?: string): boolean {
    return this.#accounts.some(
      ({account}) => account.uuid !== exceptUuid && hasIdentifier(account, identifier),
    );
  }

  /** Finds the account that has all of these identifiers. */
  find(identifiers: readonly Identifier[]): Account | undefined {
    return this.#find(identifiers)?.account;
  }

  /** Finds an account by its `uuid`. */
  get(uuid: string): Account | undefined {
    return this.#get(uuid)?.account;
  }

  /**
   * Creates an account. The account exists as soon as this method is called, before the promise resolves: of two
   * requests that call `has` and then `add` without waiting in between, only one can get an identifier.
   *
   * @param registration the time, in milliseconds, and the API client; by default, nobody has registered the account
   */
  async add(
    profile: Profile,
    password: string,
    {time = Date.now(), clientId}: {time?: number; clientId?: string} = {},
  ): Promise<Account> {
    const account = createAccount({id: ++this.#lastId, profile, time, clientId});
    const hash = hashPassword(password, this.#iterations);
    this.#accounts.push({account, password: hash});
    if (this.#accounts.length > this.#maxAccounts) this.#accounts.splice(1, 1);
    this.onChange();
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
    return (await this.#isPasswordOf(stored, password)) ? stored?.account : undefined;
  }

  /** Whether this is the password of an account. */
  async hasPassword(uuid: string, password: string): Promise<boolean> {
    return this.#isPasswordOf(this.#get(uuid), password);
  }

  /** Replaces an account by what a function makes of it; undefined if the account does not exist. */
  update(uuid: string, change: (account: Account) => Account): Account | undefined {
    const stored = this.#get(uuid);
    if (stored) stored.account = change(stored.account);
    this.onChange();
    return stored?.account;
  }

  async changePassword(uuid: string, password: string): Promise<void> {
    const hash = hashPassword(password, this.#iterations);
    const stored = this.#get(uuid);
    if (stored) stored.password = hash;
    this.onChange();
    await hash;
  }

  async #isPasswordOf(stored: StoredAccount | undefined, password: string): Promise<boolean> {
    const hash = stored ? await stored.password : unmatchableHash(this.#iterations);
    return matchesPassword(password, hash);
  }

  #get(uuid: string): StoredAccount | undefined {
    return this.#accounts.find(({account}) => account.uuid === uuid);
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
