/// <reference types="vite/client" />
import '../../src/index.ts';
import {declarationsOf, type Declaration} from './declarations.ts';
import {exhibit, neverAnswer} from './exhibits.ts';
import {copies} from '../page/copy-button.ts';
import {find} from '../page/find.ts';
import {fetchSandboxStatus} from '../page/sandbox-client.ts';

const ELEMENTS = ':is(capture-sign-in, capture-register)';

/** A value for each custom property that nobody overlooks. */
const examples: Readonly<Record<string, string>> = {
  '--capture-accent': '#7a1fa2',
  '--capture-on-accent': '#ffe66d',
  '--capture-error': '#c2410c',
  '--capture-line': '#7a1fa2',
  '--capture-radius': '1.5em',
  '--capture-gap': '2.5em',
  '--capture-column': '9em',
};

const choices = find<HTMLFormElement>('#choices');
const exhibits = find('#exhibits');
const code = find('#css');
const sheet = new CSSStyleSheet();

document.adoptedStyleSheets.push(sheet);

for (const declaration of declarationsOf('cssprop')) {
  const value = document.createElement('input');
  value.setAttribute('aria-label', `Value of ${declaration.name}`);
  value.value = examples[declaration.name] ?? '';
  value.name = declaration.name;
  value.spellcheck = false;
  offer('properties', declaration, 'checkbox').append(value);
}
for (const declaration of declarationsOf('csspart')) offer('parts', declaration, 'radio');
for (const declaration of declarationsOf('cssstate')) offer('states', declaration, 'radio');
for (const declaration of declarationsOf('slot')) offer('slots', declaration, 'checkbox');

choices.addEventListener('input', (event) => {
  const {name, value, type} = event.target as HTMLInputElement;
  // Whoever writes a value wants to see it.
  const box = type === 'text' && choices.querySelector<HTMLInputElement>(`[value="${name}"]`);
  if (box) box.checked = true;
  if (name === 'slots') fill(value, (event.target as HTMLInputElement).checked);
  update();
});
choices.addEventListener('submit', (event) => event.preventDefault());
copies(find('#copy'), code);

update();
neverAnswer();
try {
  await exhibit(exhibits, (await fetchSandboxStatus()).domain);
} catch (error) {
  find('#problem').textContent =
    'The sandbox does not answer. Please start the demo with “npm start”.';
  throw error;
}

/** Adds a choice to a list. */
function offer(list: string, {name, description}: Declaration, type: string): Element {
  const label = document.createElement('label');
  const control = document.createElement('input');
  const title = document.createElement('code');
  const words = document.createElement('span');
  const choice = document.createElement('div');
  label.className = 'choice';
  Object.assign(control, {type, name: list, value: name});
  title.textContent = name;
  words.append(title, ' ', description);
  label.append(control, words);
  choice.append(label);
  find(`#${list}`).append(choice);
  return choice;
}

function chosen(list: string): readonly string[] {
  return new FormData(choices).getAll(list).map(String);
}

/** Shows what is chosen, and says how a stylesheet says it. */
function update(): void {
  const values = new FormData(choices);
  const properties = chosen('properties').map(
    (name) => `  ${name}: ${String(values.get(name)).replace(/[;{}]/g, '')};\n`,
  );
  const outline = '{\n  outline: 3px dashed #d6249f;\n  outline-offset: 2px;\n}\n';
  const rules = [
    properties.length ? `${ELEMENTS} {\n${properties.join('')}}\n` : '',
    ...chosen('parts').map((name) => `${ELEMENTS}::part(${name}) ${outline}`),
    ...chosen('states').map((name) => `${ELEMENTS}:state(${name}) ${outline}`),
  ];
  code.textContent = rules.filter(Boolean).join('\n') || '/* Choose something. */';
  sheet.replaceSync(code.textContent);
}

/** Puts something into a slot of every form, or takes it out. */
function fill(slot: string, isFilled: boolean): void {
  for (const element of exhibits.querySelectorAll('capture-sign-in, capture-register')) {
    element.querySelector(`[slot="${slot}"]`)?.remove();
    if (!isFilled) continue;
    const content = document.createElement('p');
    content.slot = slot;
    content.textContent = `Your own content, in ${slot}`;
    element.append(content);
  }
}
