import type {FailureKind} from '../capture/outcome.ts';
import type {JsonObject} from '../json.ts';
import type {messages as forgotPassword} from './catalogues/forgot-password.ts';
import type {messages as newPassword} from './catalogues/new-password.ts';
import type {messages as register} from './catalogues/register.ts';
import type {messages as signIn} from './catalogues/sign-in.ts';
import type {messages as verifyEmail} from './catalogues/verify-email.ts';

/** The id of a message. */
export type MessageId =
  | keyof typeof signIn
  | keyof typeof register
  | keyof typeof forgotPassword
  | keyof typeof verifyEmail
  | keyof typeof newPassword;

/** Messages by id. */
export type Messages = Readonly<Partial<Record<MessageId, string>>>;

/** The destination of a link of a form. */
export type LinkName = 'forgot' | 'switch' | 'verify';

/** The messages of one form. */
export interface Catalogue {
  /** The English messages, by id. */
  readonly english: JsonObject;
  readonly submit: MessageId;
  readonly busy: MessageId;
  readonly success: MessageId;
  /** The messages for kinds of failure that differ from those of other forms. */
  readonly failures: Readonly<Partial<Record<FailureKind, MessageId>>>;
  /** The labels of the standard flow's fields, by field name. */
  readonly labels: ReadonlyMap<string, MessageId>;
  /** The texts of the links, by destination. */
  readonly links: ReadonlyMap<LinkName, MessageId>;
}
