import {maybe, type Utterance} from './utterance.ts';

/** What is heard, once, when a text takes the place of the form and gets the focus. */
export function success(text: string, busy: string): readonly Utterance[] {
  return [
    maybe(busy),
    maybe('main content'),
    {text: new RegExp(`^${text.replaceAll('.', '\\.')}( panel\\.)?$`)},
    // On a busy machine, Chromium reports the focus only with the next key.
    maybe('Browse mode'),
  ];
}
