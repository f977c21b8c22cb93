/** The object `janrain` of a page, which may replace any part of it at any time. */
export interface Janrain {
  settings?: {readonly capture?: Readonly<Record<string, unknown>>; readonly language?: unknown};
  events?: Readonly<Record<string, unknown>>;
  capture?: {ui?: Record<string, unknown>};
}

/** What a page defines for the Capture widget, and what it finds there. */
export const pageGlobals = window as unknown as {
  janrain?: Janrain;
  janrainCaptureWidgetOnLoad?: unknown;
};

/** The current settings of the page. */
export function captureSettings(): Readonly<Record<string, unknown>> {
  const {capture, language} = pageGlobals.janrain?.settings ?? {};
  return {language, ...capture};
}
