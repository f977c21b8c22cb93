import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import type {Attribute, Event} from 'custom-elements-manifest';
import {elementTags} from '../../.ci/build/element-tags.ts';
import {languages} from '../../.ci/locales/xliff.ts';
import {readElements} from '../../.ci/manifest/manifest.ts';
import {useInstalledProject} from './installed-project.ts';
import {packedFiles} from './packed-files.ts';

const read = (path: string) => readFileSync(path, 'utf8');

/** A tag, as editors know it. */
interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

interface PackageJson {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const {exports, dependencies} = JSON.parse(read('package.json')) as PackageJson;

describe('the package', () => {
  it('ships what it needs, and no sources, tests or maps', () => {
    const declarations = packedFiles().filter((path) => path.endsWith('.d.ts'));
    assert(declarations.includes('dist/index.d.ts'));
    assert.deepEqual(
      packedFiles().filter((path) => !/\.d\.ts$|^(dist\/languages|docs|demo)\//.test(path)),
      [
        'ACCESSIBILITY.md',
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'SECURITY.md',
        'dist/capture-forgot-password.js',
        'dist/capture-form.js',
        'dist/capture-forms-hydrate.js',
        'dist/capture-forms.css',
        'dist/capture-forms.js',
        'dist/capture-new-password.js',
        'dist/capture-register.js',
        'dist/capture-sign-in.js',
        'dist/capture-verify-email.js',
        'dist/command.js',
        'dist/custom-elements.json',
        'dist/hydrate.js',
        'dist/index.js',
        'dist/integrity.json',
        'dist/sandbox.js',
        'dist/server.js',
        'dist/standard-texts.js',
        'dist/vscode.css-custom-data.json',
        'dist/vscode.html-custom-data.json',
        'dist/web-types.json',
        'dist/widget.js',
        'package.json',
      ],
    );
    assert.deepEqual(
      packedFiles().filter((path) => path.startsWith('dist/languages/')),
      languages.map((tag) => `dist/languages/${tag}.js`).sort(),
    );
  });

  it('ships the documentation, and the recipes and themes to copy', () => {
    const shipped = packedFiles().filter((path) => /^(docs|demo)\//.test(path));
    for (const path of [
      'docs/errors.md',
      'docs/images/forms-dark.png',
      'docs/images/forms.png',
      'demo/recipes/proxies/nginx.conf',
      'demo/recipes/cms/wix.html',
      'demo/recipes/sessions/session.php',
      'demo/themes/ink.css',
    ]) {
      assert(shipped.includes(path), path);
    }
    const folders = /^(docs|demo\/(recipes\/(cms|proxies|sessions)|themes))\//;
    assert.deepEqual(
      shipped.filter((path) => !folders.test(path) || path.includes('package')),
      [],
    );
  });

  it('ships every file that it exports', () => {
    const files = packedFiles();
    for (const target of Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    )) {
      if (target.includes('*')) continue;
      assert(files.includes(target.replace('./', '')), target);
    }
  });

  for (const [what, ...command] of [
    ['its fields and exports', 'publint', '--strict'],
    // Scripts for tags and style sheets have no types, and CommonJS no way to it.
    [
      'its types',
      ...['attw', '--pack', '.', '--profile', 'esm-only'],
      '--exclude-entrypoints',
      ...['./capture-forms.css', './capture-forms.js', './capture-forms-hydrate.js', './widget.js'],
    ],
  ]) {
    it(`is in order by what checks ${what}`, {timeout: 60_000}, () => {
      const {status, stdout, stderr} = spawnSync('npx', command, {encoding: 'utf8'});
      assert.equal(status, 0, stdout + stderr);
    });
  }

  it('tells editors of every tag, attribute and event', () => {
    const {tags} = JSON.parse(read('dist/vscode.html-custom-data.json')) as {tags: Tag[]};
    const {contributions} = JSON.parse(read('dist/web-types.json')) as {
      contributions: {html: {elements: (Tag & {js: {events: Event[]}})[]}};
    };
    const names = (list: readonly {readonly name: string}[] = []) =>
      list.map(({name}) => name).sort();
    for (const {tagName, attributes, events} of readElements()) {
      const tag = tags.find(({name}) => name === tagName);
      const element = contributions.html.elements.find(({name}) => name === tagName);
      assert.deepEqual(names(tag?.attributes), names(attributes));
      assert.deepEqual(names(element?.attributes), names(attributes));
      assert.deepEqual(names(element?.js.events), names(events));
    }
  });

  it('tells editors of the values of an attribute that has a closed set', () => {
    const {tags} = JSON.parse(read('dist/vscode.html-custom-data.json')) as {
      tags: {attributes: {name: string; values?: {name: string}[]}[]}[];
    };
    for (const {attributes} of tags) {
      const {values} = attributes.find(({name}) => name === 'response_type') ?? {};
      assert.deepEqual(
        values?.map(({name}) => name),
        ['token', 'code', 'code_and_token', 'code_with_token'],
      );
    }
    const webTypes = JSON.parse(read('dist/web-types.json')) as {
      contributions: {html: {elements: {attributes: {name: string; value?: {type: string}}[]}[]}};
    };
    for (const {attributes} of webTypes.contributions.html.elements) {
      const {value} = attributes.find(({name}) => name === 'response_type') ?? {};
      assert.match(
        value?.type ?? '',
        /^'token' \| 'code' \| 'code_and_token' \| 'code_with_token'/,
      );
    }
  });

  it('has a hash for every script and style sheet that it ships', () => {
    const hashes = JSON.parse(read('dist/integrity.json')) as Record<string, string>;
    const scripts = packedFiles().filter((path) => /^dist\/.*\.(css|js)$/.test(path));
    assert.deepEqual(
      Object.keys(hashes).map((name) => `dist/${name}`),
      scripts,
    );
    for (const path of scripts) {
      const hash = createHash('sha384').update(readFileSync(path)).digest('base64');
      assert.equal(hashes[path.replace('dist/', '')], `sha384-${hash}`);
    }
  });

  it('is the same, byte for byte, when it is built again', {timeout: 240_000}, () => {
    const again = mkdtempSync(join(tmpdir(), 'capture-forms-'));
    try {
      const sources = [
        '.ci',
        'demo',
        'docs',
        'locales',
        'src',
        'package.json',
        'README.md',
        'tsconfig.json',
      ];
      for (const path of [...sources, 'vite.config.ts']) {
        cpSync(path, join(again, path), {recursive: true});
      }
      symlinkSync(resolve('node_modules'), join(again, 'node_modules'));
      execFileSync('npm', ['run', 'build'], {cwd: again, stdio: 'ignore'});
      for (const path of packedFiles().filter((path) => path.startsWith('dist/'))) {
        assert(readFileSync(path).equals(readFileSync(join(again, path))), path);
      }
    } finally {
      rmSync(again, {recursive: true, force: true});
    }
  });

  it('has modules that can be read and debugged', () => {
    const code = read('dist/capture-form.js') + read('dist/standard-texts.js');
    assert.match(code, /^function formTemplate\(/m);
    assert.match(code, /^\/\*\* The messages of all forms\. \*\/$/m);
    assert.match(code, /^export \{.*\bCaptureForm\b(?! as)/m);
  });

  it('depends on what its modules import, and on nothing else', () => {
    const imported = ['capture-form', ...elementTags, 'hydrate', 'index', 'standard-texts']
      .flatMap((name) => [...read(`dist/${name}.js`).matchAll(/\bfrom\s*"([^."][^"]*)"/g)])
      .map(([, specifier = '']) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '');
    assert.deepEqual([...new Set(imported)].sort(), Object.keys(dependencies).sort());
  });
});

describe('an installed package', () => {
  const project = useInstalledProject();

  for (const [specifier, names] of [
    [
      'capture-forms',
      'CaptureForgotPassword,CaptureNewPassword,CaptureRegister,CaptureSignIn,CaptureVerifyEmail,allowDomains',
    ],
    ['capture-forms/capture-sign-in', 'CaptureSignIn'],
    ['capture-forms/capture-register', 'CaptureRegister'],
    ['capture-forms/capture-forgot-password', 'CaptureForgotPassword'],
    ['capture-forms/capture-new-password', 'CaptureNewPassword'],
    ['capture-forms/capture-verify-email', 'CaptureVerifyEmail'],
    ['capture-forms/hydrate', ''],
    ['capture-forms/server', 'importLanguage,renderToString'],
  ] as const) {
    it(`can be imported where there is no browser: ${specifier}`, () => {
      const code = `console.log(Object.keys(await import('${specifier}')).sort().join());`;
      assert.equal(project.runModule(code), names);
    });
  }

  it('has languages to import', () => {
    const code = `await import('capture-forms/languages/zh-Hant.js');
      console.log(globalThis[Symbol.for('capture-forms')]['zh-Hant'].password);`;
    assert.equal(project.runModule(code), '密碼');
  });

  it('has a manifest and a classic script to refer to', () => {
    const found =
      project.runModule(`for (const file of ['capture-forms.js', 'custom-elements.json'])
      console.log(import.meta.resolve('capture-forms/' + file).split('/').pop());`);
    assert.deepEqual(found.split('\n'), ['capture-forms.js', 'custom-elements.json']);
  });

  it('has a command that npx runs without the registry', () => {
    const {version} = JSON.parse(read('package.json')) as {version: string};
    assert.equal(project.run('npx', '--no', 'capture-forms', '--', '--version'), version);
  });
});
