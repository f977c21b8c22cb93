import type {Catalogue} from './catalogue.ts';
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

/** The messages of any form. */
export type FormCatalogue = Catalogue<MessageId>;
