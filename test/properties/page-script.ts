import type {Actor} from './actor.ts';
import type {Deed, Place} from './form-actions.ts';
import {OF_THE_PAGE} from './page-watch.ts';

/** What a script of the page can do to an element or to the page. */
interface Page {
  remove(actor: Actor): void;
  place(actor: Actor, place: Place): void;
  hide(page: Window): void;
}

/** Has a script of the page do something to an element, once, as soon as an event comes. */
export function doOn(to: string, deed: Deed, actor: Actor, page: Page, signal: AbortSignal) {
  const act = (event: Event) => {
    switch (deed) {
      case 'cancel':
        if (!event.defaultPrevented) actor.calledOff();
        return event.preventDefault();
      case 'throw':
        throw new Error(OF_THE_PAGE);
      case 'remove':
        return page.remove(actor);
      case 'move':
        return page.place(actor, 'page');
      case 'submit':
        return actor.form?.requestSubmit();
      case 'hide page':
        return page.hide(window);
      case 'speak':
        actor.element.locale = 'de';
        return undefined;
      default:
        return deed satisfies never;
    }
  };
  actor.element.addEventListener(to, act, {once: true, signal});
}
