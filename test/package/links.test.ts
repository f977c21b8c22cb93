import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, it} from 'node:test';
import {packedFiles} from './packed-files.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const linesOf = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, {encoding: 'utf8'}).trim().split('\n');

/** All files of the repository, with those that are new. */
const files = linesOf('git', 'ls-files', '--cached', '--others', '--exclude-standard');
const documents = files.filter((path) => path.endsWith('.md') && existsSync(path));

const {scripts} = JSON.parse(read('package.json')) as {scripts: Readonly<Record<string, string>>};

const withoutCodeBlocks = (text: string) => text.replaceAll(/^ *```.*?^ *```$/gms, '');

/** A link of a document: the path from the project's root, and the heading that it leads to. */
interface Link {
  readonly path: string;
  readonly fragment: string;
}

/** The links of a document to other files, or to its own headings. */
function linksIn(document: string): readonly Link[] {
  const text = withoutCodeBlocks(read(document)).replaceAll(/`[^`\n]*`/g, '``');
  return [...text.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, target = '']) => {
    const [path = '', fragment = ''] = target.split('#');
    return {path: path ? normalize(join(dirname(document), path)) : document, fragment};
  });
}

/** The fragments of a document's headings, as GitHub makes them. */
const fragmentsIn = (document: string) =>
  [...withoutCodeBlocks(read(document)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Paths that a document names as examples of new files. */
const examples = ['locales/mt.xlf'];

/** The paths of this repository that a document names in code. */
const pathsIn = (document: string) =>
  [
    ...read(document).matchAll(
      /`((?:src|test|demo|docs|dist|locales|\.ci)\/[\w./-]*|[A-Z]+\.md)`/g,
    ),
  ].map(([, path = '']) => path);

describe('the documents', () => {
  it('are found', () => {
    for (const path of ['README.md', 'SECURITY.md', 'docs/errors.md']) {
      assert(documents.includes(path), path);
    }
  });

  for (const document of documents) {
    it(`link to files and headings that exist: ${document}`, () => {
      for (const {path, fragment} of linksIn(document)) {
        assert(existsSync(path), path);
        if (fragment) assert(fragmentsIn(path).includes(fragment), `${path}#${fragment}`);
      }
    });

    it(`name files and commands that exist: ${document}`, () => {
      for (const path of pathsIn(document)) {
        assert(existsSync(path) || examples.includes(path), path);
      }
      for (const [, name = ''] of read(document).matchAll(/npm run (?:--silent )?([\w:-]*\w)/g)) {
        assert(scripts[name], `npm run ${name}`);
      }
    });
  }

  for (const document of ['SECURITY.md', 'ACCESSIBILITY.md']) {
    it(`name tests that exist: ${document}`, () => {
      const cells = read(document)
        .match(/^\|.*\|$/gm)
        ?.map((row) => row.split(' | ').at(-1) ?? '');
      const names = (cells ?? []).flatMap((cell) => cell.match(/(?<=`)[\w/-]+(?=`)/g) ?? []);
      assert(names.length > 20);
      for (const name of names) {
        const path = name.endsWith('/') ? `test/${name}` : `test/${name}.test.ts`;
        assert(existsSync(path), path);
      }
    });
  }

  it('are reached from the README, if they are in docs/', () => {
    const linked = new Set(linksIn('README.md').map(({path}) => path));
    for (const path of documents.filter((path) => path.startsWith('docs/'))) {
      assert(linked.has(path), path);
    }
  });

  it('have a test for every snippet', () => {
    const tests = files
      .filter((path) => /^test\/package\/.*\.test\.ts$/.test(path) && existsSync(path))
      .map(read)
      .join('\n');
    for (const path of documents.filter((path) => /^(README|docs\/.*)\.md$/.test(path))) {
      if (!/^ *```/m.test(read(path))) continue;
      const isTested =
        tests.includes(`new SnippetTests('${path}')`) ||
        tests.includes(`page('${path.replace('docs/', '')}'`);
      assert(isTested, path);
    }
  });
});

describe('the packed documents', () => {
  const packed = packedFiles();

  for (const document of packed.filter((path) => path.endsWith('.md'))) {
    it(`link to files that are packed as well: ${document}`, () => {
      for (const {path} of linksIn(document)) {
        const isPacked = statSync(path).isDirectory()
          ? packed.some((file) => file.startsWith(join(path, '/')))
          : packed.includes(path);
        assert(isPacked, path);
      }
    });
  }
});
