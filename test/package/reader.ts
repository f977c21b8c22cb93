import type {HTTPRequest} from 'puppeteer-core';
import {APP_ID, DEFAULT_FLOW_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {built, putScript, useStaticSite, type StaticSite} from '../support/node/static-site.ts';
import {Visitor} from '../support/node/visitor.ts';
import {useChromium} from '../support/node/chromium.ts';
import {fillIn} from '../support/node/form-input.ts';

/** A form that says where Capture is and no more, to be filled in. */
export const signIn = '<capture-sign-in domain="" client_id=""></capture-sign-in>';

export const script = (code: string) => `<script>${code}</script>`;

export const button = (tag: string, name: string) => `${tag} >>> ::-p-aria(${name}[role="button"])`;

/** Somebody who reads the documentation, and does what it says, with a Capture that is the sandbox. */
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

  /** Where the sandbox's flow files are. */
  get flowFiles(): string {
    return `http://${this.site.domain}/widget_data/flows/${APP_ID}`;
  }

  /** What Capture has got last. */
  get lastBody(): string {
    return this.site.capture.requests.at(-1)?.body ?? '';
  }

  /** A snippet of HTML, with one's own application written into it. */
  fillIn(html: string): string {
    return html
      .replace(' …', ' domain="" client_id=""')
      .replaceAll(/ domain="[^"]*"/g, ` domain="${this.site.domain}"`)
      .replaceAll(/ client_id="[^"]*"/g, ` client_id="${DEFAULT_FLOW_CLIENT}"`)
      .replaceAll('https://cdn.example/widget_data/flows/my-app-id', this.flowFiles);
  }

  /** Opens a page with this in it. */
  open(html: string): Promise<Visitor> {
    this.site.put('/page.html', `<!doctype html><html lang="en">${html}`);
    return Visitor.open(this.#chromium.browser, `${this.site.origin}/page.html`);
  }

  /** Opens a page with the script, a form, and a script of the page's own. */
  openForm(form: string, code = ''): Promise<Visitor> {
    const src = '<script src="/capture-forms.js" defer></script>';
    return this.open(src + this.fillIn(form) + script(code));
  }
}

/** Types into a form, by its labels, and submits it; gives the request by which the page is then left, or another one. */
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
