import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/index.ts';
import {formCases, mountInState} from './states.ts';
import {shapeFaults} from '../support/form-shape.ts';
import {
  focused,
  input,
  mount,
  rootOf,
  standard,
  type CaptureElement,
  type Tag,
} from '../support/harness.ts';
import {useMain} from '../support/main-element.ts';
import {useSandbox} from '../support/sandbox-server.ts';

const tags = ['capture-sign-in', 'capture-register'] as const satisfies Tag[];

/** The text spacing that https://www.w3.org/TR/WCAG22/#text-spacing requires to work. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** The texts that are cut off, one a line. */
const clippedTexts = (element: CaptureElement) =>
  [...rootOf(element).querySelectorAll<HTMLElement>('[part]:not([part=aside], select)')]
    .filter(({textContent}) => textContent.trim())
    .filter(
      (one) =>
        one.clientWidth &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1),
    )
    .map((one) => `${one.getAttribute('part')} "${one.innerText}" is cut off`);

/** The red, green and blue of CSS colours that lie one over the other, each up to 1. */
function channels(colors: readonly string[]): readonly number[] {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((channel) => channel / 255);
}

/** By https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colors: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = channels(colors).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(...colors: readonly (readonly string[])[]): number {
  const [dark = 0, light = 0] = colors.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('a form adapts', () => {
  const sandbox = useSandbox();
  const page = useMain();

  for (const [what, width, locale, css, spacing] of [
    ['320 px', 320, 'en-US', '', ''],
    ['240 px', 240, 'ar-SA', '', ''],
    ['two columns', 700, 'en-US', '', ''],
    ['two columns, right to left', 540, 'ar-SA', '', ''],
    ['text of 200 %', 640, 'en-US', 'font-size: 200%', ''],
    ['text of 200 % at 320 px', 320, 'ar-SA', 'font-size: 200%', ''],
    ['text of 10 px', 320, 'en-US', 'font-size: 10px', ''],
    ['text spacing', 320, 'en-US', '', textSpacing],
  ] as const) {
    for (const tag of tags) {
      it(`to ${what}, in every state of <${tag} locale="${locale}">`, async () => {
        page.style.cssText = `inline-size: ${width}px; ${css}`;
        for (const state of formCases.filter(
          ({hasLayout, tags: only}) => hasLayout && (!only || only.includes(tag)),
        )) {
          const element = await mountInState(state, tag, locale, page, sandbox);
          if (spacing) {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(spacing);
            element.shadowRoot?.adoptedStyleSheets.push(sheet);
          }
          const faults = shapeFaults(element).filter((one) => !spacing || !/Spacing/.test(one));
          expect(faults, state.name).to.deep.equal([]);
          expect(clippedTexts(element), state.name).to.deep.equal([]);
          expect(page.scrollWidth, state.name).to.be.at.most(width);
          element.remove();
        }
      });
    }
  }

  for (const [tag, css, columns] of [
    ['capture-register', 'inline-size: 700px', 2],
    ['capture-register', 'inline-size: 1600px', 2],
    ['capture-register', 'inline-size: 700px; font-size: 200%', 1],
    ['capture-register', 'inline-size: 520px', 1],
    ['capture-register', 'inline-size: 520px; --capture-column: 12em', 2],
    ['capture-register', 'inline-size: 700px; --capture-column: 100%', 1],
    ['capture-sign-in', 'inline-size: 700px', 1],
  ] as const) {
    for (const light_dom of ['false', 'true']) {
      it(`with ${columns} columns of fields to ${css}, in <${tag} light_dom="${light_dom}">`, async () => {
        page.style.cssText = css;
        const element = await mount(tag, {...standard(sandbox.domain), light_dom}, page);
        const edges = [...rootOf(element).querySelectorAll('input:not([part=check])')]
          .slice(0, 6)
          .map((one) => Math.round(one.getBoundingClientRect().left));
        expect(new Set(edges)).to.have.lengthOf(columns);
      });
    }
  }

  for (const css of [
    'background: rgb(255, 255, 255); color: #111',
    'background: rgb(18, 18, 18); color: #eee; color-scheme: dark',
    'background: rgb(11, 37, 69); color: #fff',
    'background: rgb(128, 128, 128); color: #000',
  ]) {
    it(`with visible borders of inputs to ${css}`, async () => {
      page.style.cssText = css;
      const element = await mount('capture-sign-in', standard(sandbox.domain), page);
      const one = getComputedStyle(input(element, 'Email address'));
      const ground = getComputedStyle(page).backgroundColor;
      const edge = contrast([one.backgroundColor, one.borderTopColor], [ground]);
      expect(Math.max(edge, contrast([one.backgroundColor], [ground]))).to.be.at.least(3);
    });
  }

  // WebKit shows no focus in a background window, as in tests.
  if (/Chrome|Firefox/.test(navigator.userAgent))
    it('with a visible focus ring to any background', async () => {
      const element = await mount(
        'capture-sign-in',
        {...standard(sandbox.domain), switch_url: '/other'},
        page,
      );
      const greys = '#fff #f5f5f5 #ccc #bbb #999 #888 #767676 #555 #333 #121212 #000';
      const others = '#0b2545 #1e3a8a #2563eb #0d6efd #ffd400 #c00 #198754 #7a1fa2';
      const grounds = `${greys} ${others}`.split(' ');
      input(element, 'Email address').focus();
      for (const place of ['input', 'input', 'toggle', 'button', 'switch']) {
        const active = focused() as Element;
        expect(active.getAttribute('part')).to.equal(place);
        const {outlineColor, outlineStyle, outlineWidth, boxShadow} = getComputedStyle(active);
        expect(`${outlineStyle} ${outlineWidth}`).to.equal('solid 2px');
        const inner = /rgb\([^)]*\)/.exec(boxShadow)?.[0] ?? '';
        for (const ground of grounds) {
          const best = Math.max(...[outlineColor, inner].map((ring) => contrast([ring], [ground])));
          expect(best, `${place} on ${ground}`).to.be.at.least(3);
        }
        expect(contrast([outlineColor], [inner]), 'one ring beside the other').to.be.at.least(9);
        if (place !== 'switch') await sendKeys({press: 'Tab'});
      }
    });
});
