/**
 * Reads a property of a document. Not as `document.name`, because an element can shadow every property of its document:
 * `<img name="defaultView">`.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const documentProperty = <Name extends keyof Document>(
  document: Document,
  name: Name,
): Document[Name] =>
  // Not from `Document.prototype`: MooTools replaces `window.Document`.
  Reflect.get(Object.getPrototypeOf(document) as Document, name, document);

/** The window that an element is in; null in a document without one. */
export const windowOf = (element: Element) =>
  documentProperty(element.ownerDocument, 'defaultView');

/** The focused element in the tree of an element; null if the focus is elsewhere. */
export function focusedElement(element: Element): Element | null {
  const root = element.getRootNode();
  // Not with `instanceof`: the root may belong to another window.
  return 'host' in root
    ? (root as ShadowRoot).activeElement
    : documentProperty(element.ownerDocument, 'activeElement');
}
