import {CaptureForgotPassword} from '../elements/capture-forgot-password.ts';
import {CaptureNewPassword} from '../elements/capture-new-password.ts';
import {CaptureRegister} from '../elements/capture-register.ts';
import {CaptureSignIn} from '../elements/capture-sign-in.ts';
import {CaptureVerifyEmail} from '../elements/capture-verify-email.ts';
import type {AttributesOf} from '../frameworks/element-attributes.ts';
import type {Elements} from '../frameworks/elements.ts';
import {fieldRules} from '../styles/field.styles.ts';
import {formRules} from '../styles/form.styles.ts';
import {longFormRules} from '../styles/long-form.styles.ts';
import {
  attributeMarkup,
  withoutPasswords,
  writeAttributes,
  type GivenAttributes,
} from './attributes.ts';
import {flowAttributes} from './flow-attributes.ts';
import {FormRenderer, type FormClass} from './form-renderer.ts';

const forms: Readonly<Record<keyof Elements, FormClass>> = {
  'capture-forgot-password': CaptureForgotPassword,
  'capture-new-password': CaptureNewPassword,
  'capture-register': CaptureRegister,
  'capture-sign-in': CaptureSignIn,
  'capture-verify-email': CaptureVerifyEmail,
};

/** Attributes that every element of HTML has. */
export interface GlobalAttributes {
  readonly autofocus?: boolean | undefined;
  readonly class?: string | undefined;
  readonly dir?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly slot?: string | undefined;
  readonly style?: string | undefined;
  readonly title?: string | undefined;
  readonly [name: `aria-${string}` | `data-${string}`]: string | undefined;
}

/** The attributes of an element, by name. Lists and objects are written as JSON. */
export type FormAttributes<Tag extends keyof Elements> = AttributesOf<Elements[Tag]> &
  GlobalAttributes;

/** How to render an element. */
export interface RenderOptions {
  /** A published flow file, parsed. Its fields are written into the attribute `fields`, and its version into `flow_version`, so that the page does not load the file. */
  readonly flow?: object | undefined;
  /** The URL of `capture-forms.css`, for pages whose Content Security Policy allows no `<style>`. Default: the styles are in the HTML. */
  readonly stylesheet?: string | undefined;
  /** The nonce of the page's Content Security Policy, for the `<style>` or `<link>`. */
  readonly nonce?: string | undefined;
  /** HTML for the slots of the element. It is written as it is. */
  readonly content?: string | undefined;
}

/** What only the rules for longer forms apply to. */
const longFormContent = /<select|<textarea|part="(?:check|row)"/;

/**
 * The styles of a form until the script adds all of them, or the link to `capture-forms.css`.
 *
 * @param form the form's HTML
 */
function stylesMarkup({stylesheet, nonce}: RenderOptions, form: string): string {
  const attributes = (written: GivenAttributes) => attributeMarkup(writeAttributes(written));
  const rules = fieldRules + (longFormContent.test(form) ? longFormRules : '') + formRules;
  return stylesheet
    ? `<link${attributes({rel: 'stylesheet', href: stylesheet, nonce})}>`
    : `<style${attributes({nonce})}>${rules}</style>`;
}

/** Parses the page's own `fields`. The element reports what is wrong with them. */
function parseFields(fields: string | undefined): unknown {
  try {
    return JSON.parse(fields ?? '[]');
  } catch {
    return [];
  }
}

/**
 * Renders an element on a server: its tag with the form in a declarative shadow root, which browsers show before the script
 * runs. The script `capture-forms-hydrate.js` then takes the form over, with everything that was typed.
 *
 * The form is in the language of `locale` if its file has been imported, such as `capture-forms/languages/de.js`.
 *
 * @param name the tag of the element
 * @throws TypeError for an unknown tag or an invalid name of an attribute; Error if the flow does not have the form
 */
export function renderToString<Tag extends keyof Elements>(
  name: Tag,
  attributes: FormAttributes<Tag> = {},
  options: RenderOptions = {},
): string {
  if (!Object.hasOwn(forms, name)) throw new TypeError(`unknown element: ${name}`);
  const renderer = new FormRenderer(name, forms[name]);
  const {element} = renderer;
  const written = writeAttributes(attributes);
  renderer.setAttributes(written);
  if (options.flow) {
    const {fields, flow_version} = flowAttributes(
      element,
      options.flow,
      parseFields(written.get('fields')),
    );
    written.delete('flow_url');
    written.set('fields', fields);
    if (flow_version && !written.has('flow_version')) written.set('flow_version', flow_version);
  }
  const fields = written.get('fields');
  if (fields) written.set('fields', withoutPasswords(fields, element.standardFields));
  const content = options.content ?? '';
  const tag = `<${name}${attributeMarkup(written)}>`;
  // Only the script renders a form in light DOM, after it has removed the content of the element.
  if (element.lightDom) return `${tag}${content}</${name}>`;
  element.flowUrl = written.get('flow_url');
  element.fields = written.get('fields');
  const form = renderer.shadowMarkup();
  return (
    `${tag}<template shadowrootmode="open" shadowrootdelegatesfocus>` +
    `${stylesMarkup(options, form)}${form}</template>${content}</${name}>`
  );
}
