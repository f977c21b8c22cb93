import assert from 'node:assert/strict';
import type {KeyInput, Page} from 'puppeteer-core';

/**
 * What a visitor enters, by the name of the control: a text, the text of an option of a list or of radio buttons, or whether
 * a checkbox is checked.
 */
export type KeyboardValues = Readonly<Record<string, string | boolean>>;

/** The control that has the focus. */
interface FocusedControl {
  readonly name: string;
  readonly type: string;
  readonly isChecked: boolean;
  /** The text of the chosen option. */
  readonly choice: string | undefined;
}

const focusedControl = (page: Page): Promise<FocusedControl> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const {name = '', type = '', checked, labels} = element as HTMLInputElement;
    const choice =
      element instanceof HTMLSelectElement
        ? element.selectedOptions[0]?.text
        : checked
          ? labels?.[0]?.innerText
          : '';
    return {name, type, isChecked: !!checked, choice: choice?.trim()};
  });

/** Presses keys until an option is chosen. */
async function choose(page: Page, text: string, keys: Iterable<string>): Promise<void> {
  for (const key of keys) {
    if ((await focusedControl(page)).choice === text) return;
    await page.keyboard.press(key as KeyInput);
  }
  assert.equal((await focusedControl(page)).choice, text);
}

async function enter(
  page: Page,
  {name, type, isChecked}: FocusedControl,
  value: string | boolean | undefined,
): Promise<void> {
  assert(value !== undefined, `There is no value for ${name}.`);
  if (typeof value === 'boolean') {
    assert.equal(type, 'checkbox');
    if (isChecked !== value) await page.keyboard.press('Space');
  } else if (type === 'select-one') {
    await choose(page, value, value);
  } else if (type === 'radio') {
    if (!isChecked) await page.keyboard.press('Space');
    await choose(page, value, Array<string>(10).fill('ArrowDown'));
  } else {
    await page.keyboard.type(value);
  }
}

/**
 * Fills in a form with the keyboard alone: presses Tab until the focus is on the button that submits the form, and enters a
 * value in every control on the way.
 *
 * @returns the names of the controls, in the order in which the focus reached them
 */
export async function fillInByKeyboard(
  page: Page,
  values: KeyboardValues,
): Promise<readonly string[]> {
  const names: string[] = [];
  // A control may be followed by a button and by links, so there are more stops than values.
  for (let stops = 0; stops < 100; stops++) {
    await page.keyboard.press('Tab');
    const control = await focusedControl(page);
    if (control.type === 'submit') return names;
    if (!control.name) continue;
    names.push(control.name);
    await enter(page, control, values[control.name]);
  }
  throw new Error(`No button follows ${names.join(', ')}.`);
}
