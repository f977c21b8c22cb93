import {warn} from '../platform/console.ts';

const reported = new Set<string>();

/** Warns about a call of the page without an effect, once for each. */
export function reportNoEffect(call: string): void {
  if (reported.has(call)) return;
  reported.add(call);
  warn('script', `janrain.capture.ui.${call} does nothing`);
}
