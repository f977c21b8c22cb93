import type {Actor} from './actor.ts';
import type {Deed} from './form-actions.ts';
import type {FormWorld} from './form-world.ts';
import {OF_THE_PAGE} from './page-watch.ts';

/** Has a script of the page do something to an element, once, as soon as an event comes. */
export function doOn(to: string, deed: Deed, actor: Actor, world: FormWorld, signal: AbortSignal) {
  const act = (event: Event) => {
    switch (deed) {
      case 'cancel':
        if (!event.defaultPrevented) actor.calledOff();
        return event.preventDefault();
      case 'throw':
        throw new Error(OF_THE_PAGE);
      case 'remove':
        return world.remove(actor);
      case 'move':
        return world.place(actor, 'page');
      case 'submit':
        return actor.form?.requestSubmit();
      case 'hide page':
        return world.hide(window);
      case 'speak':
        actor.element.locale = 'de';
        return undefined;
      default:
        return deed satisfies never;
    }
  };
  actor.element.addEventListener(to, act, {once: true, signal});
}
