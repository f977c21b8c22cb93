import type {ObservedForm} from './observed-form.ts';
import type {ListenerEffect, Place} from './random-action.ts';
import {PAGE_ERROR} from './page-errors.ts';

/** The actions of a listener on the page. */
interface Page {
  remove(form: ObservedForm): void;
  place(form: ObservedForm, place: Place): void;
  hide(page: Window): void;
}

/** Adds a listener of the page for one event of an element. */
export function addPageListener(
  type: string,
  effect: ListenerEffect,
  form: ObservedForm,
  page: Page,
  signal: AbortSignal,
) {
  const act = (event: Event) => {
    switch (effect) {
      case 'cancel':
        if (!event.defaultPrevented) form.onCancel();
        return event.preventDefault();
      case 'throw':
        throw new Error(PAGE_ERROR);
      case 'remove':
        return page.remove(form);
      case 'move':
        return page.place(form, 'page');
      case 'submit':
        return form.form?.requestSubmit();
      case 'hide page':
        return page.hide(window);
      case 'change locale':
        form.element.locale = 'de';
        return undefined;
      default:
        return effect satisfies never;
    }
  };
  form.element.addEventListener(type, act, {once: true, signal});
}
