import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readElements} from '../../.ci/manifest/manifest.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const {exports} = JSON.parse(read('package.json')) as {exports: Readonly<Record<string, unknown>>};

/** The prefix of an event's name in the templates of each framework. */
const prefixes = {react: 'on', preact: 'on', solid: 'on:', svelte: 'on', vue: '@'};

const endings: Readonly<Record<string, string>> = {svelte: 'svelte', vue: 'vue'};

// `npm run test:frameworks` checks these files with each framework's type checker.
for (const [name, prefix] of Object.entries(prefixes)) {
  describe(`the types for ${name}`, () => {
    const path = `demo/recipes/frameworks/${name}/element-types.test.${endings[name] ?? 'tsx'}`;

    it('are shipped', () => {
      assert.deepEqual(exports[`./${name}`], {types: `./dist/frameworks/${name}.d.ts`});
      assert(read(`dist/frameworks/${name}.d.ts`));
    });

    for (const {tagName, attributes, events} of readElements()) {
      it(`are tested with every attribute and event of <${tagName}>`, () => {
        // The first start tag of the element.
        const tag = new RegExp(`^ *<${tagName}\\n([^]*?)\\n *>$`, 'm').exec(read(path))?.[1] ?? '';
        const written = [...tag.matchAll(/^ +:?([\w:@-]+)=/gm)].map(([, found]) => found);
        for (const {name: attribute} of attributes) assert(written.includes(attribute), attribute);
        for (const {name: event} of events) assert(written.includes(prefix + event), event);
      });
    }
  });
}
