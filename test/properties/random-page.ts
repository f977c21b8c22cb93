import type {LitElement} from 'lit';
import {ObservedForm} from './observed-form.ts';
import type {Answers} from '../support/answer-server.ts';
import {answerOf, SERVER_HOST, type Action, type AnswerKind, type Place} from './random-action.ts';
import type {CaptureElement} from '../support/harness.ts';
import {languageRegistry} from '../support/language-registry.ts';
import {ObservedNetwork} from './observed-network.ts';
import {addPageListener} from './page-listener.ts';
import {PageErrors} from './page-errors.ts';
import {leaksOf} from './secrets.ts';

/** A language that the page provides; it has no file. */
const PAGE_LANGUAGE = 'eo';

/** The end of the URL of a language file that fails to load when a test releases it. */
export const LATE_LANGUAGE = 'languages/et.js';

const MAX_FORMS = 4;

let runs = 0;

/** A page with elements, on which random actions run. */
export class RandomPage {
  readonly forms: ObservedForm[] = [];
  readonly #network: ObservedNetwork;
  readonly #answers: Answers;
  readonly #frame: Document;
  readonly #id = `run${++runs}`;
  readonly #page = document.createElement('div');
  readonly #shadow: ShadowRoot;
  readonly #problems: string[] = [];
  readonly #errors = new PageErrors();
  /** Aborted at the end; removes the listeners of the page. */
  #listeners = new AbortController();
  #exchanges = 0;

