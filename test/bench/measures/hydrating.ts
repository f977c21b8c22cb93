import {contenders, type Name} from '../contenders.ts';
import type {Measure, World} from '../measure.ts';
import type {Sample, Samples} from '../samples.ts';
import {openTab} from '../tab.ts';

const prerendered = 'capture-sign-in prerendered' satisfies Name;
const rendered: Name = 'capture-sign-in';

const slowdown = 4;

/** Inserts the HTML of a form into the page, whose script is there, and waits until the form is the element's own. */
const insert = async (body: string) => {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({duration}) => duration));
  });
  observer.observe({type: 'longtask'});
  const place = document.body.appendChild(document.createElement('main'));
  // A task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  const begin = performance.now();
  (place as Element & {setHTMLUnsafe(html: string): void}).setHTMLUnsafe(body);
  const [element] = place.children as unknown as [Element & {updateComplete: Promise<unknown>}];
  await element.updateComplete;
  const time = performance.now() - begin;
  await new Promise((resolve) => requestIdleCallback(resolve, {timeout: 2_000}));
  if (element.shadowRoot?.querySelector('[data-prerendered], [part=button]:disabled')) {
    throw new Error('It is not hydrated.');
  }
  return {time, longTasks: longTasks.length};
};

async function hydrate(world: World, name: Name): Promise<Sample> {
  const {page, close} = await openTab(world);
  await page.goto(world.site.origin);
  await page.addScriptTag({url: `/${contenders[prerendered].script}.js`});
  await page.emulateCPUThrottling(slowdown);
  const sample = await page.evaluate(insert, contenders[name].body);
  await close();
  return sample;
}

/** What the hydration of a form costs, apart from its script. */
export const hydrating: Measure = {
  title: 'Hydrating',
  how: `The HTML of a form inserted into a page whose script has run, the processor slowed down ${slowdown} times: until the element has taken it over, or has rendered it itself.`,
  contenders: [rendered, prerendered],
  baseline: rendered,
  metrics: {
    time: {title: 'time', kind: 'time'},
    longTasks: {title: 'tasks over 50 ms', kind: 'count'},
  },
  rounds: 15,
  warmUps: 1,
  open: (world) =>
    Promise.resolve({
      sample: (name) => hydrate(world, name as Name),
      close: () => Promise.resolve(),
    }),
  goals: (samples: Samples) => [
    {
      title: 'Hydration alone takes no task of more than 50 ms on the slow processor',
      value: samples.median(prerendered, 'longTasks'),
      limit: 0,
    },
  ],
};
