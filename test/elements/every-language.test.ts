import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import '../../src/index.ts';
import {directionOf, languages} from '../../src/localize/languages.ts';
import {everyRule} from '../support/every-rule.ts';
import {rootOf, standard, type CaptureElement, type Tag} from '../support/harness.ts';
import {sentencesIn} from '../support/language-server.ts';

/** Adds a form that shows all of its errors. */
async function mountInvalid(tag: Tag, locale: string, extra: object): Promise<CaptureElement> {
  const element = document.createElement(tag);
  Object.assign(element, {...extra, locale, switchUrl: '/other', forgotUrl: '/forgot'});
  for (const [name, value] of Object.entries(standard('localhost:1'))) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  const root = rootOf(element as CaptureElement);
  const card = () => root.querySelector<HTMLElement>('[part=card]');
  await waitUntil(() => card()?.lang === locale, `${locale} is not loaded`);
  const dates = {'birthdate[dateselect_day]': '31', 'other[dateselect_year]': '2024'};
  for (const [name, value] of Object.entries({...dates, 'other[dateselect_day]': '1'})) {
    const control = root.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (control) control.value = value;
  }
  const month = root.querySelector<HTMLSelectElement>('[name="other[dateselect_month]"]');
  if (month) month.value = '1';
  for (const warning of root.querySelectorAll<HTMLElement>('[part=caps] p')) {
    warning.hidden = false;
  }
  const failed = oneEvent(element, 'capture-error');
  root.querySelector('form')?.requestSubmit();
  await failed;
  return element as CaptureElement;
}

const widthOf = (() => {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  return (text: string, font: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
})();

/** The parts of a form that overflow their box or the form, and the options that a list cuts off. */
function findOverflow(element: CaptureElement): string[] {
  const root = rootOf(element);
  const frame = element.getBoundingClientRect();
  const name = (one: Element) => `${one.part} ${one.textContent?.trim().slice(0, 40)}`;
  const found: string[] = [];
  for (const one of root.querySelectorAll<HTMLElement>('[part]:not([part=aside], [part=icon])')) {
    if (one.closest('[part=aside]')) continue;
    const {left, right} = one.getBoundingClientRect();
    if (left < frame.left - 1 || right > frame.right + 1)
      found.push(`${name(one)} overflows the form`);
    if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth) {
      found.push(`${name(one)} is wider than its box`);
    }
    // Everything else grows with its content.
    if (one.matches('button') && one.scrollHeight > one.clientHeight + 1) {
      found.push(`${name(one)} is taller than its box`);
    }
  }
  for (const list of root.querySelectorAll('select')) {
    const {font, paddingInlineStart, paddingInlineEnd} = getComputedStyle(list);
    const room = list.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    for (const {text} of list.options) {
      // The arrow is in the padding.
      if (widthOf(text, font) > room) found.push(`${text} is cut off in its list`);
    }
  }
  return found;
}

/** The scripts that a language is written in, by its tag. */
function scriptsOf(tag: string): RegExp {
  const script = new Intl.Locale(tag).maximize().script ?? '';
  const scripts = {Jpan: 'Hira Kana Han', Kore: 'Hang', Hans: 'Han', Hant: 'Han'}[script] ?? script;
  return new RegExp(
    `[${scripts
      .split(' ')
      .map((one) => `\\p{Script=${one}}`)
      .join('')}]`,
    'u',
  );
}

/** The letters of a text that are not of its language's scripts. */
function foreignLetters(text: string, tag: string): string {
  const own = scriptsOf(tag);
  const without = text.replaceAll('name@example.com', '').replaceAll('{n}', '');
  return [...without]
    .filter((one) => /\p{L}/u.test(one) && !/\p{Script=Common}/u.test(one) && !own.test(one))
    .join('');
}

const sentence = (element: CaptureElement, part: string) =>
  rootOf(element).querySelector(`[part=${part}]`)?.textContent?.trim();

describe('every language', () => {
  for (const tag of languages) {
    it(`${tag} fits into both forms, narrow and wide`, async () => {
      const sentences = await sentencesIn(tag);
      for (const [element, extra] of [
        ['capture-sign-in', {}],
        ['capture-register', {}],
        ['capture-register', {fields: everyRule}],
        // Every text as an error.
        ['capture-sign-in', {messages: {required: Object.values(sentences).join(' ')}}],
      ] as const) {
        const form = await mountInvalid(element, tag, extra);
        for (const width of [320, 1280]) {
          form.style.inlineSize = `${width}px`;
          expect(findOverflow(form), `${element} at ${width} px`).to.deep.equal([]);
          expect(form.scrollWidth).to.be.at.most(width);
          const card = rootOf(form).querySelector<HTMLElement>('[part=card]') as HTMLElement;
          expect(card.dir).to.equal(directionOf(tag));
          const isRight = getComputedStyle(card).direction === 'rtl';
          const toggle = rootOf(form).querySelector('[part=toggle]') as Element;
          const {left, right} = toggle.closest('[part=field]')?.getBoundingClientRect() as DOMRect;
          const middle = (left + right) / 2;
          const isAtRight = toggle.getBoundingClientRect().left > middle;
          expect(isAtRight, 'the toggle is at the end').to.equal(!isRight);
          expect(sentence(form, 'button')).to.equal(
            sentences[element === 'capture-sign-in' ? 'signIn' : 'register'],
          );
        }
        form.remove();
      }
    });

    it(`${tag} is written in its own script`, async () => {
      for (const [id, text] of Object.entries(await sentencesIn(tag))) {
        // Some languages use these foreign names.
        const foreign = foreignLetters(text, tag);
        expect(foreign, `${id}: ${text}`).to.match(/^(email){0,3}(CapsLock)?$/);
      }
    });
  }
});
