import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {contrast} from '../support/contrast.ts';
import {mount, rootOf, standard, type CaptureElement} from '../support/harness.ts';
import {useMain} from '../support/main-element.ts';
import {useSandbox} from '../support/sandbox-server.ts';
import {applyTheme, examples, light, themes} from './themes.ts';

const fields = [
  {name: 'email', type: 'email', placeholder: 'you@example.com', validation: {required: true}},
  {name: 'city', placeholder: 'Where you live'},
  {name: 'about', type: 'textarea', placeholder: 'About you'},
  {
    name: 'country',
    type: 'select',
    options: [
      {value: '', text: 'Choose'},
      {value: 'x', text: 'X'},
    ],
  },
  {name: 'id', type: 'readonly', value: '4711'},
];

const pages = [
  {name: 'light', css: light, sheet: undefined},
  ...Object.entries(themes).map(([name, css]) => ({name, css, sheet: undefined})),
  {name: 'grey', css: 'background: rgb(128, 128, 128); color: #000', sheet: undefined},
  ...examples,
];

const colorOf = (
  element: Element | null,
  name: 'backgroundColor' | 'color' | 'borderBottomColor',
) => getComputedStyle(element as Element)[name];

/** The colours of what lies below an element, and its own background. */
const groundOf = (element: Element, page: Element) => [
  colorOf(page, 'backgroundColor'),
  colorOf(element.closest('[part=card]'), 'backgroundColor'),
];

const isMeasurable = /Chrome|Firefox/.test(navigator.userAgent);

const nameOf = (control: Element) => control.getAttribute('name');

describe('the colours of a form', () => {
  const sandbox = useSandbox();
  const page = useMain();
  afterEach(() => applyTheme());

  async function show(css: string, sheet: CSSStyleSheet | undefined): Promise<CaptureElement> {
    applyTheme(sheet);
    page.style.cssText = css;
    const attributes = {...standard(sandbox.domain), fields: JSON.stringify(fields)};
    return mount('capture-register', attributes, page);
  }

  const controlsOf = (element: CaptureElement) => [
    ...rootOf(element).querySelectorAll<HTMLElement>('[part=input]'),
  ];

  for (const {name, css, sheet} of pages) {
    // WebKit reports the colour of the text as that of the placeholder.
    if (isMeasurable)
      it(`have a contrast of 4.5 in placeholders, on a page that is ${name}`, async () => {
        const element = await show(css, sheet);
        // The last field is read-only, and has no placeholder.
        const checked = controlsOf(element)
          .slice(0, 4)
          .map((control) => {
            const color = getComputedStyle(control, '::placeholder').color;
            const fill = getComputedStyle(control).webkitTextFillColor;
            const ground = [...groundOf(control, page), colorOf(control, 'backgroundColor')];
            const ratio = contrast([...ground, control.matches('select') ? fill : color], ground);
            expect(ratio, nameOf(control) ?? '').to.be.at.least(4.5);
            return color !== colorOf(control, 'color');
          });
        expect(checked.slice(0, 3)).to.deep.equal([true, true, true]);
      });

    // WebKit shows no focus in a background window, as in tests.
    if (isMeasurable)
      it(`have a contrast of 3 in the focus ring, on a page that is ${name}`, async () => {
        const element = await show(css, sheet);
        const button = rootOf(element).querySelector<HTMLElement>('[part=button]');
        for (const active of [...controlsOf(element), button as HTMLElement]) {
          active.focus();
          expect(active.matches(':focus-visible')).to.equal(true);
          const {outlineColor, boxShadow} = getComputedStyle(active);
          const inner = /rgb\([^)]*\)/.exec(boxShadow)?.[0];
          const ground = groundOf(active, page);
          const rings = [outlineColor, inner ?? outlineColor];
          const best = Math.max(...rings.map((ring) => contrast([...ground, ring], ground)));
          expect(best, nameOf(active) ?? 'button').to.be.at.least(3);
        }
      });

    it(`have a contrast of 3 in the borders of inputs, on a page that is ${name}`, async () => {
      const element = await show(css, sheet);
      for (const isWrong of [false, true]) {
        if (isWrong) {
          const failed = oneEvent(element, 'capture-error');
          rootOf(element).querySelector('form')?.requestSubmit();
          await failed;
        }
        for (const control of controlsOf(element).slice(0, 4)) {
          const ground = groundOf(control, page);
          const own = [...ground, colorOf(control, 'backgroundColor')];
          const edge = contrast([...own, colorOf(control, 'borderBottomColor')], ground);
          const what = `${nameOf(control)}${isWrong ? ', with an error' : ''}`;
          expect(Math.max(edge, contrast(own, ground)), what).to.be.at.least(3);
        }
      }
    });
  }
});
