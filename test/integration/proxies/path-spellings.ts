/** A way to write the path of an endpoint into a request line. */
export interface PathSpelling {
  readonly name: string;
  /** Returns a request target for a path such as `/capture/oauth/auth_native_traditional`. */
  readonly write: (path: string) => string;
}

const encode = (character: string) =>
  `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

const lower = (text: string) => text.replace(/%../g, (code) => code.toLowerCase());

/** Rewrites the part of the path between two slashes. */
const segment = (index: number, rewrite: (text: string) => string) => (path: string) =>
  path
    .split('/')
    .map((text, position) => (position === index + 1 ? rewrite(text) : text))
    .join('/');

const encodeFirst = (text: string) => text.replace(/^./, encode);

const spell = (name: string, write: PathSpelling['write']): PathSpelling => ({name, write});

const encoded: readonly PathSpelling[] = [
  spell('a percent-encoded letter in /capture', segment(0, encodeFirst)),
  spell('a percent-encoded letter in the folder', segment(1, encodeFirst)),
  spell('a percent-encoded letter in the name', segment(2, encodeFirst)),
  spell('lower-case percent-encoding', (path) => lower(segment(1, encodeFirst)(path))),
  spell('all letters percent-encoded', (path) => path.replace(/\w/g, encode)),
  spell('percent-encoded twice', (path) => segment(1, encodeFirst)(path).replace('%', '%25')),
  spell('a percent-encoded slash', (path) => path.replace(/\/(?=[^/]+$)/, '%2F')),
  spell('a percent-encoded slash at the start', (path) => path.replace('/', '/%2f')),
  spell('an overlong slash', (path) => path.replace(/\/(?=[^/]+$)/, () => '%c0%af')),
  spell('a percent-encoded NUL at the end', (path) => `${path}%00`),
  spell('a percent-encoded space at the end', (path) => `${path}%20`),
  spell('a percent-encoded line end', (path) => `${path}%0a`),
  spell('a percent-encoded question mark', (path) => `${path}%3fa=b`),
  spell('a percent sign in the query', (path) => `${path}?a=%62`),
];

const slashes: readonly PathSpelling[] = [
  spell('two slashes at the start', (path) => `/${path}`),
  spell('two slashes after /capture', (path) => path.replace('/capture', '/capture/')),
  spell('two slashes before the name', (path) => path.replace(/\/(?=[^/]+$)/, '//')),
  spell('three slashes everywhere', (path) => path.replaceAll('/', '///')),
  spell('a slash at the end', (path) => `${path}/`),
  spell('backslashes', (path) => path.replace(/\/(?=[^/]+$)/, '\\')),
];

const dots: readonly PathSpelling[] = [
  spell('a folder and two dots at the start', (path) => `/x/..${path}`),
  spell('two dots at the start', (path) => `/..${path}`),
  spell('a dot at the start', (path) => `/.${path}`),
  spell('a dot after /capture', (path) => path.replace('/capture', '/capture/.')),
  spell('two dots after /capture', (path) => path.replace('/capture', '/capture/x/..')),
  spell('two dots before the name', (path) => path.replace(/\/(?=[^/]+$)/, '/x/../')),
  spell('two dots from a flow file', (path) => `/capture/widget_data/flows/../../..${path}`),
  spell('percent-encoded dots', (path) => `/x/%2e%2E${path}`),
  spell('percent-encoded dots and letters', (path) => `/x/.%2e${segment(1, encodeFirst)(path)}`),
  spell('a dot at the end', (path) => `${path}/.`),
  spell('two dots at the end', (path) => `${path}/x/..`),
  spell('dots and a parameter', (path) => path.replace('/capture', '/capture/x/..;a=b')),
];

const cases: readonly PathSpelling[] = [
  spell(
    'upper case in /capture',
    segment(0, (text) => text.toUpperCase()),
  ),
  spell(
    'upper case in the folder',
    segment(1, (text) => text.toUpperCase()),
  ),
  spell(
    'upper case in the name',
    segment(2, (text) => text.toUpperCase()),
  ),
];

const targets: readonly PathSpelling[] = [
  spell('a query', (path) => `${path}?a=b`),
  spell('a query with slashes', (path) => `${path}?/../x`),
  spell('an empty query', (path) => `${path}?`),
  spell('a fragment', (path) => `${path}#a`),
  spell('a parameter', (path) => `${path};a=b`),
  spell('an absolute URL', (path) => `https://localhost${path}`),
  spell('an absolute URL with HTTP', (path) => `http://localhost${path}`),
  spell('an absolute URL in upper case', (path) => `HTTPS://LOCALHOST${path}`),
  spell('an absolute URL with a user and a port', (path) => `https://a:b@localhost:443${path}`),
  spell('an absolute URL of another site', (path) => `https://www.example.org${path}`),
  spell('an absolute URL, percent-encoded', (path) => {
    return `https://localhost${segment(1, encodeFirst)(path)}`;
  }),
  spell('an absolute URL with two dots', (path) => `https://localhost/x/..${path}`),
  spell('an absolute URL with two slashes', (path) => `https://localhost/${path}`),
  spell('a URL without a scheme', (path) => `//localhost${path}`),
  spell('no slash at the start', (path) => path.slice(1)),
];

/** Ways to write a path that a server may take for the same path. */
export const pathSpellings = [...targets, ...encoded, ...slashes, ...dots, ...cases];
