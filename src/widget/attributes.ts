import {elementSelector, elementsIn} from './forms.ts';
import {captureSettings} from './page-globals.ts';

/** The elements' attributes, by the widget's settings. */
const attributeNames = {
  captureServer: 'domain',
  clientId: 'client_id',
  flowName: 'flow',
  flowVersion: 'flow_version',
  language: 'locale',
  redirectUri: 'redirect_uri',
  responseType: 'response_type',
};

/** The values that were set here, by attribute. An attribute with another value is the page's own. */
const valuesOf = new WeakMap<Element, Record<string, string>>();

/** Sets the attributes of an element to the current settings, except those that the page has set itself. */
function setAttributes(element: Element) {
  const settings = captureSettings();
  const values = valuesOf.get(element) ?? {};
  valuesOf.set(element, values);
  for (const [setting, name] of Object.entries(attributeNames)) {
    const current = element.getAttribute(name);
    if (current !== null && current !== values[name]) continue;
    const value = settings[setting];
    // Capture rejects HEAD in requests. Without a version, it uses the API client's default.
    if (typeof value !== 'string' || !value || value === 'HEAD') element.removeAttribute(name);
    else if (value !== current) {
      values[name] = value;
      element.setAttribute(name, value);
    }
  }
}

/** Configures all elements of the page. `janrain.capture.ui.start` */
export const configureElements = (): void => elementsIn(document).forEach(setAttributes);

/** Configures the elements that are added to the page from now on. */
export function configureAddedElements(): void {
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(elementSelector)) setAttributes(node);
        elementsIn(node).forEach(setAttributes);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
