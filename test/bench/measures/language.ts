import {contenders, type Name} from '../contenders.ts';
import type {Measure} from '../measure.ts';
import {tabsOf} from '../tab.ts';

const ours: Name = 'capture-sign-in';
const floor: Name = 'hand-written';

/** Puts 100 elements on the page, and waits until they can speak German. */
const begin = async (body: string) => {
  const place = document.createElement('main');
  place.innerHTML = body.repeat(100);
  document.body.replaceChildren(place);
  const first = place.firstElementChild;
  first?.setAttribute('locale', 'de-DE');
  while (!first?.shadowRoot?.textContent?.includes('Passwort')) {
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** Has all of them speak German and English again, and gives how many milliseconds that took. */
const turn = async () => {
  const elements = [...document.querySelectorAll<HTMLElement>('main > *')] as (HTMLElement & {
    updateComplete?: Promise<unknown>;
  })[];
  const start = performance.now();
  for (const [locale, word] of [
    ['de-DE', 'Passwort'],
    ['en-US', 'Password'],
  ] as const) {
    for (const element of elements) element.setAttribute('locale', locale);
    await Promise.all(elements.map(({updateComplete}) => updateComplete));
    document.body.getBoundingClientRect();
    for (const {shadowRoot} of elements) {
      if (!shadowRoot?.textContent?.includes(word)) throw new Error(`None of ${locale}`);
    }
  }
  return performance.now() - start;
};

/** Another language for all forms of a page. */
export const language: Measure = {
  title: 'Another language',
  how: '100 elements of a page switched to German, whose words are there, and back.',
  contenders: [ours, floor],
  baseline: floor,
  metrics: {turn: {title: 'both ways', kind: 'time'}},
  rounds: 15,
  warmUps: 3,
  open(world) {
    const tabs = tabsOf(world);
    const begun = new Set<string>();
    return Promise.resolve({
      async sample(contender) {
        const name = contender as Name;
        const {page} = await tabs.of(name);
        if (!begun.has(name)) await page.evaluate(begin, contenders[name].body);
        begun.add(name);
        return {turn: await page.evaluate(turn)};
      },
      close: () => tabs.close(),
    });
  },
  goals: () => [],
};
