import {rootOf, type CaptureElement} from './harness.ts';

/** Whether an element still loads its fields or its language. */
export const isLoading = (element: CaptureElement): boolean =>
  rootOf(element).querySelector('form')?.inert === true;

/** Waits until an element shows what a condition asks for. */
export async function untilShown(element: CaptureElement, condition: () => unknown): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) =>
      new MutationObserver(resolve).observe(rootOf(element), {
        subtree: true,
        attributes: true,
        childList: true,
      }),
    );
  }
}

/** Waits until an element has loaded its fields and its language. */
export const untilLoaded = (element: CaptureElement): Promise<void> =>
  untilShown(element, () => !isLoading(element));
