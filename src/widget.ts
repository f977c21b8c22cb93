// For pages written for the Capture widget: sets the elements' attributes from `janrain.settings.capture`, calls the
// handlers of `janrain.events`, and has the functions of `janrain.capture.ui`. A separate script, to load before the
// elements' script.
import {configureAddedElements, configureElements} from './widget/attributes.ts';
import {callEach, events} from './widget/event-handlers.ts';
import {warn} from './platform/console.ts';
import {captureSettings, pageGlobals} from './widget/page-globals.ts';
import {onClick} from './widget/page-links.ts';
import {onSubmit, onTransaction} from './widget/transactions.ts';
import {createUi} from './widget/ui.ts';

/** Adds what pages use of the widget to `janrain`. */
function addMembers() {
  const janrain = (pageGlobals.janrain ??= {});
  janrain.events ??= events;
  const capture = (janrain.capture ??= {});
  capture.ui = createUi(capture.ui);
}

let isStarted = false;

/** Calls the function of the page that adds handlers and calls `start`, once the page has defined it. */
function callOnLoad() {
  const onLoad = pageGlobals.janrainCaptureWidgetOnLoad;
  if (isStarted || !onLoad) return;
  isStarted = true;
  // A script after this one may have replaced `janrain`.
  addMembers();
  const {beforeJanrainCaptureWidgetOnLoad: before = []} = captureSettings();
  callEach([before, onLoad].flat() as (() => void)[]);
}

const other = pageGlobals.janrain?.events;

// Only the events of another copy of this script have every name. It would call the function of the page again.
if (!other?.['captureForms']) {
  if (other) warn('script', 'janrain.events already exists: remove the Capture widget');
  addMembers();
  configureElements();
  configureAddedElements();
  addEventListener('capture-submit', onSubmit);
  addEventListener('capture-success', onTransaction);
  addEventListener('capture-error', onTransaction);
  addEventListener('click', onClick);
  addEventListener('DOMContentLoaded', callOnLoad);
  addEventListener('load', callOnLoad);
  if (document.readyState !== 'loading') callOnLoad();
}
