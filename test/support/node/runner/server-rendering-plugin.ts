import {commandPlugin} from './command-plugin.ts';

/** Renders elements with the built rendering for servers. */
export const serverRenderingPlugin = () =>
  commandPlugin('server-rendering', {
    'render-server': async ({tag, attributes, options}) => {
      // Only the tests that need it require a build.
      const {importLanguage, renderToString} = await import('../built-server.ts');
      await importLanguage(attributes['locale'] ?? 'en-US');
      return renderToString(tag, attributes, options);
    },
  });
