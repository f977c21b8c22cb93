import type {CaptureRegister, CaptureSignIn, CaptureSuccessEvent} from '../src/index.ts';
import {eventEntry} from './event-log.ts';
import {readSandbox, switchFault, type SandboxState} from './sandbox-client.ts';

const problem = find('#problem');
const log = find('#log');
const accounts = find('#accounts');
const select = find<HTMLSelectElement>('#fault');

for (const name of ['capture-submit', 'capture-success', 'capture-error'] as const) {
  document.addEventListener(name, (event) => {
    log.prepend(eventEntry(event));
    log.scrollTop = 0;
  });
}
document.addEventListener('capture-success', onSuccess);
find('#clear').addEventListener('click', clearLog);
select.addEventListener('change', () => void chooseFault());
for (const button of document.querySelectorAll<HTMLElement>('.again')) {
  button.addEventListener('click', () => startAgain(button));
}

try {
  const state = await readSandbox();
  select.replaceChildren(...state.faults.map((title, index) => new Option(title, `${index}`)));
  showFault(state);
  for (const form of document.querySelectorAll('capture-sign-in, capture-register')) {
    form.setAttribute('domain', state.domain);
  }
  // Only now: an element that is defined without a domain says on the console that it lacks one.
  await import('../src/index.ts');
} catch (error) {
  problem.textContent = 'The sandbox does not answer. Please start the demo with “npm start”.';
  throw error;
}

function onSuccess({target, detail}: CaptureSuccessEvent): void {
  if (!(target instanceof HTMLElement)) return;
  target.parentElement?.querySelector('.again')?.removeAttribute('hidden');
  const {email} = detail.capture_user;
  if (target.localName === 'capture-register' && typeof email === 'string') listAccount(email);
}

function listAccount(email: string): void {
  const item = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = email;
  item.append(name, ' The password that you chose');
  accounts.append(item);
}

/** A form that has done its work stays done: a new element takes its place. */
function startAgain(button: HTMLElement): void {
  const done = button.previousElementSibling as CaptureRegister | CaptureSignIn;
  const fresh = done.cloneNode() as typeof done;
  done.replaceWith(fresh);
  button.hidden = true;
  void fresh.updateComplete.then(() => fresh.focus());
}

/** Leaves what the log says when it is empty. */
function clearLog(): void {
  for (const entry of log.querySelectorAll('article')) entry.remove();
}

async function chooseFault(): Promise<void> {
  try {
    showFault(await switchFault(select.selectedIndex));
    problem.textContent = '';
  } catch {
    problem.textContent = 'The sandbox does not answer. Is the demo still running?';
  }
}

function showFault({fault}: SandboxState): void {
  select.selectedIndex = fault;
}

function find<Kind extends HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
