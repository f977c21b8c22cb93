/** An HTTP answer, and what goes wrong on its way. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How often it is sent: a faulty server may send it twice. */
  readonly times?: number;
  readonly fault?: 'dropped' | 'cut off' | 'no CORS';
}
