/** What a page consists of beside our elements, by what it is. */
export interface PageSnapshot {
  readonly nodes: string;
  readonly sheets: readonly string[];
  readonly globals: readonly string[];
  readonly builtIns: readonly string[];
  readonly storage: readonly unknown[];
}

const builtIns = [
  ...['Array', 'Object', 'Function', 'String', 'Promise', 'Event', 'EventTarget', 'Node'],
  ...['Element', 'HTMLElement', 'HTMLFormElement', 'HTMLInputElement', 'Document', 'ShadowRoot'],
  ...['CSSStyleSheet', 'FormData', 'CustomElementRegistry', 'History'],
] as const;

/** Elements of a page's own, such as a style that is meant for ours could hit. */
export const probes = `<div id="probes" style="all: initial !important; position: absolute !important; width: 300px !important; pointer-events: none !important">
  <div part="card" lang="ur"><form part="form" inert><p part="message" role="alert"></p></form>
  <fieldset><legend part="label">A</legend><input part="input" id="signInEmailAddress" type="email" aria-invalid="true">
  <select></select><textarea part="input"></textarea><button part="button">A</button></fieldset>
  <p><a href="#a">A</a><svg><path/></svg></p><ul part="summary"><li>A</ul><div role="status" part="aside">A</div></div></div>`;

/** The globals of a page that uses the elements: the languages that they share, and Lit's own. */
const known: readonly unknown[] = [
  Symbol.for('capture-forms'),
  ...['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'],
  'litIssuedWarnings',
];

const isOurs = (element: Element) => element.localName.startsWith('capture-');

/** A page as it is just now, but for what is inside our elements. */
export function snapshot(page: Window & typeof globalThis): PageSnapshot {
  const {document} = page;
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) if (isOurs(element)) element.replaceChildren();

  return {
    nodes: copy.outerHTML,
    // WebKit lists those that a script has added, too.
    sheets: [...document.styleSheets]
      .filter(({ownerNode}) => ownerNode)
      .map(({cssRules}) => `${cssRules.length} rules`),
    // Firefox tells them in the order in which they were used.
    globals: Reflect.ownKeys(page)
      .filter((name) => !known.includes(name))
      .map(String)
      .sort(),
    builtIns: builtIns.map(
      (name) => `${name}: ${Reflect.ownKeys(page[name].prototype).map(String)}`,
    ),
    storage: [
      ...[document.cookie, document.title, page.location.href, page.history.length],
      ...[page.localStorage.length, page.sessionStorage.length],
    ],
  };
}

const layout = /size|width|height|origin|margin|inset|^(top|left|bottom|right)$/;

/** The computed style of each probe, and of the body. */
export function probeStyles(page: Window) {
  const {document} = page;
  return [document.body, ...document.querySelectorAll('#probes *')].map((probe) => {
    const style = page.getComputedStyle(probe);
    const values = [...style]
      // The body is as high as what is in it.
      .filter((name) => probe !== document.body || !layout.test(name))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [probe.localName, values.join('; ')] as const;
  });
}

/** Where the visitor is in a page. */
export const placeIn = ({document, scrollX, scrollY}: Window) => [
  document.activeElement,
  scrollX,
  scrollY,
  `${document.getSelection()}`,
];
