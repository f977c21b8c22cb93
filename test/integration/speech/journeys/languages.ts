import type {Journey} from '../journey.ts';

import {success} from '../success.ts';
import {inChromium, maybe} from '../utterance.ts';

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
  readonly register: {
    readonly title: string;
    readonly submit: string;
    readonly firstName: string;
    readonly summary: string;
    /** The error of an empty field. */
    readonly required: string;
  };
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
  register: {
    title: 'Mitglied werden',
    submit: 'Konto erstellen',
    firstName: 'Vorname',
    summary: 'Bitte prüfen Sie diese Felder:',
    required: 'Fehler: Bitte füllen Sie dieses Feld aus.',
  },
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
  register: {
    title: 'الانضمام',
    submit: 'إنشاء حساب',
    firstName: 'الاسم الأول',
    summary: 'يرجى التحقق من الحقول التالية:',
    required: 'خطأ: يرجى ملء هذا الحقل.',
  },
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

const registerEmpty = ({language, locale, register}: Texts): Journey => ({
  name: `Registration in ${language}: empty`,
  async act(visitor) {
    const {title, submit, firstName, summary, required} = register;
    await visitor.open({
      title,
      language,
      languages: [language],
      body: `<capture-register SETTINGS locale="${locale}"></capture-register>`,
    });
    await visitor.press(
      'Tab',
      'main content',
      `form ${submit}`,
      `${firstName} entry required.`,
      'Focus mode',
    );
    await visitor.submit('Return', `${summary} (6) ${firstName} panel.`, 'Browse mode');
    await visitor.press('Tab', 'List with 6 items.', `${firstName} push button.`);
    await visitor.press(
      'Return',
      'leaving list.',
      'leaving panel.',
      `${firstName} entry required.`,
      inChromium('invalid entry.'),
      required,
      'Focus mode',
    );
  },
});

export const languages: readonly Journey[] = [german, arabic].flatMap((texts) => [
  signIn(texts),
  registerEmpty(texts),
]);
