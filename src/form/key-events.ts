import type {SlottedControl} from './slotted-controls.ts';

/** Keys that edit a field, besides those that type a character. */
const editingKeys =
  /^(Enter|Backspace|Delete|Home|End|Arrow\w+|Page\w+|Dead|Process|Unidentified)$/;

const isTyped = ({key, metaKey, ctrlKey, altKey}: KeyboardEvent) =>
  // AltGr, which types characters, is Ctrl and Alt at once.
  !metaKey && !(ctrlKey && !altKey) && (key?.length === 1 || editingKeys.test(key));

/**
 * Keeps what is typed into our fields, and presses on them, from the page's listeners. Outside of a shadow root, an event
 * seems to come from the element itself, so that shortcut and drag libraries do not recognise a text field.
 *
 * Escape, Tab and combinations with Ctrl or Meta still reach the page. Capturing listeners are not affected.
 */
export function isolateFieldEvents(root: ShadowRoot): void {
  const isolate =
    (selector: string, isConcerned: (event: Event) => boolean = () => true) =>
    (event: Event) => {
      const target = event.target as Element;
      // The page's own controls, in slots, are not in this root.
      const isOwn = target.getRootNode() === root && target.closest(selector);
      if (isOwn && isConcerned(event)) event.stopPropagation();
    };
  const onKey = isolate('input,select,textarea', (event) => isTyped(event as KeyboardEvent));
  const onPress = isolate('input,select,textarea,button');
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, onKey);
  for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
    root.addEventListener(type, onPress, {passive: true});
  }
}

/**
 * Handles Enter in an element. A key that is held down submits only once. In a slotted control, Enter submits the
 * element's form and not a form around the element.
 */
export function handleEnter(
  event: KeyboardEvent,
  controls: readonly SlottedControl[],
  submit: () => void,
): void {
  const target = event.target as Element;
  if (event.key !== 'Enter' || event.isComposing || target.localName === 'textarea') return;
  if (event.repeat) event.preventDefault();
  else if (target.localName === 'input' && controls.some((control) => control === target)) {
    if (event.defaultPrevented) return;
    event.preventDefault();
    // The scripts of a form around the element must not submit it either.
    event.stopPropagation();
    submit();
  }
}
