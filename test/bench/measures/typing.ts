import {contenders, type Name} from '../contenders.ts';
import type {Measure} from '../measure.ts';
import {median} from '../statistics.ts';
import {tabsOf} from '../tab.ts';

const ours: Name = 'capture-sign-in';
const floor: Name = 'hand-written';
const length = 1_000;

type Rendering = HTMLElement & {render?: () => unknown};

declare global {
  /** Put there by `listen`. */
  var typed: {renders: number; changes: number; readonly frames: number[]};
}

/** Counts what the element of an input does, from now on, and takes the time from each key to its frame. */
const listen = (input: Element) => {
  const root = input.getRootNode() as Document | ShadowRoot;
  const element = (root as ShadowRoot).host as Rendering | undefined;
  const seen = (globalThis.typed = {renders: 0, changes: 0, frames: [] as number[]});
  const render = element?.render;
  if (element && render) {
    element.render = function () {
      seen.renders++;
      return render.call(this);
    };
  }
  new MutationObserver((changes) => (seen.changes += changes.length)).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const channel = new MessageChannel();
  let begin = 0;
  // A message that is sent in a frame comes after it.
  channel.port1.onmessage = () => seen.frames.push(performance.now() - begin);
  window.addEventListener(
    'keydown',
    ({timeStamp}) => {
      requestAnimationFrame(() => {
        begin = timeStamp;
        channel.port2.postMessage(null);
      });
    },
    {capture: true},
  );
};

/** From a key to what it changes. */
export const typing: Measure = {
  title: 'Typing',
  how: `${length.toLocaleString('en')} characters typed into the input for the user name, key by key. Main thread and script are of all of them, the frame of the middle one.`,
  contenders: [ours, floor, 'Vaadin'],
  baseline: floor,
  metrics: {
    frame: {title: 'key to frame', kind: 'time'},
    work: {title: 'main thread', kind: 'time'},
    script: {title: 'script', kind: 'time'},
    renders: {title: 'renders', kind: 'count'},
    changes: {title: 'changes of the DOM', kind: 'count'},
  },
  rounds: 3,
  warmUps: 0,
  open(world) {
    const tabs = tabsOf(world);
    const listening = new Set<string>();
    return Promise.resolve({
      async sample(contender) {
        const name = contender as Name;
        const {page} = await tabs.of(name);
        await page.bringToFront();
        const input = await page.waitForSelector(contenders[name].input.join(' >>> '));
        if (!listening.has(name)) await input?.evaluate(listen);
        listening.add(name);
        await input?.evaluate((one) => {
          (one as HTMLInputElement).value = '';
          Object.assign(globalThis.typed, {renders: 0, changes: 0, frames: []});
        });
        await input?.focus();
        const before = await page.metrics();
        for (let i = 0; i < length; i++) await page.keyboard.press('a');
        const after = await page.metrics();
        const {renders, changes, frames} = await page.evaluate(() => globalThis.typed);
        const spent = (what: 'TaskDuration' | 'ScriptDuration') =>
          ((after[what] ?? NaN) - (before[what] ?? NaN)) * 1000;
        return {
          frame: median(frames),
          work: spent('TaskDuration'),
          script: spent('ScriptDuration'),
          renders,
          changes,
        };
      },
      close: () => tabs.close(),
    });
  },
  goals: (samples) => [
    {
      title: 'The form does not render while somebody types',
      value: Math.max(...samples.of(ours, 'renders'), ...samples.of(ours, 'changes')),
      limit: 0,
      isExact: true,
    },
    {
      title: 'A key reaches its frame within 1.25 times what it takes in the hand-written form',
      value: samples.medianRatio(ours, floor, 'frame'),
      limit: 1.25,
    },
  ],
};
