import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DOMAIN, fillIn} from './recipe.ts';
import type {WordPressSite} from './wordpress-site.ts';

/** The name of the plugin's folder and of its file. */
export const PLUGIN = 'capture-forms';

const folderOf = ({content}: WordPressSite) => join(content, 'plugins', PLUGIN);

/** Copies the plugin and the script, as its comment says. */
export function addPlugin(site: WordPressSite, domain: string): void {
  const folder = folderOf(site);
  mkdirSync(folder);
  const recipe = fillIn('wordpress/capture-forms.php', {[DOMAIN]: domain});
  writeFileSync(join(folder, 'capture-forms.php'), recipe);
  cpSync('dist/capture-forms.js', join(folder, 'capture-forms.js'));
  cpSync('dist/languages', join(folder, 'languages'), {recursive: true});
}
