import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

/** What an author may set, by the attributes' names. */
export type Written = Readonly<Partial<Record<'locale' | 'switch_url' | 'forgot_url', string>>>;

/** Where the recipes say that Capture is. */
export const DOMAIN = 'my-app.us-dev.janraincapture.com';

const recipes = new URL('../../../demo/recipes/cms/', import.meta.url);

/** A published recipe with the values that it tells its readers to replace, and with no other change. */
export function fillIn(name: string, values: Readonly<Record<string, string>>): string {
  let text = readFileSync(new URL(name, recipes), 'utf8');
  for (const [placeholder, value] of Object.entries(values)) {
    assert(text.includes(placeholder), `${name} has "${placeholder}"`);
    text = text.replaceAll(placeholder, value);
  }
  return text;
}
