import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readElements} from '../../.ci/manifest/manifest.ts';

const read = (path: string) => readFileSync(path, 'utf8');

const {exports} = JSON.parse(read('package.json')) as {exports: Readonly<Record<string, unknown>>};

/** What a page writes, in each framework, before the name of an event. */
const prefixes = {react: 'on', preact: 'on', solid: 'on:', svelte: 'on', vue: '@'};

const endings: Readonly<Record<string, string>> = {svelte: 'svelte', vue: 'vue'};

// `npm run test:frameworks` has each framework's checker judge what is written there.
for (const [name, prefix] of Object.entries(prefixes)) {
  describe(`the types for ${name}`, () => {
    const path = `demo/recipes/frameworks/${name}/element-types.test.${endings[name] ?? 'tsx'}`;

    it('are shipped', () => {
      assert.deepEqual(exports[`./${name}`], {types: `./dist/frameworks/${name}.d.ts`});
      assert(read(`dist/frameworks/${name}.d.ts`));
    });

    for (const {tagName, attributes, events} of readElements()) {
      it(`are tested with every attribute and event of <${tagName}>`, () => {
        // The first of these tags, up to its content.
        const tag = new RegExp(`^ *<${tagName}\\n([^]*?)\\n *>$`, 'm').exec(read(path))?.[1] ?? '';
        const written = [...tag.matchAll(/^ +:?([\w:@-]+)=/gm)].map(([, found]) => found);
        for (const {name: attribute} of attributes) assert(written.includes(attribute), attribute);
        for (const {name: event} of events) assert(written.includes(prefix + event), event);
      });
    }
  });
}
