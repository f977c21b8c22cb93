// Prints where the time goes on a processor slowed down 4 times: what each function takes itself, and with those that it
// calls. `npm run bench:profile` tells of the first form on a page, from the script's first line on, and
// `npm run bench:profile -- 100` of so many more.
import {SourceMap, type SourceMapPayload} from 'node:module';
import {readFileSync} from 'node:fs';
import type {Protocol} from 'puppeteer-core';
import {startChromium} from '../support/node/chromium.ts';
import {buildScripts} from './build.ts';
import {contenders} from './contenders.ts';
import {mount} from './mount.ts';
import {pathOf, serveSite} from './site.ts';
import {table} from './table.ts';
import {openTab} from './tab.ts';

const ours = 'capture-sign-in';
const more = Number(process.argv[2] ?? 0);
const rounds = 10;

const map = new SourceMap(
  JSON.parse(readFileSync('dist/capture-forms.js.map', 'utf8')) as SourceMapPayload,
);

/** Where a function stands in the sources, or what the browser calls its own. */
function placeOf({functionName, url, lineNumber, columnNumber}: Protocol.Runtime.CallFrame) {
  if (!url.endsWith('/capture-forms.js')) return functionName || '(anonymous)';
  const entry = map.findEntry(lineNumber, columnNumber);
  // Code that the build adds, such as banners, has no source.
  if (!('originalSource' in entry && entry.originalSource)) return functionName || '(script)';
  const {originalSource, originalLine, name} = entry as typeof entry & {readonly name?: string};
  const file = originalSource.replace(/^.*\/(node_modules|src)\//, '');
  return `${name ?? functionName} ${file}:${originalLine + 1}`;
}

/** What a function takes, in microseconds. */
interface Time {
  itself: number;
  whole: number;
}

const times = new Map<string, Time>();
let sum = 0;

/** Adds a profile to `times`. */
function add({nodes, samples = [], timeDeltas = []}: Protocol.Profiler.Profile) {
  const own = new Map<number, number>();
  for (const [i, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[i] ?? 0));
  const all = new Map(nodes.map((node) => [node.id, node]));
  /** Goes through the tree; a function that calls itself counts once. */
  const visit = (id: number, above: ReadonlySet<string>): number => {
    const node = all.get(id);
    if (!node) return 0;
    const place = placeOf(node.callFrame);
    if (['(idle)', '(program)'].includes(place)) return 0;
    const itself = own.get(id) ?? 0;
    const inside = new Set([...above, place]);
    const whole = (node.children ?? []).reduce((sum, child) => sum + visit(child, inside), itself);
    const time = times.get(place) ?? {itself: 0, whole: 0};
    time.itself += itself;
    if (!above.has(place)) time.whole += whole;
    times.set(place, time);
    return whole;
  };
  sum += visit(nodes[0]?.id ?? NaN, new Set());
}

const site = await serveSite(await buildScripts(false));
const browser = await startChromium();
try {
  for (let i = 0; i < rounds; i++) {
    const tab = await openTab({browser, site});
    const {page} = tab;
    await page.goto(site.origin);
    await page.emulateCPUThrottling(4);
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', {interval: 100});
    if (!more) await session.send('Profiler.start');
    await page.goto(site.origin + pathOf(ours));
    await page.waitForSelector(`${ours} >>> form`);
    if (more) {
      await session.send('Profiler.start');
      await page.evaluate(mount, contenders[ours].body, more);
    }
    add((await session.send('Profiler.stop')).profile);
    await tab.close();
  }
} finally {
  await browser.close();
  await site.close();
}

const share = (time: number) => `${((100 * time) / sum).toFixed(1)} %`;
const rows = [...times]
  .sort(([, a], [, b]) => b.whole - a.whole)
  .slice(0, 50)
  .map(([place, {itself, whole}]) => [place, share(itself), share(whole)]);
console.log(table(['function', 'itself', 'with what it calls'], rows));
