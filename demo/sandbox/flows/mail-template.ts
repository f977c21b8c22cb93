import type {MailName} from './next-rule.ts';

/** The texts of a mail. */
export type MailTemplate = {
  readonly subject: string;
  readonly text: string;
  /** The text of the link. */
  readonly link: string;
};

/** The mails of one locale. Capture has them in the Configuration API, not in flow files. */
export type MailTemplates = {readonly [name in MailName]: MailTemplate};
