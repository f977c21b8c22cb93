import {enUS} from './locales/en-US.ts';
import {localeTexts} from './locale-texts.ts';
import type {MailTemplate} from './mail-template.ts';
import type {MailName} from './next-rule.ts';

/** A template, and the locale of its texts. */
export type LocalizedMailTemplate = {readonly locale: string; readonly template: MailTemplate};

/** Finds the template of a mail; in English for a locale that the sandbox has no texts of. */
export function findMailTemplate(locale: string, name: MailName): LocalizedMailTemplate {
  const texts = localeTexts.find((item) => item.locale === locale) ?? enUS;
  return {locale: texts.locale, template: texts.mails[name]};
}
