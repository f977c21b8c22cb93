// For pages that were written for the Capture widget: gives elements what `janrain.settings.capture` says, and hands their
// events on to the handlers of `janrain.events`. A script of its own, which goes before the elements' script.
import type {} from './form/events.ts';
import {warn} from './platform/console.ts';

/** The attributes that stand for the widget's settings. */
const attributes = {
  captureServer: 'domain',
  clientId: 'client_id',
  flowName: 'flow',
  flowVersion: 'flow_version',
  language: 'locale',
  redirectUri: 'redirect_uri',
  responseType: 'response_type',
};

const elements = 'capture-sign-in, capture-register';

type Handler = (event: Readonly<Record<string, unknown>>) => void;

interface Janrain {
  settings?: {capture?: Readonly<Record<string, unknown>>; language?: unknown};
  events?: unknown;
  capture?: {ui?: {start?: () => void}};
}

const page = window as unknown as {janrain?: Janrain; janrainCaptureWidgetOnLoad?: () => void};
const janrain: Janrain = (page.janrain ??= {});

/** Gives an element the attributes that it lacks. */
function configure(element: Element) {
  const {capture, language} = janrain.settings ?? {};
  for (const [setting, name] of Object.entries(attributes)) {
    const value = {language, ...capture}[setting];
    // Capture takes no HEAD from these elements; without a version it takes the client's own.
    if (typeof value !== 'string' || !value || value === 'HEAD') continue;
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
}

const configureIn = (root: ParentNode) => root.querySelectorAll(elements).forEach(configure);

configureIn(document);
new MutationObserver((records) => {
  for (const node of records.flatMap(({addedNodes}) => [...addedNodes])) {
    if (!(node instanceof Element)) continue;
    if (node.matches(elements)) configure(node);
    configureIn(node);
  }
}).observe(document, {childList: true, subtree: true});

const handlers = new Map<string, Set<Handler>>();

if (janrain.events) {
  warn('script', 'janrain.events is there already: take the old widget off the page');
} else {
  // The handlers of events that never come do no harm.
  janrain.events = new Proxy(
    {},
    {
      get(_, name: string) {
        const list = handlers.get(name) ?? new Set();
        handlers.set(name, list);
        return {
          addHandler: (handler: Handler) => void list.add(handler),
          removeHandler: (handler: Handler) => void list.delete(handler),
        };
      },
    },
  );
}

/** Tells the widget's handlers what an element tells, in the widget's words. */
function hand(outcome: 'Success' | 'Failed', target: EventTarget | null, more: object) {
  if (!(target instanceof Element)) return;
  const isSignIn = target.localName === 'capture-sign-in';
  const event = {
    action: isSignIn ? 'traditionalSignin' : 'traditionalRegister',
    screen: isSignIn ? 'signIn' : 'traditionalRegistration',
    flow: target.getAttribute('flow') ?? '',
    version: target.getAttribute('flow_version') ?? '',
    ...more,
  };
  const name = `onCapture${isSignIn ? 'Login' : 'Registration'}${outcome}`;
  for (const handler of handlers.get(name) ?? []) {
    try {
      handler(event);
    } catch (error) {
      reportError(error);
    }
  }
}

document.addEventListener('capture-success', ({target, detail}) => {
  const {uuid, email, displayName} = detail.capture_user;
  hand('Success', target, {
    status: 'success',
    statusMessage: '',
    accessToken: detail.access_token,
    authorizationCode: detail.authorization_code,
    userData: {uuid, email, displayName},
  });
});

document.addEventListener('capture-error', ({target, detail}) => {
  const {error: statusMessage, request_id: transactionId} = detail;
  hand('Failed', target, {status: 'error', statusMessage, transactionId});
});

// What the page does once the widget is there: it adds its handlers, and has the widget begin.
const ui = ((janrain.capture ??= {}).ui ??= {});
ui.start ??= () => {};
const begin = () => page.janrainCaptureWidgetOnLoad?.();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
