import type {Journey} from '../journey.ts';
import {success} from '../success.ts';
import {inChromium, maybe} from '../utterance.ts';
import type {Visitor} from '../visitor.ts';

const REQUIRED = 'Error: Please fill in this field.';
const FORMAT = 'Error: Please enter an email address such as name@example.com.';
/** What Orca says of a selected text, in one of several ways. */
const SELECTION = [maybe(/\b(un)?selected\.?$/), maybe('jo@x.io')];
const YOUNG = "Error: You're too young to register.";
const TOGGLE = ['Show password: Password toggle button not pressed.', 'Browse mode'];
const SECOND_TOGGLE = ['Show password: Repeat password toggle button not pressed.', 'Browse mode'];
const SUCCESS =
  'Your account has been created. Please confirm your email address with the link in the email that we have sent you.';

/** What is heard of the errors at once: how many there are, and the first. */
const summary = (text: string) => [`Please check these fields: ${text} panel.`, 'Browse mode'];

/** Opens a page with the form, and enters the first field. */
async function enterForm(visitor: Visitor, title: string): Promise<void> {
  await visitor.open({title, body: '<capture-register SETTINGS></capture-register>'});
  await visitor.press(
    'Tab',
    'main content',
    'form Create account',
    'First name entry required.',
    'Focus mode',
  );
}

/** Fills in the required fields from the first, and stays in the last. */
async function fillIn(visitor: Visitor, email: string, displayName: string): Promise<void> {
  await visitor.type('Al');
  await visitor.press('Tab', 'Last name entry required.');
  await visitor.type('Roe');
  await visitor.press('Tab', 'Email address entry required.');
  await visitor.type(email);
  await visitor.press('Tab', 'Display name entry required.');
  await visitor.type(displayName);
  await visitor.press('Tab', 'Password password text.');
  await visitor.type('pass4567');
  await visitor.press('Tab', ...TOGGLE);
  await visitor.press('Tab', 'Repeat password password text.', 'Focus mode');
  await visitor.type('pass4567');
}

/** Goes from the last error of the summary to each field, and mends it. */
async function mendErrors(visitor: Visitor): Promise<void> {
  await visitor.press('shift+Tab', 'That display name is already taken. push button.');
  await visitor.press('shift+Tab', 'Email address is already in use. push button.');
  await visitor.press(
    'Return',
    'leaving list.',
    'leaving panel.',
    'Email address entry jo@x.io required.',
    inChromium('invalid entry.'),
    'Error: Email address is already in use.',
    'Focus mode',
  );
  await visitor.press('ctrl+a', ...SELECTION);
  // The field is checked again at each character.
  await visitor.type('fox@x.io', ...SELECTION, maybe(FORMAT));
  await visitor.press(
    'Tab',
    'Display name entry Jo required.',
    inChromium('invalid entry.'),
    'Error: That display name is already taken.',
  );
  await visitor.type('Fox');
  await visitor.press('Tab', 'Password password text.');
  await visitor.press('Tab', ...TOGGLE);
  await visitor.press('Tab', 'Repeat password password text.', 'Focus mode');
  await visitor.press('Tab', ...SECOND_TOGGLE);
  await visitor.press(
    'Tab',
    'Date of birth (optional) panel.',
    'Month combo box.',
    'January.',
    YOUNG,
    inChromium('opens menu'),
    'Focus mode',
  );
  await visitor.press('Tab', 'Day entry 5.', inChromium('invalid entry.'), YOUNG);
  await visitor.press('Tab', 'Year entry 2024.', inChromium('invalid entry.'), YOUNG);
  await visitor.type('1990', maybe('Error: Please enter a real date, with day, month and year.'));
}

export const register: readonly Journey[] = [
  {
    name: 'Registration: empty',
    async act(visitor) {
      await enterForm(visitor, 'Join');
      await visitor.submit('Return', ...summary('(6) First name'));
      await visitor.press('Tab', 'List with 6 items.', 'First name push button.');
      await visitor.press(
        'Return',
        'leaving list.',
        'leaving panel.',
        'First name entry required.',
        inChromium('invalid entry.'),
        REQUIRED,
        'Focus mode',
      );
      await visitor.type('Al');
      await visitor.press(
        'Tab',
        'Last name entry required.',
        inChromium('invalid entry.'),
        REQUIRED,
      );
      await visitor.press('shift+Tab', 'First name entry Al required.');
    },
  },
  {
    name: 'Registration: three errors from the server, then success',
    async act(visitor) {
      await enterForm(visitor, 'Taken');
      await fillIn(visitor, 'jo@x.io', 'Jo');
      await visitor.press('Tab', ...SECOND_TOGGLE);
      await visitor.press(
        'Tab',
        'Date of birth (optional) panel.',
        'Month combo box.',
        /^–\.?$/,
        inChromium('opens menu'),
        'Focus mode',
      );
      await visitor.press('j', 'January.');
      await visitor.press('Tab', 'Day entry.');
      await visitor.type('5');
      await visitor.press('Tab', 'Year entry.');
      await visitor.type('2024');
      await visitor.submit(
        'Return',
        maybe('Creating your account…'),
        'leaving panel.',
        ...summary('(3) Email address is already in use.'),
      );
      await visitor.press(
        'Tab',
        'List with 3 items.',
        'Email address is already in use. push button.',
      );
      await visitor.press('Tab', 'That display name is already taken. push button.');
      await visitor.press('Tab', "Date of birth: You're too young to register. push button.");
      await mendErrors(visitor);
      await visitor.submit('Return', ...success(SUCCESS, 'Creating your account…'));
    },
  },
  {
    name: 'Registration: success',
    async act(visitor) {
      await enterForm(visitor, 'New member');
      await fillIn(visitor, 'al@x.io', 'Al');
      await visitor.submit('Return', ...success(SUCCESS, 'Creating your account…'));
    },
  },
  {
    name: 'Registration: the page as a whole',
    async act(visitor) {
      await visitor.open({
        title: 'Reading on',
        body: '<capture-register SETTINGS></capture-register>',
      });
      await visitor.read(
        'Reading on',
        ...['main content', 'form', 'Create account'],
        ...['First name', 'entry', 'required'],
        ...['Last name', 'entry', 'required'],
        ...['Email address', 'entry', 'required'],
        ...['Display name', 'entry', 'required'],
        ...['Password', 'password text'],
        ...['Show password: Password', 'toggle button', 'not pressed'],
        ...['Repeat password', 'password text'],
        ...['Show password: Repeat password', 'toggle button', 'not pressed'],
        ...['Date of birth (optional)', 'panel'],
        ...['Month', 'combo box', '–', inChromium('opens menu')],
        ...['Day', 'entry', 'Year', 'entry', 'leaving panel.'],
        ...['Create account', 'push button'],
      );
    },
  },
];
