import {createRequire} from 'node:module';
import {commandPlugin} from './command-plugin.ts';

// React has no types of its own.
const require = createRequire(import.meta.url);
const {createElement} = require('react') as {createElement(tag: string, props: object): unknown};
const {renderToString} = require('react-dom/server') as {renderToString(element: unknown): string};

/** Renders elements with React, as on a server. */
export const reactPlugin = () =>
  commandPlugin('react', {
    'render-react': ({tag, props}) => renderToString(createElement(tag, props)),
  });
