import type {CaptureErrorEvent, CaptureSubmitEvent, CaptureSuccessEvent} from '../form/events.ts';
import {callHandlers} from './event-handlers.ts';
import {forms, type WidgetForm} from './forms.ts';
import {startSession} from './session.ts';

/** The email address of the last submission, by element. The events of its result do not have it. */
const addresses = new WeakMap<Element, string | null>();

/** Not the target, which is another element if this one is in a shadow root of the page. */
const elementOf = (event: Event) => event.composedPath()[0] as Element;

/** Keeps the email address of a submission. */
export function onSubmit(event: CaptureSubmitEvent): void {
  addresses.set(elementOf(event), event.detail.parameters.get('signInEmailAddress'));
}

/** Calls the page's handlers of a transaction: a submission, in the widget's words. Starts the session of a visitor before. */
export function onTransaction(event: CaptureSuccessEvent | CaptureErrorEvent): void {
  const element = elementOf(event);
  const {
    event: name,
    screens: [screen] = [],
    action,
    sendsEmail,
  } = forms[element.localName] ?? ({} as Partial<WidgetForm>);
  const {detail} = event;
  const isSuccess = 'capture_user' in detail;
  // The other events of these elements are about the code in the email's link.
  if (sendsEmail && !(isSuccess ? detail.verified : detail.kind === 'expired')) {
    if (isSuccess) callHandlers('onCaptureEmailSent', {to: addresses.get(element)});
    return;
  }
  if (!name) return;
  const form = {
    action,
    screen,
    flow: element.getAttribute('flow') ?? '',
    version: element.getAttribute('flow_version') ?? '',
  };
  if (isSuccess) {
    callHandlers(`onCapture${name}Success`, {
      ...form,
      status: 'success',
      statusMessage: '',
      accessToken: detail.access_token,
      authorizationCode: detail.authorization_code,
      // The other forms sign nobody in.
      userData: action && startSession(detail.capture_user),
    });
  } else {
    callHandlers(`onCapture${name}Failed`, {
      ...form,
      status: 'error',
      statusMessage: detail.error,
      transactionId: detail.request_id,
    });
  }
}
