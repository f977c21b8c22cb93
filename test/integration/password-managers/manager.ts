import type {Place} from './place.ts';
import type {Visitor} from './visitor.ts';

/** A user name and a password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The browser's question whether to save a login. */
export interface Prompt {
  /** The login that it would save. */
  readonly login: Login;
  /** Accepts, and waits until the login is saved. */
  save(): Promise<void>;
}

/** A browser with its own password manager. */
export interface Manager {
  readonly visitor: Visitor;
  /** Waits for the prompt. */
  prompt(): Promise<Prompt>;
  close(): Promise<void>;
}

/** Starts a browser, with the profile in the folder if there is one. */
export type Launch<T extends Manager> = (place: Place) => Promise<T>;
