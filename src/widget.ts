// For pages written for the Capture widget: sets the elements' attributes from `janrain.settings.capture`, and calls the
// handlers of `janrain.events`. A separate script, to load before the elements' script.
import type {} from './form/events.ts';
import {warn} from './platform/console.ts';

/** The elements' attributes, by the widget's settings. */
const attributeNames = {
  captureServer: 'domain',
  clientId: 'client_id',
  flowName: 'flow',
  flowVersion: 'flow_version',
  language: 'locale',
  redirectUri: 'redirect_uri',
  responseType: 'response_type',
};

const elementSelector = 'capture-sign-in, capture-register';

type Handler = (event: Readonly<Record<string, unknown>>) => void;

interface Janrain {
  settings?: {capture?: Readonly<Record<string, unknown>>; language?: unknown};
  events?: unknown;
  capture?: {ui?: {start?: () => void}};
}

const globals = window as unknown as {janrain?: Janrain; janrainCaptureWidgetOnLoad?: () => void};
const janrain: Janrain = (globals.janrain ??= {});

/** Sets the attributes that an element does not have. */
function setAttributes(element: Element) {
  const {capture, language} = janrain.settings ?? {};
  for (const [setting, name] of Object.entries(attributeNames)) {
    const value = {language, ...capture}[setting];
    // Capture rejects HEAD in requests. Without a version, it uses the API client's default.
    if (typeof value !== 'string' || !value || value === 'HEAD') continue;
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
}

const setAttributesIn = (root: ParentNode) =>
  root.querySelectorAll(elementSelector).forEach(setAttributes);

setAttributesIn(document);
new MutationObserver((records) => {
  for (const node of records.flatMap(({addedNodes}) => [...addedNodes])) {
    if (!(node instanceof Element)) continue;
    if (node.matches(elementSelector)) setAttributes(node);
    setAttributesIn(node);
  }
}).observe(document, {childList: true, subtree: true});

const handlers = new Map<string, Set<Handler>>();

if (janrain.events) {
  warn('script', 'janrain.events already exists: remove the Capture widget from the page');
} else {
  // Any name is accepted. Handlers of events that do not exist here are never called.
  janrain.events = new Proxy(
    {},
    {
      get(_, name: string) {
        const eventHandlers = handlers.get(name) ?? new Set();
        handlers.set(name, eventHandlers);
        return {
          addHandler: (handler: Handler) => void eventHandlers.add(handler),
          removeHandler: (handler: Handler) => void eventHandlers.delete(handler),
        };
      },
    },
  );
}

/** Calls the handlers of a widget event, with the widget's names for its data. */
function callHandlers(outcome: 'Success' | 'Failed', target: EventTarget | null, data: object) {
  if (!(target instanceof Element)) return;
  const isSignIn = target.localName === 'capture-sign-in';
  const event = {
    action: isSignIn ? 'traditionalSignin' : 'traditionalRegister',
    screen: isSignIn ? 'signIn' : 'traditionalRegistration',
    flow: target.getAttribute('flow') ?? '',
    version: target.getAttribute('flow_version') ?? '',
    ...data,
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
  callHandlers('Success', target, {
    status: 'success',
    statusMessage: '',
    accessToken: detail.access_token,
    authorizationCode: detail.authorization_code,
    userData: {uuid, email, displayName},
  });
});

document.addEventListener('capture-error', ({target, detail}) => {
  const {error: statusMessage, request_id: transactionId} = detail;
  callHandlers('Failed', target, {status: 'error', statusMessage, transactionId});
});

// The widget calls this function of the page when it has loaded. The function adds handlers and calls `start`.
const ui = ((janrain.capture ??= {}).ui ??= {});
ui.start ??= () => {};
const onLoad = () => globals.janrainCaptureWidgetOnLoad?.();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onLoad);
else onLoad();
