/** A piece of a label or hint: plain text, or the text of a link. */
export interface TextPart {
  readonly text: string;
  /** The address of the link as written; undefined for plain text. */
  readonly href?: string | undefined;
}

// More links stay text, so that rendering cannot freeze the page.
const MAX_LINKS = 10;

/**
 * A tag or comment. It ends before the next `<`, and no letter or digit may follow its name, so that matching takes linear
 * time.
 */
const tag = /<(\/?)([a-z][a-z\d]*(?![a-z\d])|!)([^<>]*)>/gi;

const hrefAttribute = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

const breaksText = /^(br|div|h\d|li|p)$/i;

/** The named character references that texts of forms have. Letters with an accent are composed from `accents`. */
const characters = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\xa0',
    copy: '©',
    reg: '®',
    trade: '™',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    szlig: 'ß',
  }),
);

/** The combining characters of references such as `&eacute;`. */
const accents = new Map(
  Object.entries({
    grave: '\u0300',
    acute: '\u0301',
    circ: '\u0302',
    tilde: '\u0303',
    uml: '\u0308',
    ring: '\u030a',
    cedil: '\u0327',
  }),
);

function decodeReference(reference: string, name: string): string {
  if (name.startsWith('#')) {
    const code = Number(name.replace(/^#x/i, '0x').replace('#', ''));
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : reference;
  }
  const accent = accents.get(name.slice(1));
  return accent ? (name.charAt(0) + accent).normalize() : (characters.get(name) ?? reference);
}

/** Decodes the character references of HTML. Unknown ones stay as they are. */
const decode = (html: string): string =>
  html.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decodeReference);

/**
 * Parses the HTML that a flow may have in labels and hints. Links are kept, and of every other tag its text. The HTML is
 * read as text, and never given to the browser's parser.
 */
export function parseMarkup(html: string): readonly TextPart[] {
  const parts: {text: string; href: string | undefined}[] = [];
  /** The part that more text is added to. */
  let part: (typeof parts)[number] | undefined;
  let href: string | undefined;
  let links = 0;
  let end = 0;
  const add = (html: string) => {
    const text = decode(html);
    if (part) part.text += text;
    else if (text) parts.push((part = {text, href}));
  };
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = match;
    add(html.slice(end, match.index));
    end = match.index + whole.length;
    if (breaksText.test(name)) add(' ');
    if (name.toLowerCase() !== 'a') continue;
    const written = !slash && hrefAttribute.exec(attributes);
    const address = written && (written[1] ?? written[2] ?? written[3]);
    const next = address && links++ < MAX_LINKS ? decode(address) : undefined;
    if (href || next) part = undefined;
    href = next;
  }
  add(html.slice(end));
  return parts;
}

/** The text of a label or hint, without its tags. */
export const plainText = (html: string): string =>
  parseMarkup(html)
    .map(({text}) => text)
    .join('')
    .trim();

/** A text without the marks at its end. Not with a regular expression, which would take quadratic time. */
export function withoutEndMarks(text: string): string {
  let end = text.length;
  while (/[\s.:?!*]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const essence = (text: string) => withoutEndMarks(text).toLowerCase();

/** Whether a placeholder says no more than the label, as in `Surname *`. */
export const repeatsLabel = (placeholder: string, label: string): boolean =>
  essence(placeholder) === essence(plainText(label));
