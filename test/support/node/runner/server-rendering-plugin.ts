import {pathToFileURL} from 'node:url';
import type * as Server from '../../../../src/server.ts';
import {commandPlugin} from './command-plugin.ts';

/** Renders elements with the built rendering for servers. */
export const serverRenderingPlugin = () =>
  commandPlugin('server-rendering', {
    'render-server': async ({tag, attributes, options}) => {
      const {importLanguage, renderToString} = (await import(
        pathToFileURL('dist/server.js').href
      )) as typeof Server;
      await importLanguage(attributes['locale'] ?? 'en-US');
      return renderToString(tag, attributes, options);
    },
  });
