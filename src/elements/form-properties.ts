import {LitElement, type PropertyDeclarations} from 'lit';
import type {FieldDefinition} from '../flow/field-definition.ts';
import {resolveLinks, resolveWebUrl, type Link} from '../form/links.ts';
import type {LinkName} from '../localize/catalogue.ts';
import type {FormCatalogue, Messages} from '../localize/message-id.ts';

/** Frameworks may set a boolean property to what they would write as an attribute. */
export const isTrue = (value: unknown) => `${(value as string | null) ?? 'false'}` !== 'false';

/** The attributes and properties of the elements. */
export abstract class FormProperties extends LitElement {
  static override properties: PropertyDeclarations = {
    domain: {},
    clientId: {attribute: 'client_id'},
    flow: {},
    flowVersion: {attribute: 'flow_version'},
    locale: {},
    form: {},
    redirectUri: {attribute: 'redirect_uri'},
    responseType: {attribute: 'response_type'},
    flowUrl: {attribute: 'flow_url'},
    fields: {},
    messages: {},
    switchUrl: {attribute: 'switch_url'},
    successUrl: {attribute: 'success_url'},
  };

  /**
   * Defines each property by its attribute's name too: some frameworks set a property by whatever name is written.
   *
   * @internal
   */
  protected static override finalize(): void {
    super.finalize();
    for (const [name, {attribute}] of [...this.elementProperties]) {
      if (typeof attribute !== 'string' || attribute in this.prototype) continue;
      // Known to Lit, so that a value that was set before the definition is kept.
      this.createProperty(attribute, {attribute: false, noAccessor: true});
      const accessor = Object.getOwnPropertyDescriptor(this.prototype, name);
      Object.defineProperty(this.prototype, attribute, {...accessor, enumerable: false});
    }
  }

  /** Where to send requests: a host of Capture, a path of your site such as `/capture`, a host that you allow with `data-domains` or `allowDomains()`, or, if the page is on `localhost`, `localhost` with a port. Required. */
  declare domain?: string;
  /** The id of the API client. Required. */
  declare clientId?: string;
  /** The name of the flow. Default: the API client's `default_flow_name`. */
  declare flow?: string;
  /** The version of the flow. `HEAD` is not allowed here: only the URL of a flow file can contain it. Default: the version in the flow file, or else the API client's `default_flow_version`. */
  declare flowVersion?: string;
  /** The language of the form and of Capture's texts, as a BCP 47 tag. Default: `en-US`. */
  declare locale?: string;
  /** The name of the form in the flow. Default: `signInForm`, `registrationForm`, `forgotPasswordForm`, `changePasswordFormNoAuth` or `resendVerificationForm`. */
  declare form?: string;
  /** An http(s) URL of your site, which every element except `<capture-new-password>` sends. If your server exchanges an authorization code, it must send the same value. Default: the URL of the page, without query and hash. */
  declare redirectUri?: string;
  /** `token` for an access token, `code` for an authorization code, `code_and_token` for both. `code_with_token`, which a part of the API reference has instead, is also accepted. Default: `token`. */
  declare responseType?: 'token' | 'code' | 'code_and_token' | 'code_with_token';
  /** The URL of a published flow file, from which the form takes its fields and texts. It may contain the placeholders `{flow}`, `{flow_version}` and `{locale}`. */
  declare flowUrl?: string;
  /** The form's fields: a list of definitions as in a flow file, or its JSON. With `flow_url`, only the differences from the file. */
  declare fields?: string | readonly FieldDefinition[];
  /** Texts that replace the element's own, by message id: an object, or its JSON. */
  declare messages?: string | Messages;
  /** The URL of the page with the other form: http(s), or relative. For `<capture-sign-in>`, that is the registration form; for the other elements, the sign-in form. Adds a link to it below the button. */
  declare switchUrl?: string;
  /** The URL of the page to open after success: http(s), or relative. `preventDefault()` on `capture-success` cancels it. Nothing is added to the URL. Default: the page stays, and a sentence takes the form's place. */
  declare successUrl?: string;

  /** Attributes that are removed as soon as they have been read, because other scripts could read them. */
  protected static readonly secretAttributes: readonly string[] = [];

  constructor() {
    super();
    // Values that were set before the definition. Lit restores them too late: `createRenderRoot` needs this one.
    const own = this as Record<string, unknown>;
    for (const name of ['lightDom', 'light_dom']) {
      if (!Object.hasOwn(own, name)) continue;
      const value = own[name];
      delete own[name];
      this.lightDom = isTrue(value);
    }
  }

  /** @internal */
  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    const {secretAttributes} = this.constructor as typeof FormProperties;
    const isSecret = secretAttributes.includes(name);
    // After the removal below, the property keeps the value.
    if (isSecret && value === null) return;
    super.attributeChangedCallback(name, old, value);
    if (isSecret) this.removeAttribute(name);
  }

  /** @internal */
  protected get urls(): Readonly<Partial<Record<LinkName, string>>> {
    return {switch: this.switchUrl};
  }

  /** @internal */
  abstract readonly catalogue: FormCatalogue;
  /** @internal */
  protected abstract readonly standardForm: string;

  /** @internal */
  get formName(): string {
    return this.form || this.standardForm;
  }

  /** @internal */
  get links(): readonly Link[] {
    return this.linksFrom(this.baseURI);
  }

  /** The links of the form, relative to a URL; as written if that is empty. @internal */
  linksFrom(base: string): readonly Link[] {
    return resolveLinks(this.catalogue.links, this.urls, base);
  }

  /** @internal */
  get successAddress(): string {
    return this.successUrl ? resolveWebUrl(this.successUrl, this.baseURI) : '';
  }

  /** @internal */
  get localeTag(): string {
    return this.locale || 'en-US';
  }

  /**
   * Renders the form into the element itself, for tools that cannot see into a shadow root. Read once, when the element is first connected. Default: `false`.
   *
   * @attr {boolean} light_dom
   */
  get lightDom(): boolean {
    return isTrue(this.getAttribute('light_dom'));
  }
  set lightDom(value: boolean) {
    this.toggleAttribute('light_dom', isTrue(value));
  }

  /** @internal */
  get light_dom(): boolean {
    return this.lightDom;
  }
  /** @internal */
  set light_dom(value: boolean) {
    this.lightDom = value;
  }
}
