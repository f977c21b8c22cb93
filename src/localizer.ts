import type {MsgFn} from '@lit/localize';

/** The language that the elements speak, as a BCP 47 tag. */
export const language = 'en';

/** The direction in which a language is written, by its BCP 47 tag. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr';

/** Marks a sentence for translation. English is the source's own, so the build puts the sentence itself in its place. */
export const msg = ((sentence) => sentence) as MsgFn;
