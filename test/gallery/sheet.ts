/// <reference types="vite/client" />
import {fetchSandboxStatus, sandboxSettings, setFault} from '../../demo/page/sandbox-client.ts';
import '../../src/index.ts';
import {hostileFrame} from './hostile-frame.ts';
import type {Form} from './shot.ts';
import {topics} from './topics.ts';

const {domain} = await fetchSandboxStatus();

/** Puts a theme's rules on one figure alone. */
const scoped = (theme: string, id: string) => `#${id} { ${theme} }`;

const topic = new URLSearchParams(location.search).get('topic') ?? 'states';
document.title = topic;
const title = document.body.appendChild(document.createElement('h1'));
title.textContent = topic;
await setFault(0);
for (const [i, shot] of (topics[topic] ?? []).entries()) {
  const figure = document.body.appendChild(document.createElement('figure'));
  figure.id = `figure${i}`;
  figure.className = shot.scheme ?? '';
  const caption = figure.appendChild(document.createElement('figcaption'));
  caption.textContent = shot.title;
  if (shot.theme) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(scoped(shot.theme, figure.id));
    document.adoptedStyleSheets.push(sheet);
  }
  if (shot.width) figure.style.gridColumn = '1 / -1';
  let form = document.createElement(shot.tag ?? 'capture-sign-in') as Form;
  const all = {domain, ...sandboxSettings, locale: 'en-US', ...shot.attributes};
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
  if (shot.width) form.style.inlineSize = `${shot.width}px`;
  if (shot.page) form = (await hostileFrame(shot.page, form, figure)) as Form;
  else figure.append(form);
  await form.updateComplete;
  await shot.act?.(form);
}
(document.activeElement as HTMLElement | null)?.blur();
document.documentElement.dataset['ready'] = 'yes';
