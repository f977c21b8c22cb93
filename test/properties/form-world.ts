import type {LitElement} from 'lit';
import {Actor} from './actor.ts';
import type {Answers} from '../support/answer-server.ts';
import {answerOf, HERE, type Action, type AnswerKind, type Place} from './form-actions.ts';
import type {CaptureElement} from '../support/harness.ts';
import {languageRegistry} from '../support/language-registry.ts';
import {Network} from './network.ts';
import {doOn} from './page-script.ts';
import {PageWatch} from './page-watch.ts';
import {leaksOf} from './secrets.ts';

/** The language that a page brings along; there is no file for it. */
const BROUGHT = 'eo';

/** What the address of a language file ends with that cannot be had, and says so when a test lets it. */
export const LATE_LANGUAGE = 'languages/et.js';

const MOST_ACTORS = 4;

let runs = 0;

/** A page with elements in it, in which anything may happen. */
export class FormWorld {
  readonly actors: Actor[] = [];
  readonly #network: Network;
  readonly #answers: Answers;
  readonly #frame: Document;
  readonly #run = `run${++runs}`;
  readonly #page = document.createElement('div');
  readonly #shadow: ShadowRoot;
  readonly #problems: string[] = [];
  readonly #watch = new PageWatch();
  /** Ends what the page's scripts do. */
  #scripts = new AbortController();
  #exchanges = 0;

