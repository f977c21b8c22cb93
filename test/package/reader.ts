import type {HTTPRequest} from 'puppeteer-core';
import {APP_ID, DEFAULT_FLOW_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {built, putScript, useStaticSite, type StaticSite} from '../support/node/static-site.ts';
import {Visitor} from '../support/node/visitor.ts';
import {useChromium} from '../support/node/chromium.ts';
import {fillIn} from '../support/node/form-input.ts';

/** A form with the required attributes, still empty. */
export const signIn = '<capture-sign-in domain="" client_id=""></capture-sign-in>';

export const script = (code: string) => `<script>${code}</script>`;

export const button = (tag: string, name: string) => `${tag} >>> ::-p-aria(${name}[role="button"])`;

/** A reader who tries the snippets of the documentation, with the sandbox as Capture. */
export class Reader {
  readonly #chromium = useChromium();
  readonly site: StaticSite;

  /** @param pages the paths of further pages of the site */
  constructor(pages: readonly string[] = []) {
    this.site = useStaticSite((site) => {
      putScript(site, '/');
      site.put('/widget.js', built('widget.js'));
      for (const path of pages) site.put(path, path);
    });
  }

  /** The URL of the sandbox's flow files. */
  get flowFiles(): string {
    return `http://${this.site.domain}/widget_data/flows/${APP_ID}`;
  }

  /** The body of the last request to Capture. */
  get lastBody(): string {
    return this.site.capture.requests.at(-1)?.body ?? '';
  }

  /** Replaces the placeholders of a snippet by the sandbox's values. */
  fillIn(html: string): string {
    return html
      .replace(' …', ' domain="" client_id=""')
      .replaceAll(/ domain="[^"]*"/g, ` domain="${this.site.domain}"`)
      .replaceAll(/ client_id="[^"]*"/g, ` client_id="${DEFAULT_FLOW_CLIENT}"`)
      .replaceAll('https://cdn.example/widget_data/flows/my-app-id', this.flowFiles);
  }

  /** Opens a page with this HTML. */
  open(html: string): Promise<Visitor> {
    this.site.put('/page.html', `<!doctype html><html lang="en">${html}`);
    return Visitor.open(this.#chromium.browser, `${this.site.origin}/page.html`);
  }

  /** Opens a page with the script, a form, and a script of the page. */
  openForm(form: string, code = ''): Promise<Visitor> {
    const src = '<script src="/capture-forms.js" defer></script>';
    return this.open(src + this.fillIn(form) + script(code));
  }
}

/** Fills in a form by label and submits it; returns the request that leaves the page, or the one that `isIt` accepts. */
export async function submitAndLeave(
  {page}: Visitor,
  tag: string,
  values: Readonly<Record<string, string>>,
  isIt = (request: HTTPRequest) => request.isNavigationRequest(),
): Promise<HTTPRequest> {
  await fillIn(page, tag, values);
  const left = page.waitForRequest(isIt);
  await page.keyboard.press('Enter');
  return left;
}
