import type {Visitor} from './visitor.ts';

/** What a visitor does on a page, and hears. */
export interface Journey {
  readonly name: string;
  readonly act: (visitor: Visitor) => Promise<void>;
}
