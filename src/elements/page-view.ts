import type {TemplateResult} from 'lit';
import type {FormState} from '../form/form-state.ts';
import type {Link} from '../form/links.ts';
import {ownerMessages, type OwnedElement} from '../form/owner-messages.ts';
import type {PageView} from '../templates/form.ts';

/** An element in its page. */
export interface ViewedElement extends OwnedElement {
  /** The links of the form, relative to a URL; as written if that is empty. */
  linksFrom(base: string): readonly Link[];
  template(page: PageView): TemplateResult;
}

const validLinks = (element: ViewedElement, base: string) =>
  element.linksFrom(base).filter(({url}) => url);

/** What the template depends on in a browser. */
export const browserView = (element: ViewedElement, state: FormState): PageView => ({
  ownerMessages: ownerMessages(element, state),
  links: validLinks(element, element.baseURI),
  controls: element.controls,
  baseUrl: element.baseURI,
  digest: '',
});

/** The same on a server, which does not know the page. */
export const serverView = (element: ViewedElement, digest: string): PageView => ({
  ownerMessages: [],
  links: validLinks(element, ''),
  controls: [],
  baseUrl: '',
  digest,
});

/**
 * Identifies what an element shows, with the version of its templates. Lit's hydration takes over attributes and texts
 * without comparing them, hence a digest that the script compares with its own.
 */
export function digestOf(element: ViewedElement): string {
  // Listeners and directives are functions, which JSON leaves out.
  const json = JSON.stringify(element.template(serverView(element, '')));
  let hash = 5381;
  for (let i = 0; i < json.length; i++) hash = Math.imul(hash, 33) ^ json.charCodeAt(i);
  return (hash >>> 0).toString(36);
}
