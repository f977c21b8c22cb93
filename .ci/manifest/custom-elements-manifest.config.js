// Writes dist/custom-elements.json, and from it the elements' data for VS Code and JetBrains' editors.
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';
import {publicApiPlugin} from './public-api-plugin.js';

const outdir = 'dist';

/** @type {import('@custom-elements-manifest/analyzer').Config} */
export default {
  globs: ['src/elements/*.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    publicApiPlugin(),
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({
      outdir,
      webTypesFileName: 'web-types.json',
      packageJson: false,
      hideLogs: true,
    }),
  ],
};
