/// <reference types="vite/client" />
import type {CaptureNavigateEvent} from '../../src/index.ts';
import {languages} from '../../src/localize/languages.ts';
import compact from '../themes/compact.css?raw';
import ink from '../themes/ink.css?raw';
import meadow from '../themes/meadow.css?raw';
import {Configurator} from './configurator.ts';
import {enableCopyButton} from './copy-button.ts';
import {createLogEntry} from './event-log.ts';
import {findElement} from './find-element.ts';
import {Preview} from './preview.ts';
import {fetchSandboxStatus, setFault, type SandboxStatus} from './sandbox-client.ts';
import {createSnippet} from './snippet.ts';

const themes: Readonly<Record<string, string>> = {compact, ink, meadow};

const problem = findElement('#problem');
const log = findElement('#log');
const accounts = findElement('#accounts');
const request = findElement('#request');
const snippet = findElement('#snippet');
const themeSheet = new CSSStyleSheet();
const preview = new Preview(findElement('#preview'), findElement('#restart'));
const configurator = new Configurator(
  findElement<HTMLFormElement>('#configurator'),
  () => void update(),
);

document.adoptedStyleSheets.push(themeSheet);

let sandbox: SandboxStatus;
let integrity = 'sha384-…';

for (const name of [
  'capture-submit',
  'capture-success',
  'capture-error',
  'capture-navigate',
] as const) {
  document.addEventListener(name, (event) => {
    log.prepend(createLogEntry(event));
    log.scrollTop = 0;
  });
}
for (const name of ['capture-success', 'capture-error'] as const) {
  document.addEventListener(name, () => void showRequest());
}
document.addEventListener('capture-success', ({target, detail}) => {
  const {email} = detail.capture_user;
  const isNew = (target as Element).localName === 'capture-register';
  if (isNew && typeof email === 'string') addAccount(email);
});
document.addEventListener('capture-navigate', switchForm);
findElement('#clear').addEventListener('click', () => {
  // Keeps the text of the empty log.
  for (const entry of log.querySelectorAll('article')) entry.remove();
});
enableCopyButton(findElement('#copy'), snippet);

try {
  sandbox = await fetchSandboxStatus();
} catch (error) {
  problem.textContent = 'The sandbox does not respond. Start the demo with “npm start”.';
  throw error;
}
addFaultOptions();
addLanguageOptions();
configurator.read(location.search);
// Before the elements are defined: an element without a domain reports an error on the console.
await update();
await import('../../src/index.ts');
({integrity} = (await (await fetch('/script-hash.json')).json()) as {integrity: string});
await update();

/** Applies the choices to the preview, the snippet and the sandbox. */
async function update(): Promise<void> {
  const {choices} = configurator;
  const theme = themes[choices['theme'] ?? ''] ?? '';
  themeSheet.replaceSync(theme);
  preview.show(choices, sandbox.domain);
  snippet.textContent = createSnippet(choices, integrity, theme);
  const fault = Number(choices['fault']);
  if (fault === sandbox.fault) return;
  try {
    sandbox = await setFault(fault);
    problem.textContent = '';
  } catch {
    problem.textContent = 'The sandbox does not respond. Is the demo still running?';
  }
}

/** Shows the other form in place of the page that a link leads to. */
function switchForm(event: CaptureNavigateEvent): void {
  event.preventDefault();
  if (event.detail.to !== 'switch') return;
  configurator.set({
    element: (event.target as Element).localName === 'capture-register' ? 'sign-in' : 'register',
  });
  void update().then(() => preview.element?.focus());
}

async function showRequest(): Promise<void> {
  request.textContent = (await fetchSandboxStatus()).request;
}

function addFaultOptions(): void {
  const options = sandbox.faults.map((title, index) => new Option(title, `${index}`));
  const list = findElement<HTMLSelectElement>('#fault');
  list.replaceChildren(...options);
  // All tabs share the sandbox: another tab may have set a fault.
  list.selectedIndex = sandbox.fault;
}

function addLanguageOptions(): void {
  const names = new Intl.DisplayNames('en', {type: 'language'});
  const list = findElement('#languages');
  for (const tag of languages) list.append(new Option(names.of(tag) ?? tag, tag));
}

function addAccount(email: string): void {
  const item = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = email;
  item.append(name, ' The password that you chose');
  accounts.append(item);
}
