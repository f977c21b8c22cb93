import {fieldRules} from '../styles/field.styles.ts';
import {formRules, keyframes} from '../styles/form.styles.ts';

const rules = fieldRules + formRules;

const lightRules = () =>
  `capture-sign-in,capture-register{${rules.replace(/:host(?:\((.*?)\))?/g, '&$1')}}`;

/** For shadow roots and for documents: documents share no sheets, and elements move from one to another. */
const sheets = [new WeakMap<Document, CSSStyleSheet>(), new WeakMap<Document, CSSStyleSheet>()];

/**
 * Gives a root the looks of the forms in it.
 *
 * @param isLight whether the forms are rendered into their elements, and the root is not theirs alone
 */
export function adoptStyles(root: Document | ShadowRoot, isLight: boolean): void {
  const page = root.ownerDocument ?? root;
  // A document without a window shows nothing.
  if (!page.defaultView) return;
  const known = sheets[+isLight];
  let sheet = known?.get(page);
  if (!sheet) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(keyframes + (isLight ? lightRules() : rules));
    known?.set(page, sheet);
  }
  const {adoptedStyleSheets: adopted} = root;
  if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
}
