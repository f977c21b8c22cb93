import assert from 'node:assert/strict';
import {runPhp} from './php.ts';
import {DOMAIN, fillIn, type Written} from './recipe.ts';
import {putScript, type StaticSite} from '../../support/node/static-site.ts';

/** The page that Drupal makes: Twig renders the template, and we put in the script of the library that it attaches. */
export function renderDrupal(site: StaticSite, tag: string, written: Written): string {
  const {html, libraries} = runPhp<{html: string; libraries: readonly string[]}>('drupal.php', {
    template: fillIn('drupal/capture-form.html.twig', {[DOMAIN]: site.domain, THEME: 'olivero'}),
    variables: {tag, ...written},
  });
  assert.deepEqual(libraries, ['olivero/capture-forms']);
  const library = fillIn('drupal/THEME.libraries.yml', {});
  const [, file] = /^capture-forms:\n {2}js:\n {4}(\S+): .*defer: true/m.exec(library) ?? [];
  assert(file);
  putScript(site, '/themes/olivero/js/');
  return `<!doctype html><title>A page</title>${html}<script src="/themes/olivero/${file}" defer></script>`;
}
