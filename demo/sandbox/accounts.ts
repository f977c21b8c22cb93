import {hashPassword, isPasswordOf, unmatchableHash, type PasswordHash} from './password-hash.ts';

/** What is known of a person, by the flow's `schemaId`; never a password. */
export type Profile = Readonly<Record<string, string | null>>;

/** A profile as `capture_user` shows it. */
export type Account = Profile & {readonly created: string; readonly uuid: string};

type Entry = {readonly account: Account; readonly password: Promise<PasswordHash>};

/** The accounts of one application, in memory. */
export class Accounts {
  readonly #entries: Entry[] = [];

  /** Whether an account already has that value there. */
  has(schemaId: string, value: string): boolean {
    return this.#find(schemaId, value) !== undefined;
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

  /** The account with that value there and that password; who has none waits as long. */
  async authenticate(
    schemaId: string,
    value: string,
    password: string,
  ): Promise<Account | undefined> {
    const entry = this.#find(schemaId, value);
    const hash = entry ? await entry.password : unmatchableHash();
    return (await isPasswordOf(password, hash)) ? entry?.account : undefined;
  }

  #find(schemaId: string, value: string): Entry | undefined {
    const wanted = comparable(schemaId, value);
    return this.#entries.find(({account}) => {
      const own = account[schemaId];
      return typeof own === 'string' && comparable(schemaId, own) === wanted;
    });
  }
}

function comparable(schemaId: string, value: string): string {
  return schemaId === 'email' ? value.toLowerCase() : value;
}

/** The reference's way to write a moment: `2016-04-20 17:02:18.649505 +0000`. */
function timestamp(date: Date): string {
  return date.toISOString().replace('T', ' ').replace('Z', '000 +0000');
}
