import type {Journey} from '../journey.ts';

import {success} from '../success.ts';
import {maybe} from '../utterance.ts';

/** The texts of the form in a language. Orca's own words stay English. */
interface Texts {
  readonly language: string;
  readonly locale: string;
  readonly title: string;
  readonly submit: string;
  readonly email: string;
  readonly password: string;
  readonly busy: string;
  readonly success: string;
  /** Capture's reply to a wrong password. */
  readonly refused: string;
}

const german: Texts = {
  language: 'de',
  locale: 'de-DE',
  title: 'Mitglieder',
  submit: 'Anmelden',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  busy: 'Anmeldung läuft …',
  success: 'Sie sind angemeldet.',
  refused: 'E-Mail-Adresse oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal.',
};

const arabic: Texts = {
  language: 'ar',
  locale: 'ar-SA',
  title: 'الأعضاء',
  submit: 'تسجيل الدخول',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  busy: 'جارٍ تسجيل الدخول…',
  success: 'تم تسجيل الدخول.',
  refused: 'البريد الإلكتروني أو كلمة المرور غير صحيحة. يُرجى المحاولة مرة أخرى.',
};

const signIn = (texts: Texts): Journey => ({
  name: `Sign-in in ${texts.language}`,
  async act(visitor) {
    const {language, locale, title} = texts;
    await visitor.open({
      title,
      language,
      languages: [language],
      body: `<capture-sign-in SETTINGS locale="${locale}"></capture-sign-in>`,
    });
    await visitor.press(
      'Tab',
      'main content',
      `form ${texts.submit}`,
      `${texts.email} entry required.`,
      'Focus mode',
    );
    await visitor.type('jo@x.io');
    await visitor.press('Tab', `${texts.password} password text.`);
    await visitor.type('no');
    await visitor.submit('Return', maybe(texts.busy), texts.refused);
    await visitor.type('pass1234');
    await visitor.submit('Return', ...success(texts.success, texts.busy));
  },
});

export const languages: readonly Journey[] = [german, arabic].map(signIn);
