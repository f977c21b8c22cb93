import type {full} from './full.ts';
import type {WordsFor} from './publish.ts';
import type {standard} from './standard.ts';

/** All that a language must say: the words of both flows. */
export type Language = WordsFor<typeof standard> & WordsFor<typeof full>;
