import {documentProperty} from '../platform/document.ts';
import {fieldRules} from '../styles/field.styles.ts';
import {formRules} from '../styles/form.styles.ts';
import {longFormRules} from '../styles/long-form.styles.ts';
import {keyframes, outcomeRules} from '../styles/outcome.styles.ts';

const rules = fieldRules + longFormRules + formRules + outcomeRules;

/** The rules for a shadow root, as a style sheet. */
export const shadowRules = keyframes + rules;

/** The rules for the elements of a tag; for a shadow root, the tag is empty. */
const rulesFor = (tag: string) =>
  tag ? `${keyframes}${tag}{${rules.replace(/:host(?:\((.*?)\))?/g, '&$1')}}` : shadowRules;

type PerTag<Value> = Map<string, Value>;

/** The sheets of each document, by tag. Documents share no sheets, and elements move between documents. */
const sheets = new WeakMap<Document, PerTag<CSSStyleSheet>>();

/** The tags of the `<style>` elements in each root. */
const styled = new WeakMap<Node, PerTag<true>>();

function tagsOf<Key extends object, Value>(map: WeakMap<Key, PerTag<Value>>, key: Key) {
  const tags = map.get(key) ?? new Map<string, Value>();
  map.set(key, tags);
  return tags;
}

/**
 * Adds the styles of the forms to a root, unless it has them.
 *
 * @param tag the tag of an element with its form in light DOM, where other elements share the root; otherwise empty
 */
export function adoptStyles(root: Document | ShadowRoot, tag: string): void {
  const page = root.ownerDocument ?? root;
  const window = documentProperty(page, 'defaultView');
  // A document without a window is not shown.
  if (!window) return;
  if (!('adoptedStyleSheets' in root)) {
    // jsdom, and browsers before constructable style sheets.
    const tags = tagsOf(styled, root);
    if (tags.has(tag)) return;
    tags.set(tag, true);
    const style = page.createElement('style');
    style.textContent = rulesFor(tag);
    (root === page ? page.head : root).append(style);
    return;
  }
  const cache = tagsOf(sheets, page);
  let sheet = cache.get(tag);
  if (!sheet) {
    sheet = new window.CSSStyleSheet();
    sheet.replaceSync(rulesFor(tag));
    cache.set(tag, sheet);
  }
  const name = 'adoptedStyleSheets';
  const adopted = root === page ? documentProperty(page, name) : root[name];
  if (adopted.includes(sheet)) return;
  const all = [...adopted, sheet];
  if (root === page) Reflect.set(Document.prototype, name, all, page);
  else root[name] = all;
}
