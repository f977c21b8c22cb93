// Writes dist/capture-forms.css: the styles of the forms, as dist/server.js writes them into its HTML.
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

interface ServerModule {
  renderToString(name: string): string;
}

const {renderToString} = (await import(pathToFileURL('dist/server.js').href)) as ServerModule;
const [, rules] = /<style>(.*?)<\/style>/s.exec(renderToString('capture-sign-in')) ?? [];
if (!rules) throw new Error('no <style> in the HTML of dist/server.js');
const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
writeFileSync('dist/capture-forms.css', `/* capture-forms ${version} */\n${rules.trim()}\n`);
