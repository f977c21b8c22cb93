import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/index.ts';
import {formCases, mountInState} from './states.ts';
import {contrast} from '../support/contrast.ts';
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
    ['capture-register', 'inline-size: 390px', 1],
    ['capture-register', 'inline-size: 520px', 2],
    ['capture-register', 'inline-size: 520px; --capture-column: 16em', 1],
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

  for (const [tag, css, width] of [
    ['capture-sign-in', '', 28],
    ['capture-register', '', 40],
    ['capture-register', '--capture-column: 100%; --capture-max-inline-size: 26em', 26],
    ['capture-sign-in', '--capture-max-inline-size: none', 62.5],
  ] as const) {
    it(`with a width of ${width}em to 62.5em and "${css}", in <${tag}>`, async () => {
      page.style.cssText = `font-size: 16px; inline-size: 62.5em; ${css}`;
      const element = await mount(tag, standard(sandbox.domain), page);
      const form = rootOf(element).querySelector('form') as HTMLFormElement;
      expect(form.getBoundingClientRect().width / 16).to.equal(width);
    });
  }

  it('with the link for a forgotten password on the line of the label', async () => {
    const element = await mount(
      'capture-sign-in',
      {...standard(sandbox.domain), forgot_url: '/forgot'},
      page,
    );
    const [label, link, control] = ['[for=currentPassword]', 'a', '[name=currentPassword]'].map(
      (selector) => rootOf(element).querySelector(selector)?.getBoundingClientRect(),
    );
    expect(link?.left).to.be.greaterThan(label?.right ?? NaN);
    expect(link?.bottom).to.be.at.most((control?.top ?? NaN) + 1);
  });

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
