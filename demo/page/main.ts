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
import {openMailLink, type MailLinkResult} from './mail-link.ts';
import {MailList} from './mail-list.ts';
import {Preview} from './preview.ts';
import {fetchMails, fetchSandboxStatus, setFault, type SandboxStatus} from './sandbox-client.ts';
import {createSnippet} from './snippet.ts';
import {TestAccounts} from './test-accounts.ts';

const themes: Readonly<Record<string, string>> = {compact, ink, meadow};

const problem = findElement('#problem');
const log = findElement('#log');
const accounts = new TestAccounts(findElement('#accounts'));
const mailList = new MailList(findElement('#mails'));
const request = findElement('#request');
const snippet = findElement('#snippet');
const themeSheet = new CSSStyleSheet();
const preview = new Preview(
  findElement('#preview'),
  findElement('#restart'),
  findElement('#notice'),
);
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
  if (isNew && typeof email === 'string') accounts.add(email);
  void showMails();
});
document.addEventListener('capture-navigate', switchForm);
findElement('#clear').addEventListener('click', () => {
  // Keeps the text of the empty log.
  for (const entry of log.querySelectorAll('article')) entry.remove();
});
enableCopyButton(findElement('#copy'), snippet);

// Before anything else: addresses are logged and shared.
const mailLink = openMailLink();
try {
  sandbox = await fetchSandboxStatus();
} catch (error) {
  problem.textContent = 'The sandbox does not respond. Start the demo with “npm start”.';
  throw error;
}
addFaultOptions();
addLanguageOptions();
configurator.read(location.search);
preview.accessToken = sandbox.accessToken;
if (mailLink) await showMailLink(mailLink);
void showMails();
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
  mailList.setConfiguration(configurator.query);
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

/** Shows the form that the link of a mail leads to. */
async function showMailLink(result: Promise<MailLinkResult>): Promise<void> {
  preview.notice = 'Checking the link of the email…';
  const {element, accessToken, notice = ''} = await result;
  preview.accessToken = accessToken ?? preview.accessToken;
  configurator.set({element});
  await update();
  preview.notice = notice;
}

/** Shows another form in place of the page that a link leads to. */
function switchForm(event: CaptureNavigateEvent): void {
  event.preventDefault();
  const {localName} = event.target as Element;
  const element = {
    forgot: 'forgot-password',
    switch: localName === 'capture-sign-in' ? 'register' : 'sign-in',
    verify: 'verify-email',
  }[event.detail.to];
  configurator.set({element});
  void update().then(() => preview.element?.focus());
}

async function showRequest(): Promise<void> {
  request.textContent = (await fetchSandboxStatus()).request;
}

async function showMails(): Promise<void> {
  const mails = await fetchMails(sandbox.domain);
  mailList.show(mails);
  // The list of accounts is lost when the page is left. Mails go only to accounts.
  for (const {to} of [...mails].reverse()) accounts.add(to);
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
