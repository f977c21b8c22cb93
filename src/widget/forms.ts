/** What the widget called the form of an element. */
export interface WidgetForm {
  /** The screens with the form. The first one is the screen of its events. */
  readonly screens: readonly [string, ...string[]];
  /** The names of its events without `onCapture` and the outcome; undefined without events. */
  readonly event?: string;
  /** Undefined if the form does not sign visitors in. */
  readonly action?: string;
  /** Whether Capture sends an email on submission. */
  readonly sendsEmail?: boolean;
}

/** The forms of the widget, by the tags of the elements that replace them. */
export const forms: Readonly<Record<string, WidgetForm>> = {
  'capture-sign-in': {screens: ['signIn'], event: 'Login', action: 'traditionalSignin'},
  'capture-register': {
    screens: ['traditionalRegistration'],
    event: 'Registration',
    action: 'traditionalRegister',
  },
  'capture-forgot-password': {
    screens: ['forgotPassword', 'resetPasswordRequestCode'],
    sendsEmail: true,
  },
  'capture-verify-email': {
    screens: ['verifyEmail'],
    event: 'EmailVerification',
    sendsEmail: true,
  },
  'capture-new-password': {
    screens: ['resetPassword', 'changePassword'],
    event: 'ProfileSave',
  },
};

export const elementSelector = Object.keys(forms).join();

export const elementsIn = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(elementSelector),
];
