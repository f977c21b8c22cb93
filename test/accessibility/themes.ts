/** The colours of a light page. */
export const light = 'background: #fff; color: #111';
/** The colours of other pages, by name. */
export const themes: Readonly<Record<string, string>> = {
  dark: 'background: #121212; color: #eee; color-scheme: dark',
  // Dark by its own colours, without `color-scheme`.
  'dark without color-scheme': 'background: #0b2545; color: #fff',
};

/** The themes of the demo, each in both schemes. */
export const examples = await Promise.all(
  ['ink', 'meadow', 'compact'].flatMap((name) =>
    Object.entries({light, dark: themes['dark'] ?? ''}).map(async ([scheme, css]) => {
      const response = await fetch(`/demo/themes/${name}.css`);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await response.text());
      if (!sheet.cssRules.length) throw new Error(`${name} has no rules`);
      return {name: `${name}, ${scheme}`, css: `${css}; color-scheme: ${scheme}`, sheet};
    }),
  ),
);

/** Applies a theme to the document, or none. The style sheet of forms with light_dom stays. */
export function applyTheme(theme?: CSSStyleSheet): void {
  const others = document.adoptedStyleSheets.filter(
    (one) => !examples.some(({sheet}) => sheet === one),
  );
  document.adoptedStyleSheets = theme ? [...others, theme] : others;
}
