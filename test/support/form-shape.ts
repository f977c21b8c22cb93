import {rootOf, type CaptureElement} from './harness.ts';

/** The minimum height of each part, in CSS pixels. */
const least: Readonly<Record<string, number>> = {
  input: 44,
  button: 44,
  toggle: 44,
  check: 24,
  link: 24,
  forgot: 24,
  switch: 24,
  label: 12,
  choice: 24,
  optional: 12,
  tip: 12,
  error: 12,
  summary: 24,
  message: 24,
  caps: 12,
  success: 17,
  'date-label': 44,
};

/** The selector of interactive elements. */
const targets = 'input, select, textarea, button, a';

/** The text styles that a part has to have, whatever the styles of the page. */
const words = {
  letterSpacing: 'normal',
  textIndent: '0px',
  textShadow: 'none',
  textTransform: 'none',
  visibility: 'visible',
  whiteSpaceCollapse: 'collapse',
  wordSpacing: '0px',
};

const isEmpty = (part: HTMLElement) =>
  !!part.closest('[hidden], [part=aside]') ||
  (!part.matches(targets) && !part.querySelector(targets) && !part.innerText.trim());

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

/** The faults of a form's layout, one a line. */
export function shapeFaults(element: CaptureElement): readonly string[] {
  const faults: string[] = [];
  const root = rootOf(element) as ShadowRoot;
  const style = (one: Element) =>
    (element.ownerDocument.defaultView as Window).getComputedStyle(one);
  const card = root.querySelector('[part=card]') as HTMLElement;
  const whole = card.getBoundingClientRect();
  if (whole.width < 128) faults.push(`the form is ${whole.width}px wide`);

  for (const part of card.querySelectorAll<HTMLElement>('[part]')) {
    const name = part.getAttribute('part') ?? '';
    const height = least[name];
    if (!height || isEmpty(part)) continue;
    const what = `${name} "${part.getAttribute('name') || part.innerText.trim()}"`;
    const box = part.getBoundingClientRect();
    if (box.height < height - 0.1) faults.push(`${what} is ${box.height}px high`);
    if (box.width < (part.matches(targets) ? 24 : 1)) faults.push(`${what} is ${box.width}px wide`);
    if (box.left < whole.left - 1 || box.right > whole.right + 1) faults.push(`${what} sticks out`);

    if (part.matches(targets)) {
      const {innerHeight} = element.ownerDocument.defaultView as Window;
      if (box.top < 0 || box.bottom > innerHeight)
        part.scrollIntoView({block: 'center', behavior: 'instant'});
      const {left, right, top, bottom} = part.getBoundingClientRect();
      // The toggle covers only the end of an input, not its middle.
      const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!hit || !part.contains(hit)) faults.push(`${what} is behind <${hit?.localName}>`);
    }

    const {fontSize, lineHeight, ...looks} = style(part);
    const size = parseFloat(fontSize);
    if (size < (part.matches('[part=input]') ? 16 : 10)) faults.push(`${what} has ${fontSize}`);
    const line = parseFloat(lineHeight) / size;
    if (!part.matches(targets) && (line < 1.4 || line > 2.1))
      faults.push(`${what} has lines of ${line}`);
    if (part.matches('[part=input]')) continue;
    for (const [property, right] of Object.entries(words)) {
      const is = looks[property as keyof typeof words];
      // WebKit writes normal spacing as a length.
      if (is !== undefined && is !== right && !(right === 'normal' && is === '0px'))
        faults.push(`${what} has ${property}: ${is}`);
    }
  }

  const {form} = root.querySelector('button') ?? {};
  for (const group of [form, ...card.querySelectorAll('[part=field]')]) {
    const boxes = [...(group?.children ?? [])]
      .map((child) => child.getBoundingClientRect())
      .filter(({height, width}) => height && width);
    if (boxes.some((box, i) => boxes.slice(0, i).some((other) => overlap(box, other))))
      faults.push(`parts of ${group?.getAttribute('part')} overlap`);
  }

  const button = root.querySelector('[part=button]');
  if (button && style(button).backgroundColor !== 'rgb(37, 99, 235)')
    faults.push('the button has lost its colour');
  return faults;
}
