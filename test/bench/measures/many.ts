import {contenders, type Name} from '../contenders.ts';
import type {Measure} from '../measure.ts';
import {mount} from '../mount.ts';
import type {Sample} from '../samples.ts';
import {showContender, tabsOf} from '../tab.ts';

const ours: Name = 'capture-sign-in';
const floor: Name = 'hand-written';
const counts = [1, 10, 100, 500];

/** What an element costs on a page that has many. */
export const many: Measure = {
  title: 'Many on a page',
  how: 'Elements put on a page with one `innerHTML`, until all of them have their content and are laid out, by element; script is what of that is not layout, by the hand-written form’s whole. Each count on a page that is opened anew.',
  contenders: [ours, floor, 'empty Lit element', 'Vaadin'],
  baseline: floor,
  metrics: Object.fromEntries(
    counts.flatMap((count) => [
      [`of ${count}`, {title: `one of ${count}`, kind: 'time'}],
      [`script ${count}`, {title: `script, of ${count}`, kind: 'time', against: `of ${count}`}],
    ]),
  ),
  rounds: 7,
  warmUps: 1,
  open(world) {
    const tabs = tabsOf(world);
    return Promise.resolve({
      async sample(contender) {
        const name = contender as Name;
        const tab = await tabs.of(name);
        const sample: Record<string, number> = {};
        for (const count of counts) {
          await showContender(world, tab, name);
          const {body} = contenders[name];
          const {script, whole} = await tab.page.evaluate(mount, body, count);
          sample[`of ${count}`] = whole / count;
          sample[`script ${count}`] = script / count;
        }
        return sample satisfies Sample;
      },
      close: () => tabs.close(),
    });
  },
  goals: (samples) => [
    {
      title: '100 elements take no more than 1.5 times what 100 hand-written ones take',
      value: samples.medianRatio(ours, floor, 'of 100'),
      limit: 1.5,
    },
    {
      title: 'One of 500 takes no more than 1.25 times what one of 100 takes',
      value: samples.median(ours, 'of 500') / samples.median(ours, 'of 100'),
      limit: 1.25,
    },
  ],
};
