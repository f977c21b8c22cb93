import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {isUnreadableProperty, unreadableProperty, warn} from '../platform/console.ts';
import {loadSharedJson} from '../platform/shared-file.ts';
import type {Field} from './field.ts';
import {reportFields} from './field-keys.ts';
import {flowAddress, jsonAddress, type FlowSelection} from './flow-address.ts';
import {
  applyOverrides,
  findFormDefinition,
  parseForm,
  type FieldDefinitions,
  type FormDefinition,
  type ParsedForm,
} from './form-definition.ts';
import {reportForm} from './form-report.ts';

/** A form of a flow file, in the language of its words. */
interface FlowForm extends FormDefinition {
  /** BCP 47 tag, as the `locale` attribute was when the file was requested. */
  readonly locale: string;
}

/** Where a form's fields come from. */
type FlowState =
  /** The standard fields: no file is wanted, or it could not be loaded. Followed by `loading`. */
  | {readonly status: 'standard'}
  /** A file is loading; the previous file is used until then. Followed by `loaded` or `standard`. */
  | {readonly status: 'loading'; readonly form: FlowForm | undefined}
  /** Followed by `loading` when another file is wanted. */
  | {readonly status: 'loaded'; readonly form: FlowForm};

/** The longest time that a visitor waits for a flow file. After it, the standard fields are used. */
const FLOW_TIMEOUT_MS = 10_000;

/** The element, as the controller sees it. */
export interface FlowHost extends ReactiveControllerHost, HTMLElement, FlowSelection {
  readonly fields?: string | readonly object[];
  readonly formName: string;
  readonly hasAccount: boolean;
  readonly standardFields: FieldDefinitions;
}

/** Owns the fields of one form: loads its flow file, applies the page's `fields`, and parses the result. */
export class FlowController implements ReactiveController {
  readonly #host: FlowHost;
  #state: FlowState = {status: 'standard'};
  #wanted: string | undefined;
  #abort: AbortController | undefined;
  /** The values that `#form` was parsed from. */
  #inputs: readonly unknown[] = [];
  #form: ParsedForm = {fields: [], unsupported: [], isCutOff: false};
  #problem = '';

  constructor(host: FlowHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the fields are not known yet. */
  get isLoading(): boolean {
    // A server does not load the file. Its fields can be given by `fields`.
    if (isServer) return !!flowAddress(this.#host);
    return this.#state.status === 'loading' && !this.#state.form;
  }

  /** BCP 47 tag of the language of the fields' texts; empty if the texts are our own. */
  get locale(): string {
    // The page writes `fields` in its own language.
    return this.#flowForm?.locale ?? (this.#host.fields?.length ? this.#host.localeTag : '');
  }

  /** The version of the flow, as the file says it; empty without a file. */
  get version(): string {
    return this.#flowForm?.version ?? '';
  }

  /** Why the page's `fields` cannot be parsed; empty if they can. */
  get problem(): string {
    this.#parse();
    return this.#problem;
  }

  get fields(): readonly Field[] {
    this.#parse();
    return this.#form.fields;
  }

  get #flowForm(): FlowForm | undefined {
    return this.#state.status === 'standard' ? undefined : this.#state.form;
  }

  /** Starts loading the file that the host wants now, if it is another one than before. */
  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const url = flowAddress(this.#host);
    const wanted = url && `${this.#host.formName} ${url}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#abort?.abort();
    if (!url) {
      this.#state = {status: 'standard'};
      return;
    }
    const {signal} = (this.#abort = new AbortController());
    const previous = this.#flowForm;
    this.#state = {status: 'loading', form: previous};
    void this.#load(url, previous, signal);
  }

  /** Aborts loading; the next update starts again. */
  hostDisconnected(): void {
    if (this.#state.status !== 'loading') return;
    this.#abort?.abort();
    this.#wanted = undefined;
  }

  async #load(url: string, previous: FlowForm | undefined, signal: AbortSignal) {
    const {formName, localName, localeTag: locale} = this.#host;
    let state: FlowState = previous ? {status: 'loaded', form: previous} : {status: 'standard'};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const request = new AbortController();
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no answer in ${FLOW_TIMEOUT_MS} ms`));
        abort();
      }, FLOW_TIMEOUT_MS);
    });
    try {
      const file = await Promise.race([late, loadSharedJson(url, request.signal)]);
      const form = findFormDefinition(file, formName);
      if (!form) throw new Error(`the file has no form "${formName}"`);
      state = {status: 'loaded', form: {...form, locale}};
    } catch (error) {
      if (!signal.aborted) {
        const json = jsonAddress(url);
        const reason = json ? `it is a script, set the URL of its JSON: ${json}` : String(error);
        warn(localName, `could not use flow_url ${url}: ${reason}`);
      }
    }
    clearTimeout(timer);
    if (signal.aborted) return;
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Parses the fields, if anything that they depend on has changed. */
  #parse() {
    const {fields, localeTag: locale, hasAccount, standardFields, localName} = this.#host;
    const flowForm = this.#flowForm;
    const {isLoading} = this;
    // Also while the file is loading, and if it cannot be loaded, `fields` has only the differences.
    const isFile = !!flowAddress(this.#host);
    const inputs = [flowForm, fields, locale, standardFields, isLoading, isFile];
    if (this.#inputs.length && inputs.every((input, i) => input === this.#inputs[i])) return;
    this.#inputs = inputs;
    this.#problem = '';
    let overrides: unknown = fields || [];
    if (isUnreadableProperty(overrides)) {
      warn(localName, unreadableProperty('fields'));
    } else if (typeof overrides === 'string') {
      try {
        overrides = JSON.parse(overrides);
      } catch (error) {
        this.#problem = String(error);
        overrides = [];
      }
    }
    if (!isLoading) reportFields(localName, overrides);
    const base = flowForm?.definitions ?? standardFields;
    const options = {locale, hasAccount};
    this.#form = parseForm(applyOverrides(base, overrides, isFile), options);
    if (!isLoading) reportForm(localName, this.#form, !!flowForm?.hasCaptcha);
    if (this.#form.fields.every(({type}) => type === 'hidden')) {
      warn(localName, 'has no fields to show; showing the standard fields');
      this.#form = parseForm(standardFields, options);
    }
  }
}
