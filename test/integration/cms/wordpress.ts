import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runPhp} from './php.ts';
import {DOMAIN, fillIn, type Written} from './recipe.ts';
import {built, putScript, type StaticSite} from '../../support/node/static-site.ts';

const here = (path: string) => fileURLToPath(new URL(`wordpress/${path}`, import.meta.url));

/** What WordPress makes of a post. */
export interface Post {
  readonly page: string;
  /** What is left of it when somebody saves it who may not write any HTML. */
  readonly saved: string;
}

/** Has WordPress, with our plugin, take a post. */
export function post(site: StaticSite, text: string): Post {
  const content = mkdtempSync(join(tmpdir(), 'wordpress-'));
  try {
    const plugin = join(content, 'plugins/capture-forms');
    mkdirSync(plugin, {recursive: true});
    mkdirSync(join(content, 'mu-plugins'));
    cpSync(here('db.php'), join(content, 'db.php'));
    cpSync(here('load-plugin.php'), join(content, 'mu-plugins/load-plugin.php'));
    writeFileSync(join(plugin, 'capture-forms.js'), built('capture-forms.js'));
    const recipe = fillIn('wordpress/capture-forms.php', {[DOMAIN]: site.domain});
    writeFileSync(join(plugin, 'capture-forms.php'), recipe);
    putScript(site, '/wp-content/plugins/capture-forms/');
    const asked = {origin: site.origin, content, post: text};
    const answer = runPhp<Post>('wordpress/render.php', asked);
    // WordPress' own files.
    for (const [path] of answer.page.matchAll(/\/wp-includes\/[^?"']+/g)) {
      site.put(path, readFileSync(`/usr/share/wordpress${path}`));
    }
    return answer;
  } finally {
    rmSync(content, {recursive: true});
  }
}

/** The page of a post with our shortcode. */
export function renderWordPress(site: StaticSite, tag: string, written: Written): string {
  const attributes = Object.entries(written).map(([name, value]) => ` ${name}='${value}'`);
  return post(site, `Hello\n\n[${tag.replaceAll('-', '_')}${attributes.join('')}]\n\nBye`).page;
}
