import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useDemo} from './demo-page.ts';

interface Declared {
  readonly name: string;
}

/** The package's manifest of the elements. */
const {modules} = JSON.parse(
  await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
) as {
  modules: {
    declarations?: (Declared &
      Partial<Record<'cssProperties' | 'cssParts' | 'cssStates' | 'slots', Declared[]>>)[];
  }[];
};
const declared = modules.flatMap(({declarations}) => declarations ?? []);

const namesOf = (kind: 'cssProperties' | 'cssParts' | 'cssStates' | 'slots') => {
  const names = declared.flatMap((element) => element[kind] ?? []).map(({name}) => name);
  assert(names.length, `The manifest has no ${kind}.`);
  return new Set(names);
};

// Visible only while Caps Lock is on, or for screen readers only.
const hiddenParts = ['caps', 'aside'];

// Only in forms that are configured wrongly, which this page does not have.
const absentParts = ['owner-message'];

describe('the page about theming', {timeout: 120_000}, () => {
  const demo = useDemo('demo/theming/index.html');
  let page: Page;
  before(async () => {
    ({page} = demo);
    // A style in transition would be compared with itself.
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
    // Every form has reached its state.
    await page.waitForFunction(() =>
      ['submitting', 'done', 'failed'].every(
        (state) => document.querySelectorAll(`:state(${state})`).length === 2,
      ),
    );
    // Transitions that ran already go on.
    await page.evaluate(async () => {
      const forms = [...document.querySelectorAll('#example-forms figure > :last-child')];
      const running = forms.flatMap(({shadowRoot}) => shadowRoot?.getAnimations() ?? []);
      await Promise.allSettled(running.map(({finished}) => finished));
    });
  });

  it('is at its top when all forms have been submitted, and none has the focus', async () => {
    await page.waitForFunction(() => !document.querySelector('figure[inert] :state(failed)'));
    const {scroll, focused} = await page.evaluate(() => ({
      scroll: scrollY,
      focused: document.activeElement?.localName,
    }));
    assert.equal(scroll, 0);
    assert.equal(focused, 'body');
  });

  /** Clicks a choice, without scrolling. */
  const choose = (list: string, name: string) =>
    page.$eval(`#${list} [value="${name}"]`, (one) => (one as HTMLInputElement).click());

  /** The computed styles of every part of the forms. */
  const styles = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#example-forms figure > :last-child')]
        .flatMap((one) => [...(one.shadowRoot?.querySelectorAll('[part]') ?? [])])
        .map((part) => {
          const style = getComputedStyle(part);
          return [...style].map((name) => style.getPropertyValue(name)).join();
        })
        .join('\n'),
    );

  for (const name of namesOf('cssProperties')) {
    it(`shows the property ${name}`, async () => {
      const before = await styles();
      await choose('properties', name);
      assert.notEqual(await styles(), before);
      await choose('properties', name);
      assert.equal(await styles(), before);
    });
  }

  for (const name of [...namesOf('cssParts')].filter((part) => !absentParts.includes(part))) {
    it(`shows the part ${name}`, async () => {
      await choose('parts', name);
      const outlined = await page.evaluate(() =>
        [...document.querySelectorAll('#example-forms figure > :last-child')]
          .flatMap((one) => [...(one.shadowRoot?.querySelectorAll('[part]') ?? [])])
          .filter((part) => getComputedStyle(part).outlineStyle === 'dashed')
          .map((part) => [part.getAttribute('part'), part.getBoundingClientRect().width > 4]),
      );
      assert(outlined.length);
      assert(outlined.every(([part]) => part === name));
      if (!hiddenParts.includes(name)) assert(outlined.some(([, isSeen]) => isSeen));
    });
  }

  for (const name of namesOf('cssStates')) {
    it(`shows the state ${name}`, async () => {
      await choose('states', name);
      const outlined = await page.evaluate(
        () =>
          [...document.querySelectorAll('#example-forms figure > :last-child')].filter(
            (one) => getComputedStyle(one).outlineStyle === 'dashed',
          ).length,
      );
      assert(outlined > 0);
    });
  }

  for (const name of namesOf('slots')) {
    it(`shows the slot ${name}`, async () => {
      await choose('slots', name);
      await page.waitForFunction(
        (slot) =>
          [...document.querySelectorAll(`[slot=${slot}]`)].some((one) => one.checkVisibility()),
        {},
        name,
      );
      await choose('slots', name);
      assert.equal(await page.$(`[slot=${name}]`), null);
    });
  }

  it('prints the choices as a style sheet', async () => {
    await choose('properties', '--capture-radius');
    await choose('parts', 'error');
    const css = await page.$eval('#css', (one) => one.textContent);
    assert.match(css, /^ {2}--capture-radius: 1\.5em;$/m);
    assert.match(css, /::part\(error\) \{$/m);
  });

  it('has no errors and sends nothing to another machine', () => {
    assert.deepEqual(demo.problems, []);
  });
});
