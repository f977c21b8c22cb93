/** What a map knows about a key. */
export type Lookup<Value> =
  | {readonly kind: 'valid'; readonly value: Value}
  | {readonly kind: 'expired'}
  | {readonly kind: 'unknown'};

const MAX_ENTRIES = 1000;

/**
 * Values that expire, by key. Expired entries are kept, because Capture has an error of its own for them. If there are too
 * many entries, the oldest is deleted.
 */
export class ExpiringMap<Value> {
  readonly #entries = new Map<string, {readonly value: Value; readonly expiry: number}>();
  readonly #maxEntries: number;

  constructor(maxEntries = MAX_ENTRIES) {
    this.#maxEntries = maxEntries;
  }

  /** @param expiry the time from which the entry is expired, in milliseconds */
  add(key: string, value: Value, expiry: number): void {
    this.#entries.set(key, {value, expiry});
    if (this.#entries.size <= this.#maxEntries) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      break;
    }
  }

  find(key: string, time: number): Lookup<Value> {
    const entry = this.#entries.get(key);
    if (!entry) return {kind: 'unknown'};
    return time < entry.expiry ? {kind: 'valid', value: entry.value} : {kind: 'expired'};
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
