/** What a page has seen of itself since it began. */
export interface Watch {
  /** When the input for the user name could be used, in milliseconds. */
  readonly usable: Promise<number>;
  /** How far things have moved, by the browser's own measure. */
  shift: number;
  /** How long each task took that took more than 50 milliseconds. */
  readonly longTasks: number[];
}

declare global {
  /** Put there by `watch`. */
  var watched: Watch;
}

/** Runs in a page before all else; the selectors are those of a contender's input. */
export function watch(selectors: readonly string[]): void {
  const find = () => {
    let place: ParentNode | undefined = document;
    let found: Element | null = null;
    for (const selector of selectors) {
      found = place?.querySelector(selector) ?? null;
      place = found?.shadowRoot ?? found ?? undefined;
    }
    return found as HTMLInputElement | null;
  };
  const isUsable = () => {
    const input = find();
    return (
      !!input &&
      !input.disabled &&
      !input.closest('[inert]') &&
      input.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
      input.getBoundingClientRect().width > 0
    );
  };
  const usable = new Promise<number>((resolve) => {
    const look = () => {
      if (isUsable()) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const watched: Watch = {usable, shift: 0, longTasks: []};
  globalThis.watched = watched;
  new PerformanceObserver((list) => {
    watched.longTasks.push(...list.getEntries().map(({duration}) => duration));
  }).observe({type: 'longtask', buffered: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      watched.shift += (entry as unknown as {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
}
