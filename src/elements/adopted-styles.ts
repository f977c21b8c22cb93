import {documentProperty} from '../platform/document.ts';
import {fieldRules} from '../styles/field.styles.ts';
import {formRules, keyframes} from '../styles/form.styles.ts';

const rules = fieldRules + formRules;

const lightRules = () =>
  `capture-sign-in,capture-register{${rules.replace(/:host(?:\((.*?)\))?/g, '&$1')}}`;

/** The sheets for shadow roots and for documents. Documents share no sheets, and elements move between documents. */
const sheets = [new WeakMap<Document, CSSStyleSheet>(), new WeakMap<Document, CSSStyleSheet>()];

/** The roots that have a `<style>` element. */
const styled = new WeakSet<Node>();

/**
 * Adds the styles of the forms to a root, unless it has them.
 *
 * @param isLight whether the forms are rendered into their elements, so that other elements share the root
 */
export function adoptStyles(root: Document | ShadowRoot, isLight: boolean): void {
  const page = root.ownerDocument ?? root;
  const window = documentProperty(page, 'defaultView');
  // A document without a window is not shown.
  if (!window) return;
  const css = () => keyframes + (isLight ? lightRules() : rules);
  if (!('adoptedStyleSheets' in root)) {
    // jsdom, and browsers before constructable style sheets.
    if (styled.has(root)) return;
    styled.add(root);
    const style = page.createElement('style');
    style.textContent = css();
    (root === page ? page.head : root).append(style);
    return;
  }
  const cache = sheets[+isLight];
  let sheet = cache?.get(page);
  if (!sheet) {
    sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css());
    cache?.set(page, sheet);
  }
  const name = 'adoptedStyleSheets';
  const adopted = root === page ? documentProperty(page, name) : root[name];
  if (adopted.includes(sheet)) return;
  const all = [...adopted, sheet];
  if (root === page) Reflect.set(Document.prototype, name, all, page);
  else root[name] = all;
}
