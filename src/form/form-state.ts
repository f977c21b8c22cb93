import type {Failure} from '../capture/outcome.ts';
import type {LinkName} from '../localize/catalogue.ts';
import type {MessageId} from '../localize/message-id.ts';

/** What takes the form's place after success. */
export interface SuccessView {
  readonly message: MessageId;
  /** The links below the message. */
  readonly links: readonly LinkName[];
  /** Whether the visitor has reached what the form is for. If not, `success_url` is not opened. */
  readonly isComplete: boolean;
}

/** The state of a form. */
export type FormState =
  /** Nothing is under way and nothing is wrong. Followed by `submitting`. */
  | {readonly status: 'editing'}
  /** A submission is under way. Followed by `failed` or `done`, or by `editing` if it is cancelled. */
  | {
      readonly status: 'submitting';
      /** Shown in the form's place if the element submits by itself. */
      readonly progress?: MessageId | undefined;
    }
  /** The last submission failed. Followed by `submitting`, by `failed` with fewer errors, and by `editing` with none. */
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      /** The focus does not move to the errors, so they are announced: it is elsewhere on the page, or there already. */
      readonly isAnnounced: boolean;
    }
  /** A submission succeeded. Followed by `editing` when the element is disconnected or the page is left, and by `submitting` when `<capture-verify-email>` gets another code. */
  | {
      readonly status: 'done';
      readonly view: SuccessView;
      /** The focus does not move to the message, so it is announced. */
      readonly isAnnounced: boolean;
    };
