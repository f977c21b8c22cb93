import {hashPassword, isPasswordOf, unmatchableHash, type PasswordHash} from './password-hash.ts';
import {valueAt, type Path, type Profile} from '../flows/schema-id.ts';

/** A profile as `capture_user` shows it. */
export type Account = Profile & {readonly created: string; readonly uuid: string};

/** A value by which an account can be known, in any of those attributes. */
export type Identifier = {readonly value: string; readonly paths: readonly Path[]};

type Entry = {readonly account: Account; readonly password: Promise<PasswordHash>};

/** The accounts of one application, in memory. */
export class Accounts {
  readonly #entries: Entry[] = [];

  /** Whether an account goes by that. */
  has(identifier: Identifier): boolean {
    return this.#find([identifier]) !== undefined;
  }

  /**
   * Opens an account. It is taken before this returns its promise, so that of two people who ask
   * `has` and then `add` without waiting in between, only one gets a name.
   */
  async add(profile: Profile, password: string): Promise<Account> {
    const account = {
      created: timestamp(new Date()),
      uuid: crypto.randomUUID(),
      ...profile,
      emailVerified: null,
    };
    const hash = hashPassword(password);
    this.#entries.push({account, password: hash});
    await hash;
    return account;
  }

  /** The account that goes by all of that, with that password; who has none waits as long. */
  async authenticate(
    identifiers: readonly Identifier[],
    password: string,
  ): Promise<Account | undefined> {
    const entry = this.#find(identifiers);
    const hash = entry ? await entry.password : unmatchableHash();
    return (await isPasswordOf(password, hash)) ? entry?.account : undefined;
  }

  #find(identifiers: readonly Identifier[]): Entry | undefined {
    // Nobody goes by nothing.
    if (identifiers.length === 0) return undefined;
    return this.#entries.find(({account}) => identifiers.every((one) => goesBy(account, one)));
  }
}

function goesBy(account: Account, {value, paths}: Identifier): boolean {
  return paths.some((path) => {
    const own = valueAt(account, path);
    return typeof own === 'string' && comparable(path, own) === comparable(path, value);
  });
}

function comparable(path: Path, value: string): string {
  return path === 'email' ? value.toLowerCase() : value;
}

/** The reference's way to write a moment: `2016-04-20 17:02:18.649505 +0000`. */
function timestamp(date: Date): string {
  return date.toISOString().replace('T', ' ').replace('Z', '000 +0000');
}
