/** A page whose styles affect forms. */
export interface HostilePage {
  /** Its styles, in a few words. */
  readonly name: string;
  /** Its styles, or the path of a style sheet. */
  readonly css: string;
  /** The attributes of `<html>`. */
  readonly root?: string;
  /** The HTML around an element, which replaces `$`. */
  readonly around?: string;
  /** Styles with which the page shows the element later. */
  readonly later?: string;
  /** The doctype. Default: that of HTML. */
  readonly doctype?: string;
  /** Whether its styles apply to the content of forms, and so to one with light_dom. */
  readonly forms?: true;
}

/** Styles that WordPress themes commonly have for the content of a post. */
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
  .screen-reader-text, [role=status], [aria-live] { position: absolute !important; width: 1px !important; height: 1px; overflow: hidden }`;

const reset = `
  html, body, div, span, h1, p, a, form, label, legend, fieldset, table, tr, td, ul, li, input, button, select { margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline; background: none; color: inherit; appearance: none; outline: 0 }
  body { line-height: 1 } ol, ul { list-style: none } table { border-collapse: collapse }
  *, ::before, ::after { box-sizing: border-box; min-width: 0; border-style: solid; border-width: 0 }
  img, svg, video { display: block; vertical-align: middle; max-width: 100%; height: auto }`;

const boxes = (css: string) => `div { ${css} }`;
const inBox = (html = '$') => `<div>${html}</div>`;

export const hostilePages: readonly HostilePage[] = [
  {
    name: '!important text styles everywhere',
    forms: true,
    css: '* { font: italic 11px/3 monospace !important; letter-spacing: .3em !important; text-transform: uppercase !important; text-indent: 5em !important; white-space: nowrap !important; word-spacing: 1em !important; text-align: center !important; text-shadow: 1px 1px 2px red !important }',
  },
  {
    name: '!important box styles everywhere',
    forms: true,
    css: '* { box-sizing: content-box !important; margin: 0 !important; padding: 0 !important; border: 0 !important; float: left !important; min-width: 0 !important; max-width: none !important; background: none !important; position: static !important }',
  },
  {
    name: '!important inline display everywhere',
    css: 'body * { display: inline !important; width: auto !important }',
  },
  {name: 'an !important `all: unset` everywhere', css: 'body, body * { all: unset !important }'},
  {
    name: 'hidden form elements',
    forms: true,
    css: 'form, input, label, button, fieldset, select, svg, p, ul, [part], [role] { display: none !important; height: 3px !important; opacity: 0 !important }',
  },
  {name: 'a CSS reset', forms: true, css: reset},
  {name: 'a root font size of 62.5 %', css: 'html { font-size: 62.5% }'},
  {
    name: 'a root font size of 62.5 % and a body font size of 1.6rem',
    css: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  },
  {name: 'a root font size of 200 %', css: 'html { font-size: 200% }'},
  {name: 'a font size of 0', css: boxes('font-size: 0'), around: inBox()},
  {name: 'a line height of 80 px', css: '* { line-height: 80px !important }'},
  {
    name: 'uppercase text',
    css: 'body { text-transform: uppercase; font-variant: small-caps; letter-spacing: 5px; font-weight: 900; text-shadow: 0 0 5px; word-spacing: 20px }',
  },
  {name: 'text indented out of view', css: boxes('text-indent: -9999px'), around: inBox()},
  {name: 'preformatted text', css: '', around: '<pre>\n   $\n</pre>'},
  {name: 'right-to-left text', css: '', root: 'dir="rtl" lang="ar"'},
  {name: 'quirks mode', css: '', doctype: '', around: '<center><font size="1">$</font></center>'},
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
    name: 'Bootstrap 5, right to left',
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
    name: 'Foundation, right to left',
    forms: true,
    css: '/node_modules/foundation-sites/dist/css/foundation-rtl.css',
    root: 'dir="rtl"',
    around: '<label class="switch">$</label>',
  },
  {
    name: 'a WordPress theme',
    forms: true,
    css: wordPress,
    around: '<article class="entry-content"><p>$</p></article>',
  },
  {
    name: 'a layout table',
    css: 'table { width: 100%; border-collapse: collapse } td { white-space: nowrap; text-align: right; vertical-align: bottom; padding: 0 }',
    around: '<table><tr><td>$</td><td>A cell that takes its room</td></tr></table>',
  },
  {
    name: 'a fixed table',
    css: 'table { table-layout: fixed; width: 300px }',
    around: '<table><tr><th>$</th><td>B</td></tr></table>',
  },
  {
    name: 'a flex row with a wide neighbour',
    css: 'section { display: flex } section > p { flex: 1 0 100% }',
    around: '<section>$<p>A neighbour</p></section>',
  },
  {
    name: 'a flex column',
    css: 'section { display: flex; flex-direction: column; align-items: center; height: 10px }',
    around: '<section>$</section>',
  },
  {
    name: 'a grid',
    css: 'section { display: grid; grid-template-columns: auto 1fr; place-items: center }',
    around: '<section>$<p>A neighbour</p></section>',
  },
  {
    name: 'a grid column of 150 px',
    css: 'section { display: grid; grid-template-columns: 150px 1fr }',
    around: '<section>$<p>A neighbour</p></section>',
  },
  {name: 'an inline-block parent', css: boxes('display: inline-block'), around: inBox()},
  {name: 'a floating parent', css: boxes('float: left'), around: inBox('$<p>A neighbour</p>')},
  {name: 'a parent without a size', css: boxes('width: 0; height: 0'), around: inBox()},
  {
    name: 'a collapsed parent',
    css: boxes('height: 0; width: 0; overflow: hidden'),
    around: inBox(),
    later: boxes('height: auto; width: auto'),
  },
  {
    name: 'a hidden parent',
    css: boxes('display: none'),
    around: inBox(),
    later: boxes('display: block'),
  },
  {
    name: 'a body that is hidden at first',
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
