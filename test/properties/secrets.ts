let count = 0;

/** A new password, which is the same text in every encoding. */
export const newSecret = () => `pw${++count}secret`;

/** Whether a text contains a password. */
export const hasSecret = (text: string) => /pw\d+secret/.test(text);

type Serializable = Element & {getHTML?(options: {shadowRoots: ShadowRoot[]}): string};

/** The HTML of an element and of its shadow root. */
function markupOf(element: Serializable): string {
  const {outerHTML, shadowRoot} = element;
  if (!shadowRoot) return outerHTML;
  // Not in every browser yet.
  const html = element.getHTML?.({shadowRoots: [shadowRoot]}) ?? shadowRoot.innerHTML;
  return `${outerHTML}\n${html}`;
}

/** The places that contain a password: the markup of an element, or the state of the page. */
export function leaksOf(elements: readonly Element[]): readonly string[] {
  const places = {
    'the markup': elements.map(markupOf).join('\n'),
    'the URL': location.href,
    'the history': JSON.stringify(history.state),
    'the storage': JSON.stringify([{...localStorage}, {...sessionStorage}]),
    'the cookies': document.cookie,
    'the title': document.title,
  };
  return Object.entries(places).flatMap(([place, text]) => (hasSecret(text) ? place : []));
}

/** The detail of an event as text. */
export const detailText = ({detail}: CustomEvent<object>) =>
  JSON.stringify(detail, (_, value: unknown) =>
    value instanceof URLSearchParams ? String(value) : value,
  );