  constructor(answers: Answers, frame: Document) {
    this.#answers = answers;
    this.#frame = frame;
    this.#network = new ObservedNetwork(answers, LATE_LANGUAGE);
    const host = document.createElement('div');
    this.#shadow = host.attachShadow({mode: 'open'});
    document.body.append(this.#page, host);
  }

  #nextExchange = () => `${this.#id}-${++this.#exchanges}`;

  #add(element: CaptureElement): ObservedForm {
    const id = `${this.#id}-${this.forms.length}`;
    const frame = this.#frame.defaultView as Window;
    const form = new ObservedForm(element, id, frame, this.#nextExchange);
    this.forms.push(form);
    this.#page.append(element);
    form.observe();
    return form;
  }

  #create(tag: 'capture-sign-in' | 'capture-register', light: boolean) {
    const element = document.createElement(tag);
    element.setAttribute('domain', this.#answers.host);
    element.setAttribute('client_id', 'abc');
    if (light) element.setAttribute('light_dom', '');
    this.#add(element);
  }

  /** Removes an element. */
  remove(form: ObservedForm) {
    const {element} = form;
    const wasThere = element.isConnected;
    element.remove();
    if (wasThere) form.onLeave();
  }

  /** Moves an element to a place. */
  place(form: ObservedForm, place: Place) {
    const {element} = form;
    const wasThere = element.isConnected;
    const parent = {page: this.#page, shadow: this.#shadow, frame: this.#frame.body}[place];
    if (place === 'frame') this.#frame.adoptNode(element);
    parent.append(element);
    if (wasThere) form.onLeave();
  }

  /** Hides a page, and shows it again. */
  hide(page: Window) {
    page.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    for (const form of this.forms) {
      if (form.element.isConnected && form.element.ownerDocument.defaultView === page)
        form.onLeave();
    }
    page.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  }

  #give(id: string, kind: AnswerKind) {
    void this.#network.give([[id, answerOf[kind](id)]]);
  }

  /** Runs an action; returns a promise if it takes time. */
  run(action: Action): unknown {
    const form = this.forms['form' in action ? action.form % this.forms.length : 0] as ObservedForm;
    switch (action.type) {
      case 'create':
        if (this.forms.length < MAX_FORMS) this.#create(action.tag, action.light);
        return;
      case 'clone':
        if (this.forms.length < MAX_FORMS) this.#add(document.importNode(form.element, true));
        return;
      case 'remove':
        return this.remove(form);
      case 'add':
        return this.place(form, action.to);
      case 'fill':
        return form.fill();
      case 'type': {
        const {controls} = form;
        const control = controls[action.field % controls.length];
        control?.focus();
        if (control) form.type(control, action.text);
        return;
      }
      case 'show password':
        return form.form?.querySelector<HTMLElement>('[part=toggle]')?.click();
      case 'reset':
        if (form.form) HTMLFormElement.prototype.reset.call(form.form);
        return form.onReset();
      case 'submit':
        return form.submit(action.by);
      case 'attribute': {
        const value = action.value === SERVER_HOST ? this.#answers.host : action.value;
        if (value === null) form.element.removeAttribute(action.name);
        else form.element.setAttribute(action.name, value);
        return;
      }
      case 'property':
        Object.assign(form.element, {[action.name]: action.value});
        return;
      case 'set flow_url':
        form.element.flowUrl = `http://${this.#answers.host}/{flow}/{locale}?exchange=${this.#nextExchange()}`;
        return;
      case 'answer': {
        const {held} = this.#network;
        const id = held[action.which % held.length];
        if (id) this.#give(id, action.answer);
        return;
      }
      case 'answer early':
        return this.#give(`${this.#id}-${this.#exchanges + 1}`, action.answer);
      case 'listen':
        return addPageListener(action.event, action.effect, form, this, this.#listeners.signal);
      case 'hide page':
        return this.hide(action.where === 'page' ? window : (this.#frame.defaultView as Window));
      case 'stop clicks': {
        const {signal} = this.#listeners;
        return addEventListener('click', (event) => event.stopPropagation(), {
          capture: true,
          signal,
        });
      }
      case 'provide language':
        languageRegistry()[PAGE_LANGUAGE] = {signIn: 'Ensaluti', minLength: 'unu {n}|pluraj {n}'};
        return;
      case 'fail language':
        return this.#network.release();
      case 'fire timeouts':
        return this.#network.fireTimeouts();
      case 'wait':
        switch (action.until) {
          case 'microtask':
            return Promise.resolve();
          case 'update':
            return form.element.updateComplete;
          case 'idle':
            return this.#network.idle().then(() => this.forms.forEach((one) => one.checkValues()));
          default:
            return action.until satisfies never;
        }
      default:
        return action satisfies never;
    }
  }

  /** All violations at this moment. */
  get problems(): readonly string[] {
    const elements = this.forms.map(({element}) => element);
    return [
      ...this.#problems,
      ...this.#errors.problems,
      ...this.forms.flatMap(({problems}) => problems),
      ...leaksOf(elements).map((place) => `a password in ${place}`),
      ...this.#network.problems,
    ];
  }

  /** Ends everything under way, and checks that every form works. */
  async settle() {
    this.#listeners.abort();
    this.#network.release();
    await this.#network.idle();
    const next = this.forms.map((_, i) => `${this.#id}-${this.#exchanges + i + 1}`);
    await this.#network.give([
      ...this.#network.held.map((id) => [id, answerOf.refused(id)] as const),
      ...next.map((id) => [id, answerOf.success(id)] as const),
    ]);
    await this.#network.idle();
    for (const form of this.forms) {
      form.checkValues();
      form.checkPending();
      this.#configure(form);
    }
    await this.#network.idle();
    for (const observed of this.forms) {
      const {form, events} = observed;
      if (form?.matches('[inert],[aria-busy=true]')) this.#problems.push('stuck: busy');
      events.length = 0;
      observed.fill();
      form?.querySelector<HTMLElement>('[part=button]')?.click();
    }
    await this.#network.idle();
    for (const {events} of this.forms) {
      const types = events.join();
      if (types !== 'capture-submit,capture-success') this.#problems.push(`stuck: ${types}`);
    }
  }

  /** Gives an element a valid configuration. */
  #configure(form: ObservedForm) {
    const {element} = form;
    // After success, an element shows its form again once it is reconnected.
    if (!form.form || !element.isConnected) this.place(form, 'page');
    const {elementProperties} = element.constructor as typeof LitElement;
    const valid = {domain: this.#answers.host, clientId: 'abc'};
    for (const name of elementProperties.keys()) Object.assign(element, {[name]: undefined}, valid);
  }

  /** Removes everything. */
  async end() {
    this.#listeners.abort();
    for (const {element} of this.forms) element.remove();
    this.#page.remove();
    this.#shadow.host.remove();
    await this.#network.idle();
    this.#network.restore();
    await this.#errors.end();
    delete languageRegistry()[PAGE_LANGUAGE];
  }
}
