import type {CaptureErrorEvent, CaptureSuccessEvent} from '../form/events.ts';
import {callHandlers} from './event-handlers.ts';
import {forms, type WidgetForm} from './forms.ts';
import {startSession} from './session.ts';

/** Calls the page's handlers of a transaction: a submission, in the widget's words. Starts the session of a visitor before. */
export function onTransaction(event: CaptureSuccessEvent | CaptureErrorEvent): void {
  // Not the target, which is another element if this one is in a shadow root of the page.
  const element = event.composedPath()[0] as Element;
  const {event: name, ...form} = forms[element.localName] ?? ({} as Partial<WidgetForm>);
  if (!name) return;
  const flow = element.getAttribute('flow') ?? '';
  const version = element.getAttribute('flow_version') ?? '';
  const {detail} = event;
  if ('capture_user' in detail) {
    callHandlers(`${name}Success`, {
      ...form,
      flow,
      version,
      status: 'success',
      statusMessage: '',
      accessToken: detail.access_token,
      authorizationCode: detail.authorization_code,
      userData: startSession(detail.capture_user),
    });
  } else {
    callHandlers(`${name}Failed`, {
      ...form,
      flow,
      version,
      status: 'error',
      statusMessage: detail.error,
      transactionId: detail.request_id,
    });
  }
}
