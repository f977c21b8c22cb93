import {expect} from '@open-wc/testing';
import {
  addRow,
  type Fault,
  type FaultServer,
  type Kind,
  type Row,
} from '../support/fault-server.ts';
import {
  button,
  input,
  janeRoe,
  johnDoe,
  message,
  mount,
  rootOf,
  standard,
  type CaptureElement,
  type Tag,
} from '../support/harness.ts';
import {shortenTimeout} from '../support/timers.ts';

const forms = {
  'capture-sign-in': {values: johnDoe, submit: 'Sign in'},
  'capture-register': {values: janeRoe, submit: 'Create account'},
} as const;

/** A form of its own that asks this server, and what it and its page tell from now on. */
export async function open(tag: Tag, server: FaultServer) {
  const element: CaptureElement = await mount(tag, standard(server.domain));
  const {values, submit} = forms[tag];
  const outcomes: Kind[] = [];
  const troubles: string[] = [];
  let onOutcome = () => {};
  const end = new AbortController();
  const {signal} = end;
  const note = (kind: Kind) => {
    outcomes.push(kind);
    onOutcome();
  };
  element.addEventListener('capture-error', ({detail}) => note(detail.kind), {signal});
  element.addEventListener('capture-success', () => note('success'), {signal});
  window.addEventListener('error', (event) => troubles.push(event.message), {signal});
  window.addEventListener('unhandledrejection', ({reason}) => troubles.push(`${reason}`), {signal});
  return {
    element,
    outcomes,
    troubles,
    /** Fills all fields in at once: typing has its own tests. */
    enter() {
      for (const [label, value] of Object.entries(values)) {
        const field = input(element, label);
        field.value = value;
        field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      }
    },
    /** What stands in the form, by parameter name. */
    typed: () => [...new FormData(rootOf(element).querySelector('form') ?? undefined)],
    /** Submits it, and waits for what comes of that. */
    submit() {
      const outcome = new Promise<void>((resolve) => (onOutcome = resolve));
      button(element, submit).click();
      return outcome;
    },
    close() {
      element.remove();
      end.abort();
    },
  };
}

const isPassword = ([name]: readonly [string, unknown]) => /password/i.test(name);

/**
 * Submits a form through a fault, and again when that is over, and tells the table: once there is an outcome, what was
 * typed is kept, the form works again, no password is posted twice, and the page hears of nothing else.
 *
 * @param healed the server that answers then, another one where this one cannot be healed
 * @returns what the form said of the fault
 */
export async function meet(tag: Tag, server: FaultServer, fault: Fault, healed = server) {
  const form = await open(tag, server);
  const {element, outcomes, troubles, submit} = form;
  const posts = async () => {
    const lists = [...new Set([server, healed])].map((one) => one.posts());
    return (await Promise.all(lists)).flat();
  };
  // A connection that the browser may keep, to be lost.
  if (fault.name === 'goes offline') await (await fetch(server.origin)).text();
  form.enter();
  const before = form.typed();
  await server.misbehave(fault.name);

  // The timer that ends the exchange, or the one that ends the search for a cause.
  const delay = fault.kind === 'timeout' ? 30_000 : 5_000;
  // A second byte drips after a second.
  const less = fault.name.startsWith('drips') ? 1_100 : 250;
  await (fault.isEndless ? shortenTimeout(delay, less, submit) : submit());
  const [kind] = outcomes;
  const isIn = kind === 'success';
  const isForgotten = kind === 'credentials';
  const keeping = isForgotten ? 'all but passwords' : 'all';
  const said = message(element);
  const kept = before.map((one) => (isForgotten && isPassword(one) ? [one[0], ''] : one));
  const hasKept = JSON.stringify(form.typed()) === JSON.stringify(kept);
  const {length} = await posts();

  await server.behave();
  element.domain = healed.domain;
  if (isForgotten) form.enter();
  if (!isIn) await submit();
  const bodies = await posts();
  form.close();

  const row: Row = isIn
    ? {kind, events: outcomes.length, kept: '-', retried: '-', posts: `${length}`}
    : {
        kind,
        events: outcomes.length - 1,
        kept: hasKept ? keeping : 'not all',
        retried: outcomes[1] === 'success' ? 'yes' : 'no',
        posts: `${length} + ${bodies.length - length}`,
      };
  await addRow({fault: fault.name, element: tag, ...row});
  expect(row).to.deep.equal(
    fault.kind === 'success'
      ? {kind: 'success', events: 1, kept: '-', retried: '-', posts: '1'}
      : {
          kind: fault.kind,
          events: 1,
          kept: fault.kind === 'credentials' ? 'all but passwords' : 'all',
          retried: 'yes',
          posts: fault.isDeaf ? '0 + 1' : '1 + 1',
        },
  );
  expect(new Set(bodies).size, 'what was posted').to.equal(1);
  expect(troubles).to.be.empty;
  return said;
}
