import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {commandPlugin} from './command-plugin.ts';

/** The identifiers and words in a script, among them the names of all properties that it reads. */
function namesIn(code: string): readonly string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest));
  return [...names].filter((name) => /^[a-z]\w*$/i.test(name));
}

/** Knows the names in the built classic script. */
export const scriptNamesPlugin = () =>
  commandPlugin('script-names', {
    'script-names': () => namesIn(readFileSync('dist/capture-forms.js', 'utf8')),
  });
