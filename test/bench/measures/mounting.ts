import {contenders, type Name} from '../contenders.ts';
import {countDetached} from '../../support/node/detached-elements.ts';
import {heapOf} from '../heap.ts';
import type {Measure} from '../measure.ts';
import {tabsOf} from '../tab.ts';

const ours: Name = 'capture-sign-in';
const floor: Name = 'hand-written';
const times = 1_000;

/** Has elements come and go, one after the other, and gives how many milliseconds that took. */
const comeAndGo = async (body: string, count: number) => {
  const template = document.createElement('template');
  template.innerHTML = body;
  const begin = performance.now();
  for (let i = 0; i < count; i++) {
    const element = document.importNode(template.content, true).firstElementChild as Element & {
      updateComplete?: Promise<unknown>;
    };
    document.body.append(element);
    await element.updateComplete;
    element.getBoundingClientRect();
    element.remove();
  }
  return performance.now() - begin;
};

/** Coming and going. */
export const mounting: Measure = {
  title: 'Coming and going',
  how: `One element after the other, ${times.toLocaleString('en')} times, each laid out and taken away. What is left is counted once the garbage is collected.`,
  contenders: [ours, floor, 'Vaadin'],
  baseline: floor,
  metrics: {
    time: {title: 'time', kind: 'time'},
    elements: {title: 'elements left', kind: 'count'},
    nodes: {title: 'nodes left', kind: 'count'},
    heap: {title: 'heap left by each, bytes', kind: 'bytes'},
  },
  rounds: 4,
  warmUps: 1,
  open(world) {
    const tabs = tabsOf(world);
    return Promise.resolve({
      async sample(contender) {
        const name = contender as Name;
        const {body, input} = contenders[name];
        const [tag = ''] = /[\w-]+/.exec(body) ?? [];
        const {page} = await tabs.of(name);
        await page.bringToFront();
        const settle = async () => {
          const elements = await countDetached(page, tag);
          const {Nodes: nodes = NaN} = await page.metrics();
          return {elements, nodes, heap: await heapOf(page)};
        };
        const before = await settle();
        const time = await page.evaluate(comeAndGo, body, times);
        const after = await settle();
        await page.waitForSelector(input.join(' >>> '));
        return {
          time,
          elements: after.elements,
          nodes: after.nodes - before.nodes,
          heap: (after.heap - before.heap) / times,
        };
      },
      close: () => tabs.close(),
    });
  },
  goals: (samples) => [
    {
      title: 'Nothing is left of elements that have gone',
      value: Math.max(...samples.of(ours, 'elements')),
      limit: 0,
      isExact: true,
    },
    {
      title: 'Less than 32 bytes of heap are left of each',
      value: samples.median(ours, 'heap'),
      limit: 32,
    },
  ],
};
