/// <reference types="vite/client" />
import type {CaptureNavigateEvent} from '../../src/index.ts';
import {languages} from '../../src/localize/languages.ts';
import {Configurator} from './configurator.ts';
import {forSandbox, snippetOf} from './embed.ts';
import {eventEntry} from './event-log.ts';
import {copies} from './copy-button.ts';
import {find} from './find.ts';
import {Preview} from './preview.ts';
import {fetchSandboxStatus, setFault, type SandboxStatus} from './sandbox-client.ts';
import compact from '../themes/compact.css?raw';
import ink from '../themes/ink.css?raw';
import meadow from '../themes/meadow.css?raw';

const themes: Readonly<Record<string, string>> = {compact, ink, meadow};

const problem = find('#problem');
const log = find('#log');
const accounts = find('#accounts');
const request = find('#request');
const snippet = find('#snippet');
const style = new CSSStyleSheet();
const preview = new Preview(find('#stage'), find('#again'));
const configurator = new Configurator(find<HTMLFormElement>('#embed'), () => void update());

document.adoptedStyleSheets.push(style);

let sandbox: SandboxStatus;
let integrity = 'sha384-…';

for (const name of [
  'capture-submit',
  'capture-success',
  'capture-error',
  'capture-navigate',
] as const) {
  document.addEventListener(name, (event) => {
    log.prepend(eventEntry(event));
    log.scrollTop = 0;
  });
}
for (const name of ['capture-success', 'capture-error'] as const) {
  document.addEventListener(name, () => void showRequest());
}
document.addEventListener('capture-success', ({target, detail}) => {
  const {email} = detail.capture_user;
  const isNew = (target as Element).localName === 'capture-register';
  if (isNew && typeof email === 'string') listAccount(email);
});
document.addEventListener('capture-navigate', stayHere);
find('#clear').addEventListener('click', () => {
  // Leaves what the log says when it is empty.
  for (const entry of log.querySelectorAll('article')) entry.remove();
});
copies(find('#copy'), snippet);

try {
  sandbox = await fetchSandboxStatus();
} catch (error) {
  problem.textContent = 'The sandbox does not answer. Please start the demo with “npm start”.';
  throw error;
}
offerFaults();
offerLanguages();
configurator.read(location.search);
// Only now: an element that is defined without a domain says on the console that it lacks one.
await update();
await import('../../src/index.ts');
({integrity} = (await (await fetch('/script-hash.json')).json()) as {integrity: string});
await update();

/** Shows what is chosen. */
async function update(): Promise<void> {
  const {embed} = configurator;
  const theme = themes[embed['theme'] ?? ''] ?? '';
  style.replaceSync(theme);
  preview.show(forSandbox(embed, sandbox.domain));
  snippet.textContent = snippetOf(embed, integrity, theme);
  const fault = Number(embed['server']);
  if (fault === sandbox.fault) return;
  try {
    sandbox = await setFault(fault);
    problem.textContent = '';
  } catch {
    problem.textContent = 'The sandbox does not answer. Is the demo still running?';
  }
}

/** The two forms change places, as a page can have it. */
function stayHere(event: CaptureNavigateEvent): void {
  event.preventDefault();
  if (event.detail.to !== 'switch') return;
  configurator.choose({
    element: (event.target as Element).localName === 'capture-register' ? 'sign-in' : 'register',
  });
  void update().then(() => preview.element?.focus());
}

async function showRequest(): Promise<void> {
  request.textContent = (await fetchSandboxStatus()).request;
}

function offerFaults(): void {
  const options = sandbox.faults.map((title, index) => new Option(title, `${index}`));
  const list = find<HTMLSelectElement>('[name=server]');
  list.replaceChildren(...options);
  // One server serves every tab: it may have been given a fault already.
  list.selectedIndex = sandbox.fault;
}

function offerLanguages(): void {
  const names = new Intl.DisplayNames('en', {type: 'language'});
  const list = find('#languages');
  for (const tag of languages) list.append(new Option(names.of(tag) ?? tag, tag));
}

function listAccount(email: string): void {
  const item = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = email;
  item.append(name, ' The password that you chose');
  accounts.append(item);
}
