import {withUnknownMembers} from './unknown-members.ts';

type Data = Readonly<Record<string, unknown>>;
type Handler = (event: Data) => unknown;

const handlers: Record<string, Set<Handler> | undefined> = {};

/** `janrain.events`. Any name is accepted. Handlers of events that do not exist here are never called. */
export const events: Readonly<Record<string, unknown>> = withUnknownMembers<
  Record<string, unknown>
>({}, (name) => {
  const eventHandlers = (handlers[name] ??= new Set());
  return {
    addHandler: (handler: Handler) => void eventHandlers.add(handler),
    removeHandler: (handler: Handler) => eventHandlers.delete(handler),
  };
});

/** Calls functions of the page, also those after one that throws. */
export function callEach(functions: readonly Handler[], event = {}): void {
  for (const call of functions) {
    try {
      call(event);
    } catch (error) {
      // Not with `reportError`: older pages have functions of their own under this name.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** Calls the handlers of an event of the widget. */
export function callHandlers(name: string, event?: Data): void {
  // In a copy, as a handler may add others.
  callEach([...(handlers[name] ?? [])], event);
}
