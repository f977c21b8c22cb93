import {loadFile} from '../platform/shared-file.ts';
import {override, readForm, sourceOf, type Form, type Source} from './form-definition.ts';
import type {Field} from './field.ts';
import {describeFault} from '../cli/json-position.ts';
import {canonicalTag} from '../localize/languages.ts';
import {reportTrouble} from '../platform/console.ts';

/** What a flow file has for a form. */
interface File {
  readonly source: Source;
  readonly version: string;
  /** The language of its words, as a BCP 47 tag. */
  readonly language: string;
}

/** Where a form's fields come from. */
type State =
  /** No file is wanted, or it could not be had: the standard fields serve. Followed by `loading`. */
  | {readonly status: 'standard'}
  /** The file before serves until the next one is there. Followed by `loaded`, or by `standard`. */
  | {readonly status: 'loading'; readonly file: File | undefined}
  /** Followed by `loading`, when another file is wanted. */
  | {readonly status: 'loaded'; readonly file: File};

/** How long a visitor waits for a flow's fields before the standard ones serve, in milliseconds. */
const PATIENCE = 10_000;

/** What an element says of its fields. */
export interface ContentHost extends HTMLElement {
  readonly flowUrl?: string;
  readonly flow?: string;
  readonly flowVersion?: string;
  readonly fields?: string | readonly object[];
  readonly formName: string;
  readonly localeTag: string;
  readonly isSignIn: boolean;
  readonly standardFields: Source;
  requestUpdate(): void;
}

/** Holds what one element's form is made of: its flow file, and what has been read from that and from `fields`. */
export class FormContent {
  #state: State = {status: 'standard'};
  #wanted: string | undefined;
  #host: ContentHost;
  #abort: AbortController | undefined;
  #from: readonly unknown[] = [];
  #form: Form = {fields: [], unsupported: []};
  #problem = '';

  constructor(host: ContentHost) {
    this.#host = host;
  }

  get #file(): File | undefined {
    return this.#state.status === 'standard' ? undefined : this.#state.file;
  }

  /** Whether the fields are still to come. */
  get isLoading(): boolean {
    return this.#state.status === 'loading' && !this.#state.file;
  }

  /** The language of the fields, as a BCP 47 tag; empty where they are our own. */
  get language(): string {
    // Fields that the page itself writes are in its language.
    return (
      this.#file?.language ?? (this.#host.fields?.length ? canonicalTag(this.#host.localeTag) : '')
    );
  }

  /** The version that the flow file says it is; empty without a file. */
  get version(): string {
    return this.#file?.version ?? '';
  }

  /** What is wrong with the `fields` that the page has given; empty where nothing is. */
  get problem(): string {
    this.#read();
    return this.#problem;
  }

  get fields(): readonly Field[] {
    this.#read();
    return this.#form.fields;
  }

  /** Begins to load the file that the element wants now, if it is another one than before. */
  update() {
    const url = this.#address;
    const wanted = url && `${this.#host.formName} ${url}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#abort?.abort();
    if (!url) {
      this.#state = {status: 'standard'};
      return;
    }
    const {signal} = (this.#abort = new AbortController());
    const file = this.#file;
    this.#state = {status: 'loading', file};
    void this.#load(url, file, signal);
  }

  /** Calls off what is loading; the next update begins anew. */
  disconnect() {
    if (this.#state.status !== 'loading') return;
    this.#abort?.abort();
    this.#wanted = undefined;
  }

  get #address(): string {
    const {flowUrl, flow, flowVersion, localeTag} = this.#host;
    if (!flowUrl) return '';
    const parts: Readonly<Record<string, string | undefined>> = {
      flow: flow || 'standard',
      flow_version: flowVersion || 'HEAD',
      locale: localeTag,
    };
    // A framework may give an address as an object.
    return `${flowUrl}`.replace(/\{(flow|flow_version|locale)\}/g, (_, name: string) =>
      // Half a character has no code.
      encodeURIComponent(`${parts[name]}`.replace(/\p{Cs}/gu, '')),
    );
  }

  async #load(url: string, last: File | undefined, signal: AbortSignal) {
    const {formName, localName, localeTag} = this.#host;
    let state: State = last ? {status: 'loaded', file: last} : {status: 'standard'};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`it did not come in ${PATIENCE} ms`)), PATIENCE);
    });
    try {
      const found = sourceOf(await Promise.race([loadFile(url, signal), late]), formName);
      if (!found) throw new Error(`no form "${formName}" in it`);
      state = {status: 'loaded', file: {...found, language: canonicalTag(localeTag)}};
    } catch (error) {
      if (!signal.aborted) {
        reportTrouble(localName, `flow_url ${url} cannot be used: ${String(error)}`);
      }
    }
    clearTimeout(timer);
    if (signal.aborted) return;
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Reads the fields, if anything that they depend on has changed since they were read. */
  #read() {
    const {fields, localeTag: locale, isSignIn, standardFields, localName} = this.#host;
    const file = this.#file;
    const from = [file, fields, locale];
    if (this.#from.length && from.every((one, i) => one === this.#from[i])) return;
    this.#from = from;
    this.#problem = '';
    let overrides: unknown = fields || [];
    if (typeof overrides === 'string') {
      const written = overrides;
      try {
        overrides = JSON.parse(written);
      } catch {
        this.#problem = describeFault(written);
        overrides = [];
      }
    }
    const base = file?.source ?? standardFields;
    const reader = {locale, isSignIn};
    this.#form = readForm(override(base, overrides, !!file), reader);
    const {unsupported} = this.#form;
    if (this.#form.fields.every(({type}) => type === 'hidden')) {
      reportTrouble(localName, 'has no fields to show, so the standard ones serve');
      this.#form = readForm(standardFields, reader);
    }
    if (unsupported.length) {
      reportTrouble(localName, `cannot show ${unsupported.join(', ')}`);
    }
  }
}
