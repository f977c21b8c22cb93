/** What the widget called the form of an element. */
export interface WidgetForm {
  readonly screen: string;
  /** The start of the names of its events; undefined without events. */
  readonly event?: string;
  readonly action?: string;
}

/** The forms of the widget, by the tags of the elements that replace them. */
export const forms: Readonly<Record<string, WidgetForm>> = {
  'capture-sign-in': {screen: 'signIn', event: 'onCaptureLogin', action: 'traditionalSignin'},
  'capture-register': {
    screen: 'traditionalRegistration',
    event: 'onCaptureRegistration',
    action: 'traditionalRegister',
  },
  'capture-forgot-password': {screen: 'forgotPassword'},
};

export const elementSelector = Object.keys(forms).join();

export const elementsIn = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(elementSelector),
];
