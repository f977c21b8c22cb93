import {rename, stat, writeFile} from 'node:fs/promises';
import {CommandError} from './command-error.ts';
import {codeOf} from './error-code.ts';
import {readJsonFile} from './flow-file.ts';

/** Changes that follow each other within this time are written together. */
const DELAY_MS = 100;

const isMissing = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
};

/**
 * Reads a file with accounts.
 *
 * @param isOptional whether the file may be missing: it is created when accounts are written
 */
export async function readAccounts(
  path: string,
  isOptional: boolean,
): Promise<{readonly json: unknown} | CommandError> {
  return isOptional && (await isMissing(path)) ? {json: []} : readJsonFile(path);
}

/** Writes accounts to a file, never two versions at the same time. */
export class AccountsFile {
  readonly #path: string;
  readonly #exportAccounts: () => Promise<readonly object[]>;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<CommandError | undefined> = Promise.resolve(undefined);

  /** @param exportAccounts what is written, as JSON */
  constructor(path: string, exportAccounts: () => Promise<readonly object[]>) {
    this.#path = path;
    this.#exportAccounts = exportAccounts;
  }

  /**
   * Writes soon, together with other changes.
   *
   * @param report called with an error
   */
  scheduleSave(report: (error: CommandError) => void): void {
    this.#timer ??= setTimeout(() => {
      void this.save().then((error) => error && report(error));
    }, DELAY_MS);
  }

  /** Writes now. Returns the error, if there is one. */
  save(): Promise<CommandError | undefined> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<CommandError | undefined> {
    // Renamed when it is complete, so that a crash leaves the earlier file.
    const draft = `${this.#path}.${process.pid}.tmp`;
    try {
      const accounts = await this.#exportAccounts();
      // Only for the owner: it has email addresses and password hashes.
      await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, {mode: 0o600});
      await rename(draft, this.#path);
      return undefined;
    } catch (error) {
      return new CommandError(`could not write ${this.#path}: ${codeOf(error)}`);
    }
  }
}
