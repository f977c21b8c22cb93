import {warn} from './console.ts';
import {documentProperty} from './document.ts';

// What Lit calls. Markup of the page can hide it, as `<img name="createElement">` does; then Lit throws while this script
// runs, or when a form is rendered. Checked first, to say which name it is.
const methods = [
  'createComment',
  'createElement',
  'createTextNode',
  'createTreeWalker',
  'importNode',
] as const;
const globals = [
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
];

const isLits = (value: unknown) =>
  !value || typeof value === 'function' || Array.isArray(value) || value instanceof WeakMap;

if (globalThis.document) {
  const hidden = [
    ...methods.filter((name) => document[name] !== documentProperty(document, name)),
    ...globals.filter((name) => !isLits(Reflect.get(globalThis, name))),
  ];
  for (const name of hidden) {
    warn('script', `an element named ${name} breaks the forms: give it another name`);
  }
}
