import assert from 'node:assert/strict';
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {APP_ID} from '../../../demo/sandbox/api/sandbox-state.ts';
import type {Setting} from './place.ts';

const recipes = new URL('../../../demo/recipes/proxies/', import.meta.url);

/** Copies a published recipe, with the values that it tells its readers to replace, and with no other change. */
export async function fillIn(
  name: string,
  {folder, capture}: Setting,
  own: Readonly<Record<string, string>>,
): Promise<string> {
  const values = {
    ...own,
    'my-app.us-dev.janraincapture.com': capture,
    'cdn.example': capture,
    'my-app-id': APP_ID,
  };
  let text = await readFile(new URL(name, recipes), 'utf8');
  for (const [placeholder, value] of Object.entries(values)) {
    assert(text.includes(placeholder), `${name} has "${placeholder}"`);
    text = text.replaceAll(placeholder, value);
  }
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Copies a file that a recipe comes with, and that has nothing to replace. */
export async function copyRecipe(name: string, {folder}: Setting): Promise<string> {
  const path = join(folder, name);
  await copyFile(new URL(name, recipes), path);
  return path;
}
