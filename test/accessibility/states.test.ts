import {expect} from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import '../../src/index.ts';
import {formCases, mountInState} from './states.ts';
import {applyTheme, examples, light, themes} from './themes.ts';
import {rootOf, type Tag} from '../support/harness.ts';
import {useMain} from '../support/main-element.ts';
import {useSandbox} from '../support/sandbox-server.ts';

const {axe} = globalThis as unknown as {
  axe: {run(element: Element, options: RunOptions): Promise<AxeResults>};
};

const everyRule: RunOptions = {rules: {'target-size': {enabled: true}}};
// Only the colours depend on the theme.
const contrast: RunOptions = {runOnly: {type: 'rule', values: ['color-contrast']}};

/** The violations that axe finds, one a line. */
async function violations(element: Element, options: RunOptions): Promise<readonly string[]> {
  const results = await axe.run(element, {...options, resultTypes: ['violations']});
  return results.violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describe('axe finds no violation', () => {
  const sandbox = useSandbox();
  const page = useMain();
  afterEach(() => applyTheme());

  for (const state of formCases) {
    for (const tag of state.tags ?? (['capture-sign-in', 'capture-register'] satisfies Tag[])) {
      for (const [locale, dir] of [
        ['en-US', 'ltr'],
        ['ar-SA', 'rtl'],
      ] as const) {
        it(`in <${tag}> ${state.name}, ${dir}`, async () => {
          page.dir = dir;
          page.style.cssText = light;
          const element = await mountInState(state, tag, locale, page, sandbox);
          expect(await violations(element, everyRule)).to.deep.equal([]);
          for (const [name, css] of Object.entries(themes)) {
            page.style.cssText = css;
            expect(await violations(element, contrast), name).to.deep.equal([]);
          }
          for (const {name, css, sheet} of examples) {
            applyTheme(sheet);
            page.style.cssText = css;
            expect(await violations(element, contrast), name).to.deep.equal([]);
          }
        });
      }
    }
  }

  it('and would find one in every theme', async () => {
    const [state] = formCases.filter(({name}) => name === 'with errors');
    if (!state) throw new Error('no such state');
    const element = await mountInState(state, 'capture-register', 'en-US', page, sandbox);
    for (const [name, css] of Object.entries({light, ...themes})) {
      page.style.cssText = css;
      element.style.setProperty('--capture-error', name === 'light' ? '#aaa' : '#555');
      expect((await violations(element, contrast)).join(), name).to.include('color-contrast: ');
    }
    rootOf(element).querySelector('label')?.removeAttribute('for');
    expect((await violations(element, everyRule)).join()).to.include('label: ');
  });
});
