/// <reference types="vite/client" />
import '../../src/index.ts';
import {enableCopyButton} from '../page/copy-button.ts';
import {findElement} from '../page/find-element.ts';
import {fetchSandboxStatus} from '../page/sandbox-client.ts';
import {declarationsOf, type Declaration} from './declarations.ts';
import {holdRequests, showExampleForms} from './example-forms.ts';

const tags = [
  'capture-sign-in',
  'capture-register',
  'capture-forgot-password',
  'capture-new-password',
  'capture-verify-email',
];
const ELEMENTS = `:is(${tags.join(', ')})`;

/** A conspicuous value for each custom property. */
const exampleValues: Readonly<Record<string, string>> = {
  '--capture-accent': '#7a1fa2',
  '--capture-on-accent': '#ffe66d',
  '--capture-error': '#c2410c',
  '--capture-line': '#7a1fa2',
  '--capture-radius': '1.5em',
  '--capture-gap': '2.5em',
  '--capture-column': '9em',
};

const choices = findElement<HTMLFormElement>('#choices');
const exampleForms = findElement('#example-forms');
const code = findElement('#css');
const sheet = new CSSStyleSheet();

document.adoptedStyleSheets.push(sheet);

for (const declaration of declarationsOf('cssprop')) {
  const value = document.createElement('input');
  value.setAttribute('aria-label', `Value of ${declaration.name}`);
  value.value = exampleValues[declaration.name] ?? '';
  value.name = declaration.name;
  value.spellcheck = false;
  addChoice('properties', declaration, 'checkbox').append(value);
}
for (const declaration of declarationsOf('csspart')) addChoice('parts', declaration, 'radio');
for (const declaration of declarationsOf('cssstate')) addChoice('states', declaration, 'radio');
for (const declaration of declarationsOf('slot')) addChoice('slots', declaration, 'checkbox');

choices.addEventListener('input', (event) => {
  const {name, value, type} = event.target as HTMLInputElement;
  // Typing a value also selects its property.
  const checkbox = type === 'text' && choices.querySelector<HTMLInputElement>(`[value="${name}"]`);
  if (checkbox) checkbox.checked = true;
  if (name === 'slots') toggleSlotContent(value, (event.target as HTMLInputElement).checked);
  update();
});
choices.addEventListener('submit', (event) => event.preventDefault());
enableCopyButton(findElement('#copy'), code);

update();
holdRequests();
try {
  await showExampleForms(exampleForms, (await fetchSandboxStatus()).domain);
} catch (error) {
  findElement('#problem').textContent =
    'The sandbox does not respond. Start the demo with “npm start”.';
  throw error;
}

/** Adds a checkbox or radio button for a declaration to a list. */
function addChoice(list: string, {name, description}: Declaration, type: string): Element {
  const label = document.createElement('label');
  const control = document.createElement('input');
  const title = document.createElement('code');
  const text = document.createElement('span');
  const choice = document.createElement('div');
  label.className = 'choice';
  Object.assign(control, {type, name: list, value: name});
  title.textContent = name;
  text.append(title, ' ', description);
  label.append(control, text);
  choice.append(label);
  findElement(`#${list}`).append(choice);
  return choice;
}

function checkedNames(list: string): readonly string[] {
  return new FormData(choices).getAll(list).map(String);
}

/** Applies the selected choices to the forms, and shows the style sheet that does the same. */
function update(): void {
  const values = new FormData(choices);
  const properties = checkedNames('properties').map(
    (name) => `  ${name}: ${String(values.get(name)).replace(/[;{}]/g, '')};\n`,
  );
  const outline = '{\n  outline: 3px dashed #d6249f;\n  outline-offset: 2px;\n}\n';
  const rules = [
    properties.length ? `${ELEMENTS} {\n${properties.join('')}}\n` : '',
    ...checkedNames('parts').map((name) => `${ELEMENTS}::part(${name}) ${outline}`),
    ...checkedNames('states').map((name) => `${ELEMENTS}:state(${name}) ${outline}`),
  ];
  code.textContent = rules.filter(Boolean).join('\n') || '/* Nothing is selected. */';
  sheet.replaceSync(code.textContent);
}

/** Adds content to a slot of every form, or removes it. */
function toggleSlotContent(slot: string, isFilled: boolean): void {
  for (const element of exampleForms.querySelectorAll(ELEMENTS)) {
    element.querySelector(`[slot="${slot}"]`)?.remove();
    if (!isFilled) continue;
    const content = document.createElement('p');
    content.slot = slot;
    content.textContent = `Your own content, in ${slot}`;
    element.append(content);
  }
}
