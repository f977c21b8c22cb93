import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What the manifest says of one thing that a page can use, an attribute or a part for instance. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly default?: string;
  /** The property of an attribute. */
  readonly fieldName?: string;
}

/** What an element offers to a page, by the names of the manifest's schema. */
export const lists = [
  'attributes',
  'events',
  'slots',
  'cssParts',
  'cssProperties',
  'cssStates',
] as const;

export type List = (typeof lists)[number];

interface Member extends Entry {
  readonly kind: 'field' | 'method';
  readonly privacy?: string;
}

/** One element, as custom-elements.json has it. */
export type ElementDeclaration = {readonly [Name in List]: readonly Entry[]} & {
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly members: readonly Member[];
};

/** A manifest by https://github.com/webcomponents/custom-elements-manifest. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
  }[];
}

/** The analyzer, whose types leave these functions out; its command line would edit package.json. */
const load = async (file: string) =>
  (await import(`@custom-elements-manifest/analyzer/${file}`)) as {
    readonly create: (project: {modules: unknown[]; plugins: unknown[]}) => Manifest;
    readonly ts: typeof import('typescript');
    readonly litPlugin: () => unknown[];
  };

/** Leaves out where an entry is inherited from: those files are not shipped. */
const withoutOrigin = <T extends Entry>(entries: readonly T[] = []) =>
  entries.map((entry): T => ({...entry, inheritedFrom: undefined}));

const publicSide = (declaration: ElementDeclaration): ElementDeclaration => ({
  ...declaration,
  ...{superclass: {name: 'HTMLElement'}},
  ...Object.fromEntries(lists.map((list) => [list, withoutOrigin(declaration[list])])),
  members: withoutOrigin(declaration.members).filter(
    ({name, privacy}) => (!privacy || privacy === 'public') && !name.startsWith('#'),
  ),
});

/** Makes the manifest of the two elements from the comments in `folder`, their inherited parts in each of them. */
export async function analyze(folder = 'src'): Promise<Manifest> {
  const {create, ts} = await load('index.js');
  const {litPlugin} = await load('src/features/framework-plugins/lit/lit.js');
  const modules = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .map((path) =>
      ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
    );
  const {schemaVersion, modules: all} = create({modules, plugins: litPlugin()});
  const elements = all.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  return {
    schemaVersion,
    modules: elements.map((element) => {
      const {name, tagName} = element;
      const path = `dist/${tagName}.js`;
      const declaration = {name, module: path};
      return {
        kind: 'javascript-module',
        path,
        declarations: [publicSide(element)],
        exports: [
          {kind: 'js', name, declaration},
          {kind: 'custom-element-definition', name: tagName, declaration},
        ],
      };
    }),
  };
}
