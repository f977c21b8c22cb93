import {once} from 'node:events';
import {request as ask} from 'node:https';
import type {IncomingMessage, OutgoingHttpHeaders} from 'node:http';
import type {Page} from 'puppeteer-core';
import {startChromium} from '../../support/node/chromium.ts';
import {fillIn} from '../../support/node/form-input.ts';
import type {Site} from './place.ts';

/** What comes of a form. */
export interface Outcome {
  readonly event: 'capture-success' | 'capture-error';
  readonly kind?: string;
  readonly capture_user?: {readonly email: string};
  /** What the form says as a whole. */
  readonly message: string;
}

/** Starts a browser for people who trust the tests' certificates. */
export const openBrowser = () =>
  startChromium({acceptInsecureCerts: true, protocolTimeout: 60_000});

/** Fills in an element's form, by its labels, and submits it. */
export async function submit(
  page: Page,
  tag: string,
  values: Readonly<Record<string, string>>,
): Promise<Outcome> {
  // In an object, as a promise itself would be waited for.
  const heard = await page.evaluateHandle((name) => {
    const element = document.querySelector(name) as HTMLElement;
    const event = new Promise<Event>((resolve) => {
      for (const type of ['capture-success', 'capture-error']) {
        element.addEventListener(type, resolve, {once: true});
      }
    });
    return {element, event};
  }, tag);
  await fillIn(page, tag, values);
  await page.keyboard.press('Enter');
  return heard.evaluate(async ({element, event}) => {
    const {type, detail} = (await event) as CustomEvent<object>;
    const message = element.shadowRoot?.querySelector<HTMLElement>('[part~=message]')?.innerText;
    return {event: type, ...detail, message} as unknown as Outcome;
  });
}

/** A request as no browser would send it. */
export interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** Who asks, as servers count the requests of each visitor. */
  readonly from?: string;
  readonly signal?: AbortSignal;
}

let visitors = 0;

/** The address of a visitor who has not been there before. */
export function newVisitor(): string {
  visitors++;
  return `127.1.${visitors >> 8}.${visitors & 255}`;
}

/** Sends a request to a site. */
export async function call(site: Site, {method = 'POST', body, ...more}: Call) {
  const {path = '/capture/oauth/auth_native_traditional', headers, signal} = more;
  const request = ask({
    host: 'localhost',
    port: site.port,
    localAddress: more.from ?? newVisitor(),
    family: 4,
    ca: site.certificate.cert,
    agent: false,
    method,
    path,
    headers: {'Content-Type': 'application/x-www-form-urlencoded', ...headers},
    ...(signal && {signal}),
  });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return {status: response.statusCode, headers: response.headers, body: text};
}
