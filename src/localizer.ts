import type {MsgFn} from '@lit/localize';

/** The language that the elements speak, as a BCP 47 tag. */
export const language = 'en';

/** Marks a sentence for translation. English is the source's own, so the build puts the sentence itself in its place. */
export const msg = ((sentence) => sentence) as MsgFn;
