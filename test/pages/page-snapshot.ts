/** The parts of a page besides the elements. */
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

/** Elements of the page that a style of the elements could apply to by mistake. */
export const probes = `<div id="probes" style="all: initial !important; position: absolute !important; width: 300px !important; pointer-events: none !important">
  <div part="card" lang="ur"><form part="form" inert><p part="message" aria-live="assertive"></p></form>
  <fieldset><legend part="label">A</legend><input part="input" id="signInEmailAddress" type="email" aria-invalid="true">
  <select></select><textarea part="input"></textarea><button part="button">A</button></fieldset>
  <p><a href="#a">A</a><svg><path/></svg></p><ul part="summary"><li>A</ul><div aria-live="polite" part="aside">A</div></div></div>`;

/** The globals that the elements add: the shared languages, and Lit's own. */
const known: readonly unknown[] = [
  Symbol.for('capture-forms'),
  ...['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'],
  'litIssuedWarnings',
];

const isOurs = (element: Element) => element.localName.startsWith('capture-');

/** A snapshot of a page, without the content of the elements. */
export function snapshot(page: Window & typeof globalThis): PageSnapshot {
  const {document} = page;
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) if (isOurs(element)) element.replaceChildren();

  return {
    nodes: copy.outerHTML,
    // WebKit also lists adopted style sheets.
    sheets: [...document.styleSheets]
      .filter(({ownerNode}) => ownerNode)
      .map(({cssRules}) => `${cssRules.length} rules`),
    // Firefox lists them in the order of their first use.
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
      // The size of the body depends on its content.
      .filter((name) => probe !== document.body || !layout.test(name))
      .map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [probe.localName, values.join('; ')] as const;
  });
}

/** The focus, the scroll position and the selection of a page. */
export const placeIn = ({document, scrollX, scrollY}: Window) => [
  document.activeElement,
  scrollX,
  scrollY,
  `${document.getSelection()}`,
];