  constructor(answers: Answers, frame: Document) {
    this.#answers = answers;
    this.#frame = frame;
    this.#network = new Network(answers, LATE_LANGUAGE);
    const host = document.createElement('div');
    this.#shadow = host.attachShadow({mode: 'open'});
    document.body.append(this.#page, host);
  }

  #nextExchange = () => `${this.#run}-${++this.#exchanges}`;

  #add(element: CaptureElement): Actor {
    const id = `${this.#run}-${this.actors.length}`;
    const frame = this.#frame.defaultView as Window;
    const actor = new Actor(element, id, frame, this.#nextExchange);
    this.actors.push(actor);
    this.#page.append(element);
    actor.watch();
    return actor;
  }

  #create(tag: 'capture-sign-in' | 'capture-register', light: boolean) {
    const element = document.createElement(tag);
    element.setAttribute('domain', this.#answers.host);
    element.setAttribute('client_id', 'abc');
    if (light) element.setAttribute('light_dom', '');
    this.#add(element);
  }

  /** Takes an element out of wherever it is. */
  remove(actor: Actor) {
    const {element} = actor;
    const wasThere = element.isConnected;
    element.remove();
    if (wasThere) actor.left();
  }

  /** Puts an element somewhere, from wherever it is. */
  place(actor: Actor, place: Place) {
    const {element} = actor;
    const wasThere = element.isConnected;
    const parent = {page: this.#page, shadow: this.#shadow, frame: this.#frame.body}[place];
    if (place === 'frame') this.#frame.adoptNode(element);
    parent.append(element);
    if (wasThere) actor.left();
  }

  /** Has a page hide, and come back. */
  hide(page: Window) {
    page.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    for (const actor of this.actors) {
      if (actor.element.isConnected && actor.element.ownerDocument.defaultView === page)
        actor.left();
    }
    page.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  }

  #give(id: string, kind: AnswerKind) {
    void this.#network.give([[id, answerOf[kind](id)]]);
  }

  /** Does one thing; gives a promise where it takes time. */
  act(action: Action): unknown {
    const actor = this.actors['who' in action ? action.who % this.actors.length : 0] as Actor;
    switch (action.do) {
      case 'create':
        if (this.actors.length < MOST_ACTORS) this.#create(action.tag, action.light);
        return;
      case 'clone':
        if (this.actors.length < MOST_ACTORS) this.#add(document.importNode(actor.element, true));
        return;
      case 'remove':
        return this.remove(actor);
      case 'add':
        return this.place(actor, action.to);
      case 'fill':
        return actor.fill();
      case 'type': {
        const {controls} = actor;
        const control = controls[action.field % controls.length];
        control?.focus();
        if (control) actor.type(control, action.text);
        return;
      }
      case 'show password':
        return actor.form?.querySelector<HTMLElement>('[part=toggle]')?.click();
      case 'reset':
        if (actor.form) HTMLFormElement.prototype.reset.call(actor.form);
        return actor.emptied();
      case 'submit':
        return actor.submit(action.by);
      case 'attribute': {
        const value = action.value === HERE ? this.#answers.host : action.value;
        if (value === null) actor.element.removeAttribute(action.name);
        else actor.element.setAttribute(action.name, value);
        return;
      }
      case 'property':
        Object.assign(actor.element, {[action.name]: action.value});
        return;
      case 'flow':
        actor.element.flowUrl = `http://${this.#answers.host}/{flow}/{locale}?exchange=${this.#nextExchange()}`;
        return;
      case 'answer': {
        const {held} = this.#network;
        const id = held[action.which % held.length];
        if (id) this.#give(id, action.answer);
        return;
      }
      case 'answer early':
        return this.#give(`${this.#run}-${this.#exchanges + 1}`, action.answer);
      case 'listen':
        return doOn(action.to, action.and, actor, this, this.#scripts.signal);
      case 'hide page':
        return this.hide(action.where === 'page' ? window : (this.#frame.defaultView as Window));
      case 'stop clicks': {
        const {signal} = this.#scripts;
        return addEventListener('click', (event) => event.stopPropagation(), {
          capture: true,
          signal,
        });
      }
      case 'bring language':
        languageRegistry()[BROUGHT] = {signIn: 'Ensaluti', minLength: 'unu {n}|pluraj {n}'};
        return;
      case 'lose language':
        return this.#network.letGo();
      case 'pass time':
        return this.#network.passTime();
      case 'wait':
        switch (action.until) {
          case 'microtask':
            return Promise.resolve();
          case 'update':
            return actor.element.updateComplete;
          case 'quiet':
            return this.#network.quiet().then(() => this.actors.forEach((one) => one.checkTyped()));
          default:
            return action.until satisfies never;
        }
      default:
        return action satisfies never;
    }
  }

  /** What is wrong at this moment. */
  get problems(): readonly string[] {
    const elements = this.actors.map(({element}) => element);
    return [
      ...this.#problems,
      ...this.#watch.problems,
      ...this.actors.flatMap(({problems}) => problems),
      ...leaksOf(elements).map((place) => `a password in ${place}`),
      ...this.#network.problems,
    ];
  }

  /** Ends all that is under way, and finds out whether each form works. */
  async settle() {
    this.#scripts.abort();
    this.#network.letGo();
    await this.#network.quiet();
    const next = this.actors.map((_, i) => `${this.#run}-${this.#exchanges + i + 1}`);
    await this.#network.give([
      ...this.#network.held.map((id) => [id, answerOf.refused(id)] as const),
      ...next.map((id) => [id, answerOf.success(id)] as const),
    ]);
    await this.#network.quiet();
    for (const actor of this.actors) {
      actor.checkTyped();
      actor.checkOwed();
      this.#setRight(actor);
    }
    await this.#network.quiet();
    for (const actor of this.actors) {
      const {form, events} = actor;
      if (form?.matches('[inert],[aria-busy=true]')) this.#problems.push('stuck: busy');
      events.length = 0;
      actor.fill();
      form?.querySelector<HTMLElement>('[part=button]')?.click();
    }
    await this.#network.quiet();
    for (const {events} of this.actors) {
      const came = events.join();
      if (came !== 'capture-submit,capture-success') this.#problems.push(`stuck: ${came}`);
    }
  }

  /** Has an element be as its page should have it. */
  #setRight(actor: Actor) {
    const {element} = actor;
    // Nothing is to be done with a form whose work is done, but in another stay.
    if (!actor.form || !element.isConnected) this.place(actor, 'page');
    const {elementProperties} = element.constructor as typeof LitElement;
    const right = {domain: this.#answers.host, clientId: 'abc'};
    for (const name of elementProperties.keys()) Object.assign(element, {[name]: undefined}, right);
  }

  /** Takes all away. */
  async end() {
    this.#scripts.abort();
    for (const {element} of this.actors) element.remove();
    this.#page.remove();
    this.#shadow.host.remove();
    await this.#network.quiet();
    this.#network.restore();
    await this.#watch.end();
    delete languageRegistry()[BROUGHT];
  }
}
