import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
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

/** Copies the script that hydrates, and forms into the folder of the plugin. */
export function addForms(site: WordPressSite, forms: Readonly<Record<string, string>>): void {
  const folder = folderOf(site);
  const script = 'capture-forms-hydrate.js';
  cpSync(`dist/${script}`, join(folder, script));
  mkdirSync(join(folder, 'forms'));
  for (const [name, html] of Object.entries(forms)) {
    writeFileSync(join(folder, 'forms', name), html);
  }
}

/** The HTML that the command prints for a form. */
export function prerender(tag: string, domain: string, ...options: readonly string[]): string {
  const args = [
    ...['dist/command.js', 'html', tag, '--domain', domain],
    ...['--client-id', '12345abcde12345abcde12345abcde12', '--attribute', 'flow=standard'],
    ...['--attribute', 'flow_version=20190618143040022299', ...options],
  ];
  return execFileSync(process.execPath, args, {encoding: 'utf8'}).trim();
}

/** The script that hydrates, as an administrator writes it beside a pasted form. */
export const SCRIPT_TAG = `<script src="/wp-content/plugins/${PLUGIN}/capture-forms-hydrate.js" defer></script>`;

const allowed = ['allow-tags.php', 'allowed-tags.json'] as const;

/** Lets authors write these tags with the attributes of a form. */
export function allowTags({content}: WordPressSite, tags: readonly string[]): void {
  const [plugin, list] = allowed;
  const attributes = ['domain', 'client_id', 'flow', 'flow_version', 'messages'];
  const values = Object.fromEntries(attributes.map((name) => [name, true]));
  const json = JSON.stringify(Object.fromEntries(tags.map((tag) => [tag, values])));
  writeFileSync(join(content, 'mu-plugins', list), json);
  const file = fileURLToPath(new URL(`wordpress-site/${plugin}`, import.meta.url));
  cpSync(file, join(content, 'mu-plugins', plugin));
}

export function forbidTags({content}: WordPressSite): void {
  for (const name of allowed) rmSync(join(content, 'mu-plugins', name), {force: true});
}
