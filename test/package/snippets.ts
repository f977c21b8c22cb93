import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';

/** A code block of a document. */
interface Snippet {
  /** The heading above it. */
  readonly heading: string;
  readonly code: string;
}

function snippetsIn(path: string): readonly Snippet[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const headingAt = (end: number) =>
    [...text.slice(0, end).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1]?.replaceAll('`', '') ?? '';
  return [...text.matchAll(/^( *)```\w*\n(.*?)^\1```$/gms)].map(
    ({index, 1: indent = '', 2: code = ''}) => ({
      heading: headingAt(index),
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** The tests of the snippets of one document. */
export class SnippetTests {
  #snippets: readonly Snippet[];
  #left: Set<Snippet>;

  /** @param path the path of the document, relative to the project's root */
  constructor(path: string) {
    this.#snippets = snippetsIn(path);
    this.#left = new Set(this.#snippets);
  }

  /** Tests the snippet under a heading that contains a text. */
  run(heading: string, words: string, test: (code: string) => Promise<void> | void): void {
    const [snippet, ...others] = this.#snippets.filter(
      (one) => one.heading === heading && one.code.includes(words),
    );
    if (snippet) this.#left.delete(snippet);
    it(`${heading}: ${words}`, async () => {
      assert(snippet, 'There is no such snippet.');
      assert.equal(others.length, 0, 'There are several such snippets.');
      await test(snippet.code);
    });
  }

  /** Tests that every snippet has a test; called last. */
  runNone(): void {
    it('has a test for every snippet', () => {
      assert.deepEqual([...this.#left], []);
    });
  }
}
