/// <reference types="vite/client" />
import type {CaptureNavigateEvent, CaptureSuccessEvent} from '../../src/index.ts';
import {languages} from '../../src/localize/languages.ts';
import compact from '../themes/compact.css?raw';
import ink from '../themes/ink.css?raw';
import meadow from '../themes/meadow.css?raw';
import {checkedControls, findProblems} from './choice-problems.ts';
import {Configurator} from './configurator.ts';
import {showControlMessage} from './control-message.ts';
import {enableCopyButton} from './copy-button.ts';
import {Drawer} from './drawer.ts';
import {createLogEntry} from './event-log.ts';
import {findElement} from './find-element.ts';
import {openMailLink, type MailLinkResult} from './mail-link.ts';
import {MailList} from './mail-list.ts';
import {watchPosts, type ScriptWindow} from './own-requests.ts';
import {PresetLinks} from './presets.ts';
import {Preview} from './preview.ts';
import {fetchMails, fetchSandboxStatus, setFault, type SandboxStatus} from './sandbox-client.ts';
import {fetchIntegrity, UNKNOWN_INTEGRITY} from './script-integrity.ts';
import {createServerSnippet} from './server-snippet.ts';
import {createSnippet} from './snippet.ts';
import {Tabs} from './tabs.ts';
import {TestAccounts} from './test-accounts.ts';
import {createWidgetSnippet} from './widget-snippet.ts';

const themes: Readonly<Record<string, string>> = {compact, ink, meadow};

const problem = findElement('#problem');
const log = findElement('#log');
const accounts = new TestAccounts(findElement('#accounts'));
const mailList = new MailList(findElement('#mails'));
const request = findElement('#request');
const snippet = findElement('#snippet');
const copyButton = findElement<HTMLButtonElement>('#copy');
const flowInput = findElement<HTMLInputElement>('#flow');
const themeSheet = new CSSStyleSheet();
const tabs = new Tabs(findElement('[role=tablist]'));
const preview = new Preview({
  stage: findElement('#stage'),
  container: findElement('#preview'),
  restartButton: findElement('#restart'),
  notice: findElement('#notice'),
});
const presetLinks = new PresetLinks(findElement('#presets'), readAddress);

document.adoptedStyleSheets.push(themeSheet);
new Drawer(findElement<HTMLDetailsElement>('#controls'));
enableCopyButton(copyButton, snippet);
findElement('#clear').addEventListener('click', () => {
  // Keeps the text of the empty log.
  for (const entry of log.querySelectorAll('article')) entry.remove();
});

let sandbox: SandboxStatus;
let integrity = '';

// Before anything else: addresses are logged and shared.
const mailLink = openMailLink();
try {
  sandbox = await fetchSandboxStatus();
} catch (error) {
  problem.textContent = 'The sandbox does not respond. Start the demo with “npm start”.';
  throw error;
}
watch(globalThis as unknown as ScriptWindow);
preview.onFrameLoad = watch;
addFlowOptions();
addFaultOptions();
addLanguageOptions();
flowInput.addEventListener('input', chooseVersion);
const configurator = new Configurator(
  findElement<HTMLFormElement>('#configurator'),
  () => void update(),
);
configurator.read(location.search, flowVersions());
preview.accessToken = sandbox.accessToken;
if (mailLink) await showMailLink(mailLink);
void showMails();
// Before the elements are defined: an element without a domain reports an error on the console.
await update();
addEventListener('popstate', () => readAddress(location.search));
await import('../../src/index.ts');
await showIntegrity();

/** Shows the events and requests of the forms of a window, which is this page or a framed one. */
function watch(target: ScriptWindow): void {
  const {document} = target;
  for (const name of [
    'capture-submit',
    'capture-success',
    'capture-error',
    'capture-navigate',
  ] as const) {
    document.addEventListener(name, (event) => {
      log.prepend(createLogEntry(event));
      log.scrollTop = 0;
      tabs.markNew('events-tab');
    });
  }
  document.addEventListener('capture-success', onSuccess);
  document.addEventListener('capture-navigate', switchForm);
  watchPosts(target, sandbox.domain, (text) => {
    request.textContent = text;
    tabs.markNew('request-tab');
  });
}

function onSuccess({target, detail}: CaptureSuccessEvent): void {
  const {email} = detail.capture_user;
  const isNew = (target as Element).localName === 'capture-register';
  if (isNew && typeof email === 'string') accounts.add(email);
  preview.showSuccess();
  void showMails();
}

/** Sets the version of a flow that the sandbox knows, as a form with another version would be rejected. */
function chooseVersion(): void {
  const version = flowVersions().get(flowInput.value);
  if (version) configurator.set({flow_version: version});
}

/** Applies the query of an address. */
function readAddress(search: string): void {
  configurator.read(search, flowVersions());
  void update();
}

/** Applies the choices to the preview, the snippet and the sandbox. */
async function update(): Promise<void> {
  const {choices, preset, query} = configurator;
  const problems = findProblems(choices, sandbox.flows);
  for (const name of checkedControls) showControlMessage(name, problems[name] ?? '');
  themeSheet.replaceSync(themes[choices['theme'] ?? ''] ?? '');
  preview.show(choices, sandbox.domain);
  presetLinks.current = preset;
  mailList.setConfiguration(query);
  showSnippet();
  const fault = Number(choices['fault']);
  if (fault === sandbox.fault) return;
  try {
    sandbox = await setFault(fault);
    problem.textContent = '';
  } catch {
    problem.textContent = 'The sandbox does not respond. Is the demo still running?';
  }
}

function showSnippet(): void {
  const {choices} = configurator;
  const hash = integrity || UNKNOWN_INTEGRITY;
  const theme = themes[choices['theme'] ?? ''] ?? '';
  const {background = ''} = choices;
  const special: Readonly<Record<string, string>> = {
    widget: createWidgetSnippet(choices, hash),
    prerendered: createServerSnippet(choices),
  };
  snippet.textContent = special[background] ?? createSnippet(choices, hash, theme);
  for (const hint of document.querySelectorAll<HTMLElement>('[data-snippet]')) {
    hint.hidden = hint.dataset['snippet'] !== (background in special ? background : '');
  }
}

/** Completes the snippet. Until then, nobody can copy it. */
async function showIntegrity(): Promise<void> {
  const status = findElement('#integrity-status');
  status.textContent = 'Building the script to compute its hash…';
  try {
    integrity = await fetchIntegrity();
    status.textContent = '';
  } catch {
    status.textContent =
      'The script could not be built, so its hash is unknown. See the output of “npm start”.';
    return;
  }
  showSnippet();
  copyButton.disabled = false;
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

async function showMails(): Promise<void> {
  const mails = await fetchMails(sandbox.domain);
  if (mailList.show(mails)) tabs.markNew('mailbox-tab');
  // The list of accounts is lost when the page is left. Mails go only to accounts.
  for (const {to} of [...mails].reverse()) accounts.add(to);
}

function flowVersions(): ReadonlyMap<string, string> {
  return new Map(sandbox.flows.map(({name, version}) => [name, version]));
}

function addFlowOptions(): void {
  const names = [...flowVersions().keys()];
  findElement('#flows').replaceChildren(...names.map((name) => new Option('', name)));
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
