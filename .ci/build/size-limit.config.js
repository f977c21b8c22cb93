// The measurements of `npm run size`, compressed with brotli. The limits are in the `size` field of package.json.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {size: budgets} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

const elementTags = readdirSync(`${root}/dist`)
  .map((file) => file.replace(/\.js$/, ''))
  .filter((name) => /^capture-(?!forms?(-|$))[a-z-]+$/.test(name));

const folder = `${root}/dist/languages`;
const languages = readdirSync(folder);
const largest = languages.reduce((a, b) =>
  statSync(`${folder}/${a}`).size < statSync(`${folder}/${b}`).size ? b : a,
);

/** Measures files of dist/. */
const shipped = (name, path, budget) => ({
  name,
  path: `${root}/dist/${path}`,
  limit: budget && `${budget} B`,
  disablePlugins: ['@size-limit/esbuild'],
});

/** Measures a module with everything that it imports, bundled and minified. */
const imported = (specifier, path, names) => ({
  name: `import ${names ? `${names} from ` : ''}'${specifier}'`,
  path: `${root}/${path}`,
  import: names,
  modifyEsbuildConfig: (config) => ({...config, format: 'esm'}),
});

export default [
  ...['capture-forms.js', 'capture-forms-hydrate.js', 'widget.js'].flatMap((name) => [
    shipped(name, name, budgets[name]),
    {...shipped(`${name}, uncompressed`, name), brotli: false},
  ]),
  shipped(
    `languages/${largest}, the largest`,
    `languages/${largest}`,
    budgets['languages, the largest'],
  ),
  shipped(
    `${languages.length} languages`,
    'languages/*.js',
    budgets['languages, on average'] * languages.length,
  ),
  ...elementTags.map((tag) => imported(`capture-forms/${tag}`, `dist/${tag}.js`)),
  imported('capture-forms', 'dist/index.js'),
  imported('capture-forms/hydrate', 'dist/hydrate.js'),
  imported('lit', 'node_modules/lit/index.js', '{LitElement, css, html}'),
];
