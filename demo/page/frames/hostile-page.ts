import '../../../src/index.ts';
import {fetchSandboxStatus} from '../sandbox-client.ts';
import {frameLoaded} from './frame-loaded.ts';

const themes = ['compact', 'ink', 'meadow'];

const {
  tag = '',
  theme = '',
  ...attributes
} = Object.fromEntries(new URLSearchParams(location.search));

await frameLoaded();
const {accessToken} = await fetchSandboxStatus();
if (themes.includes(theme)) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/demo/themes/${theme}.css`;
  document.head.append(link);
}
if (customElements.get(tag)) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (tag === 'capture-new-password') Object.assign(element, {accessToken});
  document.querySelector('#form')?.append(element);
}
