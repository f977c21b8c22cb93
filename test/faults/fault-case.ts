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
} from '../support/harness.ts';
import {shortenTimeout} from '../support/timers.ts';

const forms = {
  'capture-sign-in': {values: johnDoe, submit: 'Sign in'},
  'capture-register': {values: janeRoe, submit: 'Create account'},
} as const;

/** The elements that the faults are tried with. */
export type FaultTag = keyof typeof forms;

/** Mounts a form that posts to a server, and records its outcomes and the errors of the page. */
export async function openForm(tag: FaultTag, server: FaultServer) {
  const element: CaptureElement = await mount(tag, standard(server.domain));
  const {values, submit} = forms[tag];
  const outcomes: Kind[] = [];
  const pageErrors: string[] = [];
  let onOutcome = () => {};
  const abort = new AbortController();
  const {signal} = abort;
  const record = (kind: Kind) => {
    outcomes.push(kind);
    onOutcome();
  };
  element.addEventListener('capture-error', ({detail}) => record(detail.kind), {signal});
  element.addEventListener('capture-success', () => record('success'), {signal});
  window.addEventListener('error', (event) => pageErrors.push(event.message), {signal});
  window.addEventListener('unhandledrejection', ({reason}) => pageErrors.push(`${reason}`), {
    signal,
  });
  return {
    element,
    outcomes,
    pageErrors,
    /** Sets all values at once: other tests type. */
    fill() {
      for (const [label, value] of Object.entries(values)) {
        const field = input(element, label);
        field.value = value;
        field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      }
    },
    /** The values of the form, by parameter name. */
    values: () => [...new FormData(rootOf(element).querySelector('form') ?? undefined)],
    /** Submits the form and waits for the outcome. */
    submit() {
      const outcome = new Promise<void>((resolve) => (onOutcome = resolve));
      button(element, submit).click();
      return outcome;
    },
    close() {
      element.remove();
      abort.abort();
    },
  };
}

type OpenForm = Awaited<ReturnType<typeof openForm>>;

const isPassword = ([name]: readonly [string, unknown]) => /password/i.test(name);

/** Submits a form while its server has a fault, with the form's own timeout shortened if only that ends it. */
function submitThrough({submit}: OpenForm, fault: Fault): Promise<void> {
  if (!fault.isEndless) return submit();
  // The timeout of the request, or that of the search for a cause.
  const timeout = fault.kind === 'timeout' ? 30_000 : 5_000;
  // `drips` sends its second byte after a second.
  const shortened = fault.name.startsWith('drips') ? 1_100 : 250;
  return shortenTimeout(timeout, shortened, submit);
}

/** The row that a fault has to have in the table. */
function expectedRow({kind, isDeaf}: Fault): Row {
  if (kind === 'success') return {kind, events: 1, kept: '-', retried: '-', posts: '1'};
  return {
    kind,
    events: 1,
    kept: kind === 'credentials' ? 'all but passwords' : 'all',
    retried: 'yes',
    posts: isDeaf ? '0 + 1' : '1 + 1',
  };
}

/**
 * Submits a form while its server has a fault, and once more without the fault, and adds the result to the table.
 * Expects one outcome, the kept values, a second submission that works, the same body in both requests, and no error in
 * the page.
 *
 * @param recovered the server of the second submission; another one if the first cannot recover
 * @returns the message that the form showed
 */
export async function checkFault(
  tag: FaultTag,
  server: FaultServer,
  fault: Fault,
  recovered = server,
) {
  const form = await openForm(tag, server);
  const {element, outcomes, pageErrors} = form;
  const posts = async () => {
    const lists = [...new Set([server, recovered])].map((one) => one.posts());
    return (await Promise.all(lists)).flat();
  };
  // Opens a connection that the browser may reuse, and loses.
  if (fault.name === 'goes offline') await (await fetch(server.origin)).text();
  form.fill();
  const before = form.values();
  await server.misbehave(fault.name);
  await submitThrough(form, fault);

  const [kind] = outcomes;
  const isSuccess = kind === 'success';
  const clearsPasswords = kind === 'credentials';
  const shown = message(element);
  const kept = before.map((one) => (clearsPasswords && isPassword(one) ? [one[0], ''] : one));
  const isKept = JSON.stringify(form.values()) === JSON.stringify(kept);
  const {length: firstPosts} = await posts();

  await server.behave();
  element.domain = recovered.domain;
  if (clearsPasswords) form.fill();
  if (!isSuccess) await form.submit();
  const bodies = await posts();
  form.close();

  const row: Row = isSuccess
    ? {kind, events: outcomes.length, kept: '-', retried: '-', posts: `${firstPosts}`}
    : {
        kind,
        events: outcomes.length - 1,
        kept: isKept ? (clearsPasswords ? 'all but passwords' : 'all') : 'not all',
        retried: outcomes[1] === 'success' ? 'yes' : 'no',
        posts: `${firstPosts} + ${bodies.length - firstPosts}`,
      };
  await addRow({fault: fault.name, element: tag, ...row});
  expect(row).to.deep.equal(expectedRow(fault));
  expect(new Set(bodies).size, 'distinct bodies').to.equal(1);
  expect(pageErrors).to.be.empty;
  return shown;
}
