import type {Place} from './place.ts';
import type {Visitor} from './visitor.ts';

/** What a person signs in with. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The browser's question whether to save a login. */
export interface Prompt {
  /** What it would save. */
  readonly login: Login;
  /** Says yes, and waits until it is saved. */
  save(): Promise<void>;
}

/** A browser whose own password manager is at work. */
export interface Manager {
  readonly visitor: Visitor;
  /** Waits for the prompt, unless it is there. */
  prompt(): Promise<Prompt>;
  close(): Promise<void>;
}

/** Starts a browser, with the profile that it left there if it has been there before. */
export type Launch<T extends Manager> = (place: Place) => Promise<T>;
