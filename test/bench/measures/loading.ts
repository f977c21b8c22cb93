import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {contenders, rivals, type Name} from '../contenders.ts';
import {heapOf} from '../heap.ts';
import type {Goal, Measure, World} from '../measure.ts';
import type {Sample} from '../samples.ts';
import type {Samples} from '../samples.ts';
import {pathOf} from '../site.ts';
import {openTab} from '../tab.ts';
import {watch} from '../watch.ts';

const {size} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  size: {'capture-forms.js': number};
};

const ours: Name = 'capture-sign-in';
const prerendered: Name = 'capture-sign-in prerendered';
const floor: Name = 'hand-written';
const plain: Name = 'plain HTML';

// Lighthouse's phone: a slow processor, on what it calls slow 4G.
const slowdown = 4;
const slow4g = {latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8};

/** What a page weighs: all that was read from the server, as it was sent. */
const weigh = () => {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return {
    bytes: entries.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0),
    requests: entries.length,
  };
};

async function load(world: World, name: Name): Promise<Sample> {
  const tab = await openTab(world);
  const {page} = tab;
  // What it takes to begin a process is no form's.
  await page.goto(world.site.origin);
  const before = await page.metrics();
  await page.evaluateOnNewDocument(watch, contenders[name].input);
  await page.emulateCPUThrottling(slowdown);
  await page.emulateNetworkConditions(slow4g);
  await page.goto(world.site.origin + pathOf(name));
  const usable = await page.evaluate(() => watched.usable);
  const {shift, longTasks} = await page.evaluate(async () => {
    // What comes late may still block and move.
    await new Promise((resolve) => requestIdleCallback(resolve, {timeout: 2_000}));
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return watched;
  });
  const after = await page.metrics();
  const spent = (what: 'ScriptDuration' | 'TaskDuration') =>
    ((after[what] ?? NaN) - (before[what] ?? NaN)) * 1000;
  await page.emulateCPUThrottling(null);
  const weight = await page.evaluate(weigh);
  const heap = await heapOf(page);
  await tab.close();
  return {
    usable,
    script: spent('ScriptDuration'),
    work: spent('TaskDuration'),
    blocked: longTasks.reduce((sum, duration) => sum + duration - 50, 0),
    longTasks: longTasks.length,
    shift,
    ...weight,
    heap,
  };
}

const prerenderedGoals = (samples: Samples): readonly Goal[] => [
  {
    title: 'The prerendered form is usable within 1.1 times what plain HTML takes',
    value: samples.medianRatio(prerendered, plain, 'usable'),
    limit: 1.1,
  },
  {
    title: 'The prerendered form is usable within 0.65 times what the hand-written one takes',
    value: samples.medianRatio(prerendered, floor, 'usable'),
    limit: 0.65,
  },
  {
    title: 'Nothing moves in the page with the prerendered form',
    value: Math.max(...samples.of(prerendered, 'shift')),
    limit: 0,
    isExact: true,
  },
  {
    title: 'The HTML of the prerendered form weighs no more than 2,200 bytes',
    value: brotliCompressSync(contenders[prerendered].body).byteLength,
    limit: 2_200,
    isExact: true,
  },
];

/** From the address to a form that can be used, on a slow phone. */
export const loading: Measure = {
  title: 'Loading',
  how: 'A page with one form, opened from an empty page of the site in a fresh profile, the processor slowed down 4 times, the network to 150 ms and 1.6 Mbit/s. Usable is when the input for the user name is there and to be seen. Script and main thread are until the page is idle; blocked is what tasks took beyond 50 ms each, by the time until the hand-written form is usable. Hanko asks a server for its form, which answers at once; Supabase is without the client that would send it. Heap is what the page has more than that with plain HTML.',
  contenders: Object.keys(contenders),
  baseline: floor,
  metrics: {
    usable: {title: 'usable', kind: 'time'},
    script: {title: 'script', kind: 'time'},
    work: {title: 'main thread', kind: 'time'},
    blocked: {title: 'blocked', kind: 'time', against: 'usable'},
    longTasks: {title: 'tasks over 50 ms', kind: 'count'},
    shift: {title: 'layout shift', kind: 'count'},
    bytes: {title: 'bytes, with the page', kind: 'bytes'},
    requests: {title: 'requests', kind: 'count'},
    heap: {title: 'heap, bytes', kind: 'bytes', above: plain},
  },
  rounds: 15,
  warmUps: 1,
  open: (world) =>
    Promise.resolve({
      sample: (name) => load(world, name as Name),
      close: () => Promise.resolve(),
    }),
  goals(samples: Samples) {
    const toRivals = rivals.map((name) => samples.medianRatio(ours, name, 'usable'));
    const lightest = Math.min(...rivals.map((name) => samples.median(name, 'bytes')));
    return [
      {
        title: 'The form is usable within 1.25 times what the hand-written one takes',
        value: samples.medianRatio(ours, floor, 'usable'),
        limit: 1.25,
      },
      {
        title: 'The form is usable within two thirds of what the fastest rival takes',
        value: Math.max(...toRivals),
        limit: 2 / 3,
      },
      {
        title: 'No task takes more than 50 ms on the slow processor',
        value: samples.median(ours, 'longTasks'),
        limit: 0,
      },
      {
        title: 'Nothing moves',
        value: Math.max(...samples.of(ours, 'shift')),
        limit: 0,
        isExact: true,
      },
      {
        title: 'The page asks for its script, and for nothing else',
        value: Math.max(...samples.of(ours, 'requests')),
        limit: 2,
        isExact: true,
      },
      {
        title:
          'The page and its script weigh no more than the budget of the script and 1,000 bytes',
        value: Math.max(...samples.of(ours, 'bytes')),
        limit: size['capture-forms.js'] + 1_000,
        isExact: true,
      },
      {
        title: 'The page weighs less than the lightest rival’s',
        value: samples.median(ours, 'bytes') / lightest,
        limit: 1,
      },
      ...prerenderedGoals(samples),
    ];
  },
};
