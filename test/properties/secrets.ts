let count = 0;

/** A password that nobody else has, and that is written alike in every encoding. */
export const newSecret = () => `pw${++count}secret`;

/** Whether a password stands in a text. */
export const hasSecret = (text: string) => /pw\d+secret/.test(text);

type Serializable = Element & {getHTML?(options: {shadowRoots: ShadowRoot[]}): string};

/** An element as HTML, with what is in its shadow root. */
function markupOf(element: Serializable): string {
  const {outerHTML, shadowRoot} = element;
  if (!shadowRoot) return outerHTML;
  // Not in every browser yet.
  const html = element.getHTML?.({shadowRoots: [shadowRoot]}) ?? shadowRoot.innerHTML;
  return `${outerHTML}\n${html}`;
}

/** Where a password stands that must not: in an element's markup, or where a page keeps things. */
export function leaksOf(elements: readonly Element[]): readonly string[] {
  const places = {
    'the markup': elements.map(markupOf).join('\n'),
    'the address': location.href,
    'the history': JSON.stringify(history.state),
    'the storage': JSON.stringify([{...localStorage}, {...sessionStorage}]),
    'the cookies': document.cookie,
    'the title': document.title,
  };
  return Object.entries(places).flatMap(([place, text]) => (hasSecret(text) ? place : []));
}

/** What an event tells, as text. */
export const detailText = ({detail}: CustomEvent<object>) =>
  JSON.stringify(detail, (_, value: unknown) =>
    value instanceof URLSearchParams ? String(value) : value,
  );
