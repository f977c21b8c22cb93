import {createRequire} from 'node:module';
import {DOMAIN, fillIn, type Written} from './recipe.ts';
import {built, type StaticSite} from '../../support/node/static-site.ts';

/** The part of Liquid that is needed. */
interface Liquid {
  registerFilter(name: string, filter: (value: string) => string): void;
  parseAndRender(template: string, scope: object): Promise<string>;
}

const require = createRequire(new URL('../../../demo/recipes/cms/', import.meta.url));

/** Of a section, the template, and what Shopify reads of its settings. */
const parts = /^(.*)\{% schema %\}(.*)\{% endschema %\}/s;

interface Schema {
  readonly settings: readonly {readonly id: string; readonly default?: string}[];
}

/** The page that Shopify makes of a section with these settings. */
export async function renderShopify(
  site: StaticSite,
  tag: string,
  written: Written,
): Promise<string> {
  const {Liquid} = require('liquidjs') as {Liquid: new () => Liquid};
  const liquid = new Liquid();
  liquid.registerFilter('asset_url', (name) => `/cdn/shop/t/1/assets/${name}?v=1`);
  // Shopify's own, which makes a word of whatever it is given.
  liquid.registerFilter('handleize', (text) => text.toLowerCase().replace(/[^a-z\d]+/g, '-'));
  site.put('/cdn/shop/t/1/assets/capture-forms.js', built('capture-forms.js'));
  site.put('/cdn/shop/t/1/assets/capture-forms-de.js', built('languages/de.js'));

  const section = fillIn('shopify/capture-form.liquid', {[DOMAIN]: site.domain});
  const [, template = '', schema = ''] = parts.exec(section) ?? [];
  const settings = {
    ...Object.fromEntries(
      (JSON.parse(schema) as Schema).settings.map((one) => [one.id, one.default]),
    ),
    ...written,
    ...(written.locale === 'de-DE' && {language: 'de'}),
    ...(tag === 'capture-register' && {form: 'register'}),
  };
  const html = await liquid.parseAndRender(template, {section: {settings}});
  return `<!doctype html><title>A page</title>${html}`;
}
