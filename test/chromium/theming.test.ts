import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useDemo} from './demo-page.ts';

interface Declared {
  readonly name: string;
}

/** What the package's manifest says that the elements have. */
const {modules} = JSON.parse(
  await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
) as {
  modules: {
    declarations?: (Declared &
      Partial<Record<'cssProperties' | 'cssParts' | 'slots', Declared[]>>)[];
  }[];
};
const declared = modules
  .flatMap(({declarations}) => declarations ?? [])
  .find(({name}) => name === 'CaptureSignIn');

const namesOf = (kind: 'cssProperties' | 'cssParts' | 'slots') => {
  const names = (declared?.[kind] ?? []).map(({name}) => name);
  assert(names.length, `The manifest has no ${kind}.`);
  return names;
};

// Seen with Caps Lock on alone, or by nobody but screen readers.
const unseen = ['caps', 'aside'];

describe('the page of all that a stylesheet can change', {timeout: 120_000}, () => {
  const demo = useDemo('demo/theming/index.html');
  let page: Page;
  before(async () => {
    ({page} = demo);
    // All forms have come as far as they are to come.
    for (const state of ['submitting', 'done', 'failed'])
      await page.waitForSelector(`:state(${state})`);
    await page.waitForFunction(() => document.querySelectorAll(':state(failed)').length === 2);
  });

  /** Presses a choice, by a click that does not scroll. */
  const press = (list: string, name: string) =>
    page.$eval(`#${list} [value="${name}"]`, (one) => (one as HTMLInputElement).click());

  /** How everything in the forms looks. */
  const looks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('capture-sign-in, capture-register')]
        .flatMap((one) => [...(one.shadowRoot?.querySelectorAll('[part]') ?? [])])
        .map((part) => {
          const style = getComputedStyle(part);
          return [...style].map((name) => style.getPropertyValue(name)).join();
        })
        .join('\n'),
    );

  for (const name of namesOf('cssProperties')) {
    it(`shows ${name}`, async () => {
      const before = await looks();
      await press('properties', name);
      assert.notEqual(await looks(), before);
      await press('properties', name);
      assert.equal(await looks(), before);
    });
  }

  for (const name of namesOf('cssParts')) {
    it(`shows the part ${name}`, async () => {
      await press('parts', name);
      const outlined = await page.evaluate(() =>
        [...document.querySelectorAll('capture-sign-in, capture-register')]
          .flatMap((one) => [...(one.shadowRoot?.querySelectorAll('[part]') ?? [])])
          .filter((part) => getComputedStyle(part).outlineStyle === 'dashed')
          .map((part) => [part.getAttribute('part'), part.getBoundingClientRect().width > 4]),
      );
      assert(outlined.length);
      assert(outlined.every(([part]) => part === name));
      if (!unseen.includes(name)) assert(outlined.some(([, isSeen]) => isSeen));
    });
  }

  for (const name of ['editing', 'submitting', 'failed', 'done']) {
    it(`shows the state ${name}`, async () => {
      await press('states', name);
      const outlined = await page.evaluate(
        () =>
          [...document.querySelectorAll('capture-sign-in, capture-register')].filter(
            (one) => getComputedStyle(one).outlineStyle === 'dashed',
          ).length,
      );
      assert(outlined > 0);
    });
  }

  for (const name of namesOf('slots')) {
    it(`shows the slot ${name}`, async () => {
      await press('slots', name);
      await page.waitForFunction(
        (slot) =>
          [...document.querySelectorAll(`[slot=${slot}]`)].some((one) => one.checkVisibility()),
        {},
        name,
      );
      await press('slots', name);
      assert.equal(await page.$(`[slot=${name}]`), null);
    });
  }

  it('says what is chosen as a stylesheet says it', async () => {
    await press('properties', '--capture-radius');
    await press('parts', 'error');
    const css = await page.$eval('#css', (one) => one.textContent);
    assert.match(css, /^ {2}--capture-radius: 1\.5em;$/m);
    assert.match(css, /::part\(error\) \{$/m);
  });

  it('neither fails nor sends anything beyond this machine', () => {
    assert.deepEqual(demo.problems, []);
  });
});
