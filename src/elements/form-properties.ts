import {CustomElement} from './custom-element.ts';
import type {Messages} from '../localize/messages.ts';

/** What a page can say of a form, with attributes or properties. */
export abstract class FormAttributes extends CustomElement {
  static override properties = {
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
    lightDom: {
      attribute: 'light_dom',
      converter: (value: string | null) => value !== null && value !== 'false',
    },
  };

  /** Where Capture answers: a host under `janraincapture.com`, a path of this site such as `/capture`, or a host that the page's script allows. Required. */
  declare domain?: string;
  /** The id of the API client. Required. */
  declare clientId?: string;
  /** The flow's name; the API client's `default_flow_name` unless given. */
  declare flow?: string;
  /** The flow's version, never `HEAD`; the API client's `default_flow_version` unless given. */
  declare flowVersion?: string;
  /** The language of the form and of the server's texts, such as `en-US`, which it is unless given. */
  declare locale?: string;
  /** The form's name in the flow; `signInForm` or `registrationForm` unless given. */
  declare form?: string;
  /** An address beginning with `http:` or `https:`; the page's own, without query and hash, unless given. */
  declare redirectUri?: string;
  /** `token` for an access token, `code` for an authorization code, `code_and_token` for both; Capture answers with a token unless given. */
  declare responseType?: string;
  /** The address of a published flow file, in which `{flow}`, `{flow_version}` (or `HEAD`) and `{locale}` are filled in: the form has its fields, in its words. */
  declare flowUrl?: string;
  /** The form's fields in the flow's shape, as a list or as its JSON; with `flow_url`, only what differs from the file. */
  declare fields?: string | readonly object[];
  /** Sentences of the page's own, in place of the form's, by their names, as an object or as its JSON. */
  declare messages?: string | Messages;
  /** Where the other of the two forms is, an address beginning with `http:` or `https:` or one of this site: the form ends with a link that leads there. */
  declare switchUrl?: string;
  /** Renders the form into the element itself, for tools that cannot see into a shadow root. Read once, when the element is first connected. */
  declare lightDom?: boolean;
}
