// Prints what the files of dist/ weigh, and fails where one is heavier than the `size` of package.json allows.
// Another budget can be given as an argument: {"capture-forms.js": 10500}, in bytes of brotli.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {SourceMapPayload} from 'node:module';
import {resolve} from 'node:path';
import {bundle} from './bundle.ts';
import {brotli, sizeOf} from './compression.ts';
import {sourcesOf} from './source-share.ts';

const dist = 'dist';
const classic = 'capture-forms.js';

const read = (name: string) => readFileSync(`${dist}/${name}`, 'utf8');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function printTable(rows: readonly (readonly (string | number)[])[]) {
  const width = (column: number) => Math.max(...rows.map((row) => String(row[column]).length));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i ? String(cell).padStart(width(i) + 3) : String(cell).padEnd(width(i)),
    );
    console.log(`  ${cells.join('')}`);
  }
  console.log();
}

const row = (name: string, code: string) => {
  const {raw, gzip, brotli} = sizeOf(code);
  return [name, raw, gzip, brotli];
};

/** An element that does nothing, for the price of Lit alone. */
const emptyElement = `
  import {LitElement, css, html} from 'lit';
  customElements.define('empty-element', class extends LitElement {
    static styles = css\`:host { display: block }\`;
    render() { return html\`<p>Empty</p>\`; }
  });
`;

/** What each source costs within the classic script. */
function shares() {
  const code = read(classic);
  const sources = sourcesOf(code, readJson(`${dist}/${classic}.map`) as SourceMapPayload, dist);
  const pick = (isWanted: (source: string) => boolean) =>
    code.replace(/[^]/g, (character, offset: number) =>
      isWanted(sources[offset] ?? '') ? character : '',
    );
  const whole = brotli(code);
  return [...new Set(sources)]
    .map((name) => {
      const raw = Buffer.byteLength(pick((source) => source === name));
      return [name || '(bundler)', raw, whole - brotli(pick((source) => source !== name))] as const;
    })
    .sort(([, a], [, b]) => b - a);
}

const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
const languages = readdirSync(`${dist}/languages`).map((name) => brotli(read(`languages/${name}`)));
const imported = (name: string) => bundle(`import ${JSON.stringify(resolve(dist, name))};`);

console.log('Shipped files, in bytes:\n');
printTable([['', 'raw', 'gzip -9', 'brotli 11'], ...files.map((name) => row(name, read(name)))]);

console.log('For comparison, minified with all that they import:\n');
printTable([
  ['', 'raw', 'gzip -9', 'brotli 11'],
  row("import 'capture-forms/capture-sign-in'", await imported('capture-sign-in.js')),
  row("import 'capture-forms/capture-register'", await imported('capture-register.js')),
  row("import 'capture-forms'", await imported('index.js')),
  row('an empty Lit element', await bundle(emptyElement)),
]);

if (existsSync(`${dist}/${classic}.map`)) {
  console.log(`What ${classic} consists of; brotli is what it would lose without that source:\n`);
  printTable([['', 'raw', 'brotli 11'], ...shares()]);
}

const [given] = process.argv.slice(2);
const budget = (
  given ? JSON.parse(given) : (readJson('package.json') as {size: unknown}).size
) as Record<string, number>;

const weights = new Map([
  ...files.map((name) => [name, brotli(read(name))] as const),
  ['languages, the largest', Math.max(...languages)] as const,
  [
    'languages, on average',
    Math.round(languages.reduce((sum, size) => sum + size, 0) / languages.length),
  ] as const,
]);

for (const [name, limit] of Object.entries(budget)) {
  const weight = weights.get(name);
  if (weight === undefined) {
    console.error(`${name} has a budget, but is not in ${dist}/.`);
    process.exitCode = 1;
    continue;
  }
  const over = weight - limit;
  if (over > 0) process.exitCode = 1;
  console[over > 0 ? 'error' : 'log'](
    `${name}: ${Math.abs(over)} bytes ${over > 0 ? 'above' : 'below'} its budget of ${limit}.`,
  );
}
