import type {HostilePage} from '../hostile-styles.ts';

/** Shows a form on a page that was written without it in mind; gives the form, once it is there. */
export async function hostileFrame(
  {css, root = '', around = '$', later = '', doctype = '<!doctype html>'}: HostilePage,
  form: HTMLElement,
  figure: Element,
): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  figure.append(frame);
  const page = frame.contentDocument as Document;
  const looks = css.startsWith('/')
    ? `<link rel="stylesheet" href="${css}">`
    : `<style>${css}</style>`;
  page.write(
    `${doctype}<html ${root}><head>${looks}<style>${later}</style>
    <script type="module" src="/src/index.ts"></script></head>
    <body>${around.replace('$', form.outerHTML)}</body></html>`,
  );
  page.close();
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  await frame.contentWindow?.customElements.whenDefined(form.localName);
  return page.querySelector(form.localName) as HTMLElement;
}
