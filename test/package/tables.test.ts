import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readMessages} from '../../.ci/locales/extract.ts';
import {fillDocument, unusedTables} from '../../.ci/manifest/documents.ts';
import {readEventDetails} from '../../.ci/manifest/event-details.ts';
import {readElements} from '../../.ci/manifest/manifest.ts';
import {documentTables} from '../../.ci/manifest/tables.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const details = readEventDetails();
const tables = documentTables({elements: readElements(), details, messages: readMessages()});

/** The row of a table that begins with this name. */
function rowOf(table: string, name: string): string {
  const row = tables
    .get(table)
    ?.split('\n')
    .find((line) => line.startsWith(`| \`${name}\` |`));
  assert(row, `no ${name} among the ${table}`);
  return row;
}

describe('the generated tables', () => {
  it('have the type and the default of an attribute, and the element that has it', () => {
    assert.match(
      rowOf('attributes', 'domain'),
      /^\| `domain` \| `string` \| required \| Where to send/,
    );
    assert.match(
      rowOf('attributes', 'locale'),
      /^\| `locale` \| `string` \| `en-US` \| The language/,
    );
    assert.match(rowOf('attributes', 'light_dom'), /\| `boolean` \| `false` \|/);
    assert.match(rowOf('attributes', 'switch_url'), /\| – \|/);
    assert.match(rowOf('attributes', 'merge_token'), /Only `<capture-sign-in>`\. \|$/);
  });

  it('have the details of every event', () => {
    assert.deepEqual([...details.keys()].sort(), [
      'CaptureErrorEvent',
      'CaptureNavigateEvent',
      'CaptureSubmitEvent',
      'CaptureSuccessEvent',
    ]);
    for (const {name} of [...details.values()].flat()) {
      assert(tables.get('event details')?.includes(`| \`${name}\` |`), name);
      assert(tables.get('events')?.includes(`\`${name}\``), name);
    }
  });

  it('have the English text of every message, with the form that shows it', () => {
    assert.match(rowOf('messages', 'signIn'), /\| Sign in \| sign-in \|/);
    assert.match(rowOf('messages', 'registered'), /\| registration \|/);
    assert.match(rowOf('messages', 'required'), /\| all \|/);
    assert.match(rowOf('messages', 'minLength'), /\{n\} character\.\\\|Please/);
  });

  it('are between the marks of a document', () => {
    const {text, tableNames} = fillDocument(
      'page.md',
      'before\n<!-- generated: states -->\nold\n<!-- /generated -->\nafter',
      tables,
    );
    assert.deepEqual(tableNames, ['states']);
    assert.match(
      text,
      /^before\n<!-- generated: states -->\n\n\| State [^]*\n\n<!-- \/generated -->\nafter$/,
    );
    assert.doesNotMatch(text, /old/);
  });

  it('are refused where the marks name none', () => {
    const marks = '<!-- generated: weather --><!-- /generated -->';
    assert.throws(() => fillDocument('page.md', marks, tables), /page\.md .*"weather"/);
  });

  it('are missed where no document has them', () => {
    const used = fillDocument('page.md', '<!-- generated: states --><!-- /generated -->', tables);
    assert.deepEqual(
      unusedTables(tables, [used]),
      [...tables.keys()].filter((name) => name !== 'states'),
    );
  });
});

describe('docs/errors.md', () => {
  it('explains every kind of failure', () => {
    const kinds = [...read('src/capture/outcome.ts').matchAll(/^ {2}\| '([\w-]+)'/gm)];
    assert(kinds.length);
    const errors = read('docs/errors.md');
    for (const [, kind] of kinds) assert.match(errors, new RegExp(`^\\| \`${kind}\``, 'm'));
  });
});
