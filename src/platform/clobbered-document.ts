import {warn} from './console.ts';
import {documentProperty} from './document.ts';

/** What Lit calls on the document. Markup of the page can hide it, as `<img name="createElement">` does. */
const methods = ['createComment', 'createElement', 'createTreeWalker', 'importNode'] as const;

/** Lit's globals, and those of polyfills. Lit finds an element of such a name in place of one that is not there. */
const globals = [
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'trustedTypes',
];

/** Tells the site owner why Lit cannot render, if an element of the page hides what it calls. */
export function reportHiddenMethods(tag: string): void {
  for (const name of methods) {
    if (document[name] !== documentProperty(document, name)) {
      warn(tag, `an element named ${name} breaks the forms: give it another name`);
    }
  }
}

if (globalThis.document) {
  // Before Lit, which may throw while the script runs.
  reportHiddenMethods('script');
  const page = globalThis as unknown as Record<string, unknown>;
  for (const name of globals) {
    // An element is no own property of the window.
    if (page[name] && !Object.hasOwn(page, name)) page[name] = undefined;
  }
}
