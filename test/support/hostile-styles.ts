/** A page that was written without us in mind. */
export interface HostilePage {
  /** What is hostile about it. */
  readonly name: string;
  /** Its styles, or the path of a sheet of them. */
  readonly css: string;
  /** The attributes of its root. */
  readonly root?: string;
  /** What stands around an element, which comes in place of `$`. */
  readonly around?: string;
  /** Styles by which the page itself shows the element later. */
  readonly later?: string;
  /** The way it begins, unless as pages should. */
  readonly doctype?: string;
  /** Whether its styles are about what forms consist of, so that they reach one in the light. */
  readonly forms?: true;
}

/** What themes of WordPress commonly do to the content of a post. */
const wordPress = `
  html { font-size: 62.5%; scroll-behavior: smooth }
  body { font: 400 1.8rem/1.5 Georgia, serif; letter-spacing: -0.015em; text-align: left; background: #f5efe0; color: #000 }
  *, *::before, *::after { box-sizing: inherit; -webkit-font-smoothing: antialiased; word-break: break-word; word-wrap: break-word }
  .entry-content { font-family: Georgia; line-height: 1.8 }
  .entry-content > * { margin: 0 auto 1.25em; max-width: 58rem; width: calc(100% - 4rem) }
  .entry-content p, .entry-content li { line-height: 1.4 }
  .entry-content a { color: #cd2653 !important; text-decoration: underline !important }
  .entry-content form p { margin: 0 0 3em }
  label { display: block; font-size: 1.6rem; text-transform: uppercase; margin: 0 0 .5rem }
  label input[type=checkbox] { display: inline-block; width: 1.6rem !important }
  fieldset { border: .2rem solid #dcd7ca; padding: 2rem; margin: 2rem 0 }
  input, textarea, select, .select2 { border: .1rem solid #dcd7ca !important; border-radius: 0 !important; box-shadow: none; font-size: 1.6rem !important; padding: 1.5rem 1.8rem !important; width: 100% !important; height: auto !important; line-height: 3 !important; display: block !important }
  button, .button, input[type=submit] { background: #cd2653 !important; border: none !important; color: #fff !important; float: right; font-size: 1.5rem !important; letter-spacing: .0333em !important; line-height: 1.25 !important; padding: 1.1em 1.44em !important; text-transform: uppercase !important; width: auto !important; position: relative }
  :focus { outline: none !important }
  svg { max-width: 100%; fill: red !important; width: 10rem !important }
  ul, ol { margin: 0 0 3rem 3rem !important; list-style: square inside }
  .screen-reader-text, [role=status] { position: absolute !important; width: 1px !important; height: 1px; overflow: hidden }`;

const reset = `
  html, body, div, span, h1, p, a, form, label, legend, fieldset, table, tr, td, ul, li, input, button, select { margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline; background: none; color: inherit; appearance: none; outline: 0 }
  body { line-height: 1 } ol, ul { list-style: none } table { border-collapse: collapse }
  *, ::before, ::after { box-sizing: border-box; min-width: 0; border-style: solid; border-width: 0 }
  img, svg, video { display: block; vertical-align: middle; max-width: 100%; height: auto }`;

const boxes = (css: string) => `div { ${css} }`;
const inBox = (html = '$') => `<div>${html}</div>`;

