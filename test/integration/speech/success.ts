import {maybe, type Utterance} from './utterance.ts';

/**
 * What is heard when a text takes the place of the form.
 *
 * The focus moves to a live region, so the text, or in Firefox its last line, may be said once more, and in Chromium also
 * together with what was said while the form was busy.
 */
export function success(text: string, busy: string): readonly Utterance[] {
  const words = text.split(' ');
  const ends = words.map((_, i) => words.slice(i).join(' ').replaceAll('.', '\\.'));
  return [
    // On a busy machine, Orca does not always notice the focus on a live region.
    maybe('Browse mode'),
    {text},
    maybe(busy),
    maybe(`${text} ${busy}`),
    maybe('main content'),
    maybe(new RegExp(`^(${ends.join('|')})$`)),
  ];
}
