import {ACCESS_TOKEN} from '../../../../demo/sandbox/api/sandbox-state.ts';
import type {Journey} from '../journey.ts';
import {success} from '../success.ts';
import {inChromium, maybe} from '../utterance.ts';

const REQUIRED = 'Error: Please fill in this field.';
const EMPTY = 'Please check these fields: Email address';
const FORMAT = 'Error: Please enter an email address such as name@example.com.';
const EXPIRED = 'This link is no longer valid. Please ask for a new one.';
const MAILED =
  'If there is an account with this email address, we have sent an email to it. Its link lets you choose a new password.';
const SAVED = 'Your new password has been saved.';
const SENT = 'We have sent you an email. Please confirm your email address with the link in it.';

export const otherForms: readonly Journey[] = [
  {
    name: 'Forgot password: empty, then right',
    async act(visitor) {
      await visitor.open({
        title: 'Forgot',
        body: '<capture-forgot-password SETTINGS></capture-forgot-password>',
      });
      await visitor.press(
        'Tab',
        'main content',
        'form Reset password',
        'Email address entry required.',
        'Focus mode',
      );
      await visitor.submit('Return', EMPTY, inChromium(REQUIRED));
      await visitor.type(
        'jo@x.io',
        maybe(FORMAT),
        maybe(`Please check these fields: ${FORMAT.slice(7)}`),
      );
      await visitor.submit('Return', ...success(MAILED, 'Sending…'));
    },
  },
  {
    name: 'Verify email: sent again',
    async act(visitor) {
      await visitor.open({
        title: 'Verify',
        body: '<capture-verify-email SETTINGS></capture-verify-email>',
      });
      await visitor.press(
        'Tab',
        'main content',
        'form Send the email again',
        'Email address entry required.',
        'Focus mode',
      );
      await visitor.type('jo@x.io');
      await visitor.submit('Return', ...success(SENT, 'Sending…'));
    },
  },
  {
    name: 'Verify email: a link that has expired',
    async act(visitor) {
      // Orca says nothing of what happens before the page has loaded.
      visitor.capture.state.fault = {kind: 'slow', ms: 2_000};
      await visitor.open({
        title: 'Expired',
        body: '<capture-verify-email SETTINGS verification_code="x"></capture-verify-email>',
      });
      await visitor.hear(maybe('Confirming your email address…'));
      visitor.capture.state.fault = {kind: 'none'};
      await visitor.hear(EXPIRED);
    },
  },
  {
    name: 'New password: two that differ, then right',
    async act(visitor) {
      await visitor.open({
        title: 'Renewal',
        body: `<capture-new-password SETTINGS access_token="${ACCESS_TOKEN}"></capture-new-password>`,
      });
      await visitor.press(
        'Tab',
        'main content',
        'form Save password',
        'New password password text.',
        'Focus mode',
      );
      await visitor.type('pass1234');
      await visitor.press(
        'Tab',
        'Show password: New password toggle button not pressed.',
        'Browse mode',
      );
      await visitor.press('Tab', 'Repeat password password text.', 'Focus mode');
      await visitor.type('pass');
      await visitor.submit(
        'Return',
        inChromium('Error: The two entries are not the same.'),
        'Please check these fields: Repeat password: The two entries are not the same.',
      );
      await visitor.type('1234');
      await visitor.submit('Return', ...success(SAVED, 'Saving…'));
    },
  },
];
