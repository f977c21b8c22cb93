import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';

/** A piece of code in the documentation. */
interface Snippet {
  /** The heading that it stands under. */
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

/** Tests for the snippets of one document, so that none is left out. */
export class SnippetTests {
  #snippets: readonly Snippet[];
  #left: Set<Snippet>;

  /** @param path the document's, from the project's root */
  constructor(path: string) {
    this.#snippets = snippetsIn(path);
    this.#left = new Set(this.#snippets);
  }

  /** A test of the one snippet under a heading that has these words in it. */
  run(heading: string, words: string, test: (code: string) => Promise<void> | void): void {
    const [snippet, ...others] = this.#snippets.filter(
      (one) => one.heading === heading && one.code.includes(words),
    );
    if (snippet) this.#left.delete(snippet);
    it(`${heading}: ${words}`, async () => {
      assert(snippet, 'There is none.');
      assert.equal(others.length, 0, 'There is another one.');
      await test(snippet.code);
    });
  }

  /** A test that fails where a snippet has none; comes after all others. */
  runNone(): void {
    it('has no snippet that nobody runs', () => {
      assert.deepEqual([...this.#left], []);
    });
  }
}
