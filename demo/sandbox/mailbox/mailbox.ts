/** A mail that Capture would have sent. */
export type Mail = {
  /** Counts the mails of this sandbox, from 1. */
  readonly id: number;
  /** ISO 8601. */
  readonly sent: string;
  readonly to: string;
  /** The name of the mail in the flow, such as `passwordRecover`. */
  readonly name: string;
  /** The locale of the texts. */
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  /** The text of the link. */
  readonly linkText: string;
  /** The address of the link; null if the API client has no setting for it. */
  readonly link: string | null;
  /** The code, which is also part of the link. */
  readonly code: string;
};

const MAX_MAILS = 100;

/** The mails of a sandbox. If there are too many, the oldest is deleted. */
export class Mailbox {
  readonly #mails: Mail[] = [];
  #lastId = 0;

  add(mail: Omit<Mail, 'id'>): void {
    this.#mails.unshift({id: ++this.#lastId, ...mail});
    if (this.#mails.length > MAX_MAILS) this.#mails.pop();
  }

  /** All mails, newest first. */
  get mails(): readonly Mail[] {
    return this.#mails;
  }
}