export const hostilePages: readonly HostilePage[] = [
  {
    name: 'every word, !important',
    forms: true,
    css: '* { font: italic 11px/3 monospace !important; letter-spacing: .3em !important; text-transform: uppercase !important; text-indent: 5em !important; white-space: nowrap !important; word-spacing: 1em !important; text-align: center !important; text-shadow: 1px 1px 2px red !important }',
  },
  {
    name: 'every box, !important',
    forms: true,
    css: '* { box-sizing: content-box !important; margin: 0 !important; padding: 0 !important; border: 0 !important; float: left !important; min-width: 0 !important; max-width: none !important; background: none !important; position: static !important }',
  },
  {
    name: 'everything inline, !important',
    css: 'body * { display: inline !important; width: auto !important }',
  },
  {name: 'everything unset, !important', css: 'body, body * { all: unset !important }'},
  {
    name: 'everything absent from forms',
    forms: true,
    css: 'form, input, label, button, fieldset, select, svg, p, ul, [part], [role] { display: none !important; height: 3px !important; opacity: 0 !important }',
  },
  {name: 'a reset', forms: true, css: reset},
  {name: 'a root of 62.5 %', css: 'html { font-size: 62.5% }'},
  {
    name: 'a root of 62.5 %, and a body that makes up for it',
    css: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  },
  {name: 'text of 200 %', css: 'html { font-size: 200% }'},
  {name: 'text of no size', css: boxes('font-size: 0'), around: inBox()},
  {name: 'huge lines', css: '* { line-height: 80px !important }'},
  {
    name: 'a body in capitals',
    css: 'body { text-transform: uppercase; font-variant: small-caps; letter-spacing: 5px; font-weight: 900; text-shadow: 0 0 5px; word-spacing: 20px }',
  },
  {name: 'text out of sight', css: boxes('text-indent: -9999px'), around: inBox()},
  {name: 'preformatted text', css: '', around: '<pre>\n   $\n</pre>'},
  {name: 'from right to left', css: '', root: 'dir="rtl" lang="ar"'},
  {name: 'of quirks', css: '', doctype: '', around: '<center><font size="1">$</font></center>'},
  {
    name: 'Bootstrap 3',
    forms: true,
    css: '/node_modules/bootstrap3/dist/css/bootstrap.css',
    around:
      '<div class="container"><div class="row"><div class="col-md-4 form-inline well">$</div></div></div>',
  },
  {
    name: 'Bootstrap 5',
    forms: true,
    css: '/node_modules/bootstrap5/dist/css/bootstrap.css',
    around:
      '<div class="container"><div class="row"><div class="col-4 text-uppercase lh-1 text-nowrap">$</div></div></div>',
  },
  {
    name: 'Bootstrap 5, dark',
    forms: true,
    css: '/node_modules/bootstrap5/dist/css/bootstrap.css',
    root: 'data-bs-theme="dark"',
    around: '<div class="input-group">$</div>',
  },
  {
    name: 'Bootstrap 5, from right to left',
    forms: true,
    css: '/node_modules/bootstrap5/dist/css/bootstrap.rtl.css',
    root: 'dir="rtl"',
    around: '<div class="d-flex">$</div>',
  },
  {
    name: 'Foundation',
    forms: true,
    css: '/node_modules/foundation-sites/dist/css/foundation.css',
    around: '<div class="grid-x"><div class="cell small-4 callout">$</div></div>',
  },
  {
    name: 'Foundation, from right to left',
    forms: true,
    css: '/node_modules/foundation-sites/dist/css/foundation-rtl.css',
    root: 'dir="rtl"',
    around: '<label class="switch">$</label>',
  },
  {
    name: 'a theme of WordPress',
    forms: true,
    css: wordPress,
    around: '<article class="entry-content"><p>$</p></article>',
  },
  {
    name: 'tables',
    css: 'table { width: 100%; border-collapse: collapse } td { white-space: nowrap; text-align: right; vertical-align: bottom; padding: 0 }',
    around: '<table><tr><td>$</td><td>A cell that takes its room</td></tr></table>',
  },
  {
    name: 'a table that is shut tight',
    css: 'table { table-layout: fixed; width: 300px }',
    around: '<table><tr><th>$</th><td>B</td></tr></table>',
  },
  {
    name: 'a flex row with a greedy neighbour',
    css: 'section { display: flex } section > p { flex: 1 0 100% }',
    around: '<section>$<p>A neighbour</p></section>',
  },
  {
    name: 'a flex column',
    css: 'section { display: flex; flex-direction: column; align-items: center; height: 10px }',
    around: '<section>$</section>',
  },
  {
    name: 'a grid of its own idea',
    css: 'section { display: grid; grid-template-columns: auto 1fr; place-items: center }',
    around: '<section>$<p>A neighbour</p></section>',
  },
  {
    name: 'columns of 150px',
    css: 'section { display: grid; grid-template-columns: 150px 1fr }',
    around: '<section>$<p>A neighbour</p></section>',
  },
  {name: 'a parent that shrinks', css: boxes('display: inline-block'), around: inBox()},
  {name: 'a parent that floats', css: boxes('float: left'), around: inBox('$<p>A neighbour</p>')},
  {name: 'a parent of no size', css: boxes('width: 0; height: 0'), around: inBox()},
  {
    name: 'a parent that is shut',
    css: boxes('height: 0; width: 0; overflow: hidden'),
    around: inBox(),
    later: boxes('height: auto; width: auto'),
  },
  {
    name: 'a parent that is not shown',
    css: boxes('display: none'),
    around: inBox(),
    later: boxes('display: block'),
  },
  {
    name: 'a body that waits to be seen',
    css: 'body { visibility: hidden } :not(:defined) { display: none }',
    later: 'body { visibility: visible }',
  },
];

/** A hostile page with each of these elements in its place, given as HTML. */
export const hostileHtml = (
  {css, root = '', around = '$', doctype = '<!doctype html>'}: HostilePage,
  elements: readonly string[],
  head = '',
  end = '',
): string => `${doctype}<html ${root}><head><title>A page</title>
  ${css.startsWith('/') ? `<link rel="stylesheet" href="${css}">` : `<style>${css}</style>`}${head}</head><body>
  ${elements.map((element) => around.replace('$', element)).join('\n')}${end}</body></html>`;
