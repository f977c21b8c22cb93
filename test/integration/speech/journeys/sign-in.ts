import type {Journey} from '../journey.ts';
import {success} from '../success.ts';
import {inChromium, maybe} from '../utterance.ts';
import type {Visitor} from '../visitor.ts';

const REQUIRED = 'Error: Please fill in this field.';
const REFUSED = 'Incorrect username or password. Please try again.';
/** A label in browse mode: Firefox says that it can be clicked. */
const label = (text: string) => new RegExp(`^${text}( clickable)?\\.?$`);
const FORMAT = 'Error: Please enter an email address such as name@example.com.';

/** Opens a page with the form, and enters the first field. */
async function enterForm(visitor: Visitor, title: string, attributes = ''): Promise<void> {
  await visitor.open({
    title,
    body: `<capture-sign-in SETTINGS ${attributes}></capture-sign-in>`,
  });
  await visitor.press(
    'Tab',
    'main content',
    'form Sign in',
    'Email address entry required.',
    'Focus mode',
  );
}

const signedIn = success('You are signed in.', 'Signing in…');

export const signIn: readonly Journey[] = [
  {
    name: 'Sign-in: a wrong, then the right password',
    async act(visitor) {
      await enterForm(visitor, 'Members');
      await visitor.type('jo@x.io');
      await visitor.press('Tab', 'Password password text.');
      await visitor.type('no');
      await visitor.submit('Return', maybe('Signing in…'), REFUSED);
      await visitor.type('pass1234');
      await visitor.submit('Return', ...signedIn);
    },
  },
  {
    name: 'Sign-in: empty fields',
    async act(visitor) {
      await enterForm(visitor, 'Empty');
      await visitor.submit(
        'Return',
        'Please check these fields: (2) Email address',
        inChromium(REQUIRED),
      );
      // The field is checked again at each character.
      await visitor.type(
        'jo@x.io',
        maybe(FORMAT),
        maybe(`Please check these fields: (2) ${FORMAT.slice(7)}`),
        maybe('Please check these fields: Password'),
      );
      await visitor.press('Tab', 'Password password text.', REQUIRED);
    },
  },
  {
    name: 'Sign-in: a slow reply',
    async act(visitor) {
      await enterForm(visitor, 'Patience');
      await visitor.type('jo@x.io');
      await visitor.press('Tab', 'Password password text.');
      await visitor.type('pass1234');
      visitor.capture.state.fault = {kind: 'slow', ms: 10_000};
      await visitor.press('Return', 'Signing in…');
      visitor.capture.state.fault = {kind: 'none'};
      await visitor.hear(...signedIn);
    },
  },
  {
    name: 'Sign-in: Caps Lock, and a password that is shown',
    async act(visitor) {
      await enterForm(visitor, 'Keys');
      await visitor.press('Tab', 'Password password text.');
      await visitor.press('Caps_Lock', 'caps lock on', 'Caps Lock is on.');
      await visitor.press('Caps_Lock', 'caps lock off');
      await visitor.type('secret');
      await visitor.press('Tab', 'Show password toggle button not pressed.', 'Browse mode');
      await visitor.press('space', 'pressed');
      await visitor.press('space', 'not pressed');
      await visitor.press('Tab', 'Sign in push button.');
    },
  },
  {
    name: 'Sign-in: the page as a whole',
    async act(visitor) {
      await visitor.open({
        title: 'Reading',
        body: '<capture-sign-in SETTINGS forgot_url="/f" switch_url="/r"></capture-sign-in>',
      });
      await visitor.read(
        'Reading',
        ...['main content', 'form', 'Sign in'],
        ...['Email address', 'entry', 'required'],
        ...['Password', 'password text'],
        ...['Show password', 'toggle button', 'not pressed'],
        ...['Forgot your password?', 'link'],
        ...['Sign in', 'push button'],
        ...['Create an account', 'link'],
      );
      await visitor.press(
        'ctrl+Home',
        maybe('leaving form.'),
        maybe('leaving main content.'),
        /^Reading( heading level 1)?\.$/,
      );
      await visitor.press('h', 'Wrapping to top.', 'Reading heading level 1.');
      // The landmarks. The main one begins with an empty live region.
      await visitor.press('m', 'blank');
      await visitor.press('m', 'Sign in', label('Email address'));
      await visitor.press(
        'ctrl+Home',
        maybe(/^leaving/),
        maybe(/^leaving/),
        /^Reading( heading level 1)?\.$/,
      );
      await visitor.readLine('main content', 'form Sign in', label('Email address'));
      await visitor.readLine('entry required.');
      await visitor.readLine(label('Password'));
      await visitor.readLine('password text.', 'Show password toggle button not pressed.');
      await visitor.readLine('Forgot your password? link.');
      await visitor.readLine('Sign in push button.');
      await visitor.readLine('Create an account link.');
      await visitor.press(
        'alt+shift+f',
        'Form Fields: 3 items found dialog.',
        'table with 3 rows 3 columns',
        /^Email address\.?$/,
        'entry.',
        'Email address.',
      );
      await visitor.press('Escape', /^Reading . (Mozilla Firefox|Chromium) frame\.$/);
    },
  },
];
