import type {BrowserName} from './browser.ts';

/** Something that Orca is expected to say. */
export interface Utterance {
  readonly text: string | RegExp;
  /** The only browser in which it is said. */
  readonly browser?: BrowserName;
  /** Whether it need not be heard. */
  readonly isOptional?: boolean;
}

/** What only Orca with Chromium says. */
export const inChromium = (text: string): Utterance => ({text, browser: 'chromium'});

/** What is only said if the browser has the time to show it, maybe after the next key. Nothing waits for it. */
export const maybe = (text: string | RegExp): Utterance => ({text, isOptional: true});

/** What Orca says at a time of its own: that a page is loading, and that a selection has ended. */
const chatter = [
  /^Loading\. Please wait\.$/,
  /^Finished loading /,
  /^(Text unselected|Selection (deleted|restored))\.$/,
];

export const isChatter = (text: string): boolean => chatter.some((one) => one.test(text));

/**
 * A field as Orca says it, without its selection and the number of characters of a password. Whether Orca says them depends
 * on whether the browser has selected the text by then.
 */
const withoutSelection = (said: string) =>
  said.replace(
    /( entry.*?| password text)( \d+ bullet characters)?( selected)?(?=( required)?\.$)/,
    '$1',
  );

const says = ({text}: Utterance, said: string) =>
  typeof text === 'string' ? text === withoutSelection(said) : text.test(said);

/** Compares what was said with what was expected, in any order: announcements of one moment have none. */
export function compare(expected: readonly Utterance[], said: readonly string[]) {
  const surplus = [...said];
  const unheard = expected.filter((utterance) => {
    const index = surplus.findIndex((text) => says(utterance, text));
    if (index >= 0) surplus.splice(index, 1);
    return index < 0;
  });
  return {
    surplus,
    unheard: unheard.filter(({isOptional}) => !isOptional),
    /** What may still be said. */
    late: unheard.filter(({isOptional}) => isOptional),
  };
}
