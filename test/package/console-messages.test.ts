import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {consoleMessages} from './console-messages.ts';

const [, section = ''] =
  /^## Console messages$(.*)/ms.exec(readFileSync('docs/errors.md', 'utf8')) ?? [];

/** The messages in the document's tables, as patterns: `…` stands for any text. */
const documented = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, text = '']) => ({
  text,
  pattern: new RegExp(
    `^${text
      .split('…')
      .map((part) => part.replaceAll(/[^\w\s]/g, '\\$&'))
      .join('.*')}$`,
  ),
}));

describe('docs/errors.md', () => {
  const messages = consoleMessages();

  it('is compared with the messages of the sources', () => {
    assert(messages.length > 20);
    assert(documented.length > 20);
  });

  for (const message of messages) {
    it(`explains “${message}”`, () => {
      assert(documented.some(({pattern}) => pattern.test(message)));
    });
  }

  for (const {text, pattern} of documented) {
    it(`has “${text}” from the sources`, () => {
      assert(messages.some((message) => pattern.test(message)));
    });
  }
});
