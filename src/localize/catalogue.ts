import type {JsonObject} from '../json.ts';

/** The destination of a link of a form. */
export type LinkName = 'forgot' | 'switch' | 'verify';

/** The messages of one form. `Id` are the ids of its messages. */
export interface Catalogue<Id extends string> {
  /** The English messages, by id. */
  readonly english: JsonObject;
  readonly submit: Id;
  readonly busy: Id;
  readonly success: Id;
  /** The messages for kinds of failure that differ from those of other forms. */
  readonly failures: Readonly<Partial<Record<string, Id>>>;
  /** The labels of the standard flow's fields, by field name. */
  readonly labels: ReadonlyMap<string, Id>;
  /** The texts of the links, by destination. */
  readonly links: ReadonlyMap<LinkName, Id>;
}
