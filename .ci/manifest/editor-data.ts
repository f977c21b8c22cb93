// Writes what editors know the elements by, from dist/custom-elements.json: custom data for VS Code and web-types for
// JetBrains' editors.
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {readFileSync} from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as never;
const options = {outdir: 'dist', hideLogs: true};

generateVsCodeCustomElementData(manifest, {
  ...options,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
});
generateJetBrainsWebTypes(manifest, {
  ...options,
  webTypesFileName: 'web-types.json',
  packageJson: false,
});
