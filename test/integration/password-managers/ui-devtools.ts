import {once} from 'node:events';
import {within} from './deadline.ts';

/** A piece of Chromium's own interface: a window, a widget or a view. */
export interface View {
  /** Its number, until it is looked for again. */
  readonly nodeId: number;
  /** `Window`, `Widget` or `View`. */
  readonly nodeName: string;
  /** Names and values by turns. */
  readonly attributes?: readonly string[];
  readonly children?: readonly View[];
}

interface Message {
  /** That of the question, where it is an answer. */
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: {readonly message: string};
  readonly params?: {readonly node?: View};
}

const nameOf = ({attributes = []}: View) => attributes[attributes.indexOf('name') + 1];

/** The view and all below it. */
export const withAllBelow = (view: View): View[] => [
  view,
  ...(view.children ?? []).flatMap(withAllBelow),
];

/**
 * Sees and presses what Chromium itself shows, as a page's developer tools do with the page:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/ui/ui_devtools/index.md
 */
export class UiDevTools {
  #socket: WebSocket;
  #count = 0;
  /** Who waits for an answer, by the number of the question. */
  #asking = new Map<number, (answer: Message) => void>();
  /** The windows that have been opened so far, by name. */
  readonly opened: string[] = [];

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({data}) => {
      const message = JSON.parse(String(data)) as Message;
      const {node} = message.params ?? {};
      if (node?.nodeName === 'Window') this.opened.push(nameOf(node) ?? '');
      if (message.id) this.#asking.get(message.id)?.(message);
    });
  }

  static async connect(port: number): Promise<UiDevTools> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
    await within('The connection', once(socket, 'open'));
    const tools = new UiDevTools(socket);
    await tools.#send('DOM.enable');
    // There is no news of what has never been looked at.
    await tools.find('');
    return tools;
  }

  /** The window of that name, if it is open. */
  async find(name: string): Promise<View | undefined> {
    const {root} = (await this.#send('DOM.getDocument')) as {root: View};
    return root.children
      ?.flatMap(withAllBelow)
      .find((view) => view.nodeName === 'Window' && nameOf(view) === name);
  }

  /** What is known of a view, by name. */
  async properties({nodeId}: View): Promise<ReadonlyMap<string, string>> {
    const answer = await this.#send('CSS.getMatchedStylesForNode', {nodeId});
    const {matchedCSSRules} = answer as {
      matchedCSSRules: {rule: {style: {cssProperties: {name: string; value: string}[]}}}[];
    };
    const all = matchedCSSRules.flatMap(({rule}) => rule.style.cssProperties);
    return new Map(all.map(({name, value}) => [name, value]));
  }

  async press({nodeId}: View): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased']) {
      const event = {type, x: 5, y: 5, button: 'left', wheelDirection: 'none'};
      await this.#send('DOM.dispatchMouseEvent', {nodeId, event});
    }
  }

  close(): void {
    this.#socket.close();
  }

  async #send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#count;
    const answer = new Promise<Message>((resolve) => this.#asking.set(id, resolve));
    this.#socket.send(JSON.stringify({id, method, params}));
    const {result, error} = await within(`The answer to ${method}`, answer);
    this.#asking.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }
}
