import {readFile} from 'node:fs/promises';
import {runInThisContext} from 'node:vm';
import type {Plugin, ViteDevServer} from 'vite';
import {languageFile} from '../../.ci/build/language-files.ts';
import {languageOf} from '../../src/localize/languages.ts';
import type * as Server from '../../src/server.ts';
import {findPublication} from '../sandbox/flows/publications.ts';
import {demoPublications} from './demo-publications.ts';

const PATH = '/demo/page/frames/prerendered.html';

/** Vite plugin: serves a page with a form that it renders. The query of its address has the tag, the theme and the attributes. */
export function prerenderedPage(): Plugin {
  return {
    name: 'prerendered-page',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((req, res, next) => {
        const {pathname, searchParams} = new URL(req.url ?? '', 'http://localhost');
        if (pathname !== PATH) return next();
        render(server, Object.fromEntries(searchParams)).then((html) => {
          res.setHeader('Content-Type', 'text/html');
          res.setHeader('Cache-Control', 'no-store');
          res.end(html);
        }, next);
      });
    },
  };
}

async function render(
  server: ViteDevServer,
  {tag = '', theme = '', ...attributes}: Readonly<Record<string, string>>,
): Promise<string> {
  const file = await readFile(server.config.root + PATH, 'utf8');
  const page = await server.transformIndexHtml(PATH, file);
  // Not an import: so that it is of the sources as they are now.
  const {renderToString} = (await server.ssrLoadModule('/src/server.ts')) as typeof Server;
  const {flow = '', flow_version = '', locale = 'en-US', flow_url} = attributes;
  const language = languageOf(locale);
  if (language !== 'en') runInThisContext(languageFile(language));
  const publication = flow_url && findPublication(demoPublications, flow, flow_version, locale);
  const form = renderToString(tag as 'capture-sign-in', attributes, {
    ...(publication && {flow: publication.flow}),
  });
  const sheet = /^[a-z]+$/.test(theme)
    ? `<link rel="stylesheet" href="/demo/themes/${theme}.css">`
    : '';
  return page.replace('<!-- theme -->', sheet).replace('<!-- form -->', () => form);
}
