import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const script = readFileSync(new URL('../../dist/capture-forms.js', import.meta.url), 'utf8');

describe('the classic script', () => {
  // Lit tells its templates from other objects, such as those of a server's reply, by these names.
  for (const name of ['_$litType$', '_$litElement$', '_$litDirective$']) {
    it(`has Lit's own name ${name}`, () => {
      assert(script.includes(name));
    });
  }

  it('has no message descriptions, which are for translators', () => {
    assert(!script.includes('Label of a field'));
  });
});
