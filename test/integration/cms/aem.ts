import {createRequire} from 'node:module';
import {DOMAIN, fillIn, type Written} from './recipe.ts';
import {putScript, type StaticSite} from '../../support/node/static-site.ts';

/** The part of Adobe's HTL engine that is needed. */
interface Engine {
  readonly Compiler: new () => Compiler;
}
interface Compiler {
  withRuntimeVar(name: string): this;
  includeRuntime(included: boolean): this;
  compileToString(template: string): Promise<string>;
}

const require = createRequire(new URL('../../../demo/recipes/cms/', import.meta.url));

/** The page that AEM makes of a component with these properties. */
export async function renderAem(site: StaticSite, tag: string, written: Written): Promise<string> {
  const {Compiler} = require('@adobe/htlengine') as Engine;
  const compiler = new Compiler().withRuntimeVar('properties').includeRuntime(true);
  const code = await compiler.compileToString(
    fillIn('aem/capture-form.html', {[DOMAIN]: site.domain}),
  );
  const module = {exports: {} as {main: (globals: object) => Promise<string>}};
  new Function('module', 'require', code)(module, require);
  const properties = {
    form: tag === 'capture-register' ? 'register' : undefined,
    locale: written.locale,
    switchUrl: written.switch_url,
    forgotUrl: written.forgot_url,
  };
  putScript(site, '/etc.clientlibs/mysite/clientlibs/capture-forms/resources/');
  const html = await module.exports.main({properties});
  return `<!doctype html><title>A page</title>${html}`;
}
