import {hostileHtml, type HostilePage} from '../support/hostile-styles.ts';

/** Shows a form on a page that was written without it in mind; gives the form, once it is there. */
export async function hostileFrame(
  hostile: HostilePage,
  form: HTMLElement,
  figure: Element,
): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  figure.append(frame);
  const page = frame.contentDocument as Document;
  const head = `<style>${hostile.later ?? ''}</style>
    <script type="module" src="/src/index.ts"></script>`;
  page.write(hostileHtml(hostile, [form.outerHTML], head));
  page.close();
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  await frame.contentWindow?.customElements.whenDefined(form.localName);
  return page.querySelector(form.localName) as HTMLElement;
}
