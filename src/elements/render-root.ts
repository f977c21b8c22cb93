import {isolateFieldEvents} from '../form/key-events.ts';
import {registerPasswords} from '../form/passwords.ts';
import {assignWrapperSlots} from '../form/slotted-controls.ts';

/** Takes care of the content of an element's slots, also of what is added later. */
function watchSlots(host: Element): void {
  const onChildren = () => {
    assignWrapperSlots(host);
    registerPasswords(host);
  };
  onChildren();
  // Morphing removes the `slot` of a wrapper again.
  new MutationObserver(onChildren).observe(host, {
    childList: true,
    subtree: true,
    attributeFilter: ['slot'],
  });
}

/** Attaches the shadow root of an element. A dialog focuses its first field, as it does with fields in light DOM. */
export function attachFormRoot(host: Element): ShadowRoot {
  watchSlots(host);
  const root = host.attachShadow({mode: 'open', delegatesFocus: true});
  isolateFieldEvents(root);
  // With `delegatesFocus`, a click anywhere would focus the first field.
  root.addEventListener('mousedown', (event) => {
    const target = event.target as Element;
    const isOwn = target.getRootNode() === root;
    const takesFocus = target.closest('a,button,input,label,select,textarea,[tabindex]');
    if (isOwn && !takesFocus && !root.activeElement) event.preventDefault();
  });
  return root;
}
