import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {APP_ID, LOGIN_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {valueAt, type ProfileValue} from '../../demo/sandbox/accounts/profile.ts';
import type {FlowFile} from '../../demo/sandbox/flows/flow-file.ts';
import {bookshop} from '../support/flows/bookshop.ts';
import {orchestra} from '../support/flows/orchestra.ts';
import {workshop} from '../support/flows/workshop.ts';
import {useChromium} from '../support/node/chromium.ts';
import {fillInByKeyboard, type KeyboardValues} from '../support/node/keyboard.ts';
import {putScript, useStaticSite} from '../support/node/static-site.ts';
import {Visitor} from '../support/node/visitor.ts';

const email = 'ada@example.org';
const password = 'analytical-engine-1843';
const locale = 'en-US';
const captchaWarning = /does not show the captcha/;

/** A flow and what a visitor enters in its forms. */
interface Journey {
  readonly flow: FlowFile;
  /** What the visitor enters in the registration form, in the order of its controls. */
  readonly registration: KeyboardValues;
  /** The attributes of the account that these values make, by path. */
  readonly account: Readonly<Record<string, ProfileValue>>;
  /** The name of the sign-in form, and what the visitor enters in it. */
  readonly signIn: readonly [form: string, values: KeyboardValues];
  /** What the console tells the site owner about the registration form. */
  readonly warnings: readonly RegExp[];
}

const journeys: readonly Journey[] = [
  {
    flow: bookshop,
    registration: {
      emailAddress: email,
      newPassword: password,
      addressForm: 'By first name',
      givenName: 'Ada',
      familyName: "King-O'Neil",
      deliveryTown: 'Ockham',
      termsAndPrivacy: true,
      isAdult: true,
      optMail: false,
      readerCode: 'Poetry & plays',
    },
    account: {
      email,
      addressForm: 'FI',
      givenName: 'Ada',
      familyName: "King-O'Neil",
      'primaryAddress.city': 'Ockham',
      'termsAndPrivacy.status': true,
      isAdult: true,
      optMail: false,
      readerCode: 'PP',
    },
    signIn: ['signInForm', {signInEmailAddress: email, currentPassword: password}],
    warnings: [],
  },
  {
    flow: orchestra,
    registration: {
      orchestraJoin_emailAddress: email,
      orchestraJoin_password: password,
      orchestraJoin_passwordConfirm: password,
      orchestraJoin_stageName: 'Ada & Co.',
      join_postCode: 'GU23 6NE',
      'join_birthday[dateselect_month]': 'December',
      'join_birthday[dateselect_day]': '1',
      'join_birthday[dateselect_year]': '1985',
      join_section: 'Strings',
      orchestraJoin_age: true,
      joinRules: true,
    },
    account: {
      email,
      displayName: 'Ada & Co.',
      'primaryAddress.zip': 'GU23 6NE',
      birthday: '1985-12-01',
      section: 'strings',
      ageVerified: true,
      joinRules: true,
    },
    signIn: [
      'memberSignInForm',
      {orchestraSignIn_member: 'Ada & Co.', orchestraSignIn_password: password},
    ],
    warnings: [captchaWarning, /cannot show .*: orchestraJoin_captcha .*, joinButton \(submit\)/],
  },
  {
    flow: workshop,
    registration: {
      Given_Name__c: 'Zoë',
      Family_Name__c: 'Łukasiewicz',
      Work_Email: email,
      newPassword: password,
      Employer: 'Engines + Looms',
      Trade__c: 'Masonry',
      Work_Phone: '+44 1483 555 0100',
      Land: 'Kenya',
      Call_me_back_registration: true,
      All_News__c: false,
    },
    account: {
      email,
      givenName: 'Zoë',
      familyName: 'Łukasiewicz',
      employer: 'Engines + Looms',
      Trade__c: 'Masonry',
      'primaryAddress.phone': '+44 1483 555 0100',
      'primaryAddress.country': 'KE',
      callBack: true,
      'optIn.status': false,
    },
    signIn: ['signInForm', {signInEmailAddress: email, currentPassword: password}],
    warnings: [captchaWarning],
  },
];

const tags = ['capture-register', 'capture-sign-in'] as const;

for (const {flow, registration, account, signIn, warnings} of journeys) {
  describe(`with the keyboard alone, a visitor of the flow ${flow.name}`, {timeout: 60_000}, () => {
    const [signInForm, credentials] = signIn;
    const chromium = useChromium();
    const site = useStaticSite(
      (pages) => {
        putScript(pages, '/');
        for (const tag of tags) {
          const form = tag === 'capture-sign-in' ? signInForm : 'registrationForm';
          pages.put(
            `/${tag}.html`,
            `<!doctype html><html lang="en"><title>A page</title>
            <script src="/capture-forms.js"></script>
            <${tag} domain="${pages.domain}" client_id="${LOGIN_CLIENT}" flow="${flow.name}"
              locale="${locale}" form="${form}"
              flow_url="http://${pages.domain}/widget_data/flows/${APP_ID}/{flow}/{flow_version}/{locale}.json"
            ></${tag}>`,
          );
        }
      },
      [{locale, flow}],
    );

    /** Opens the page of a form, and fills the form in. */
    async function fillIn(tag: (typeof tags)[number], values: KeyboardValues): Promise<Visitor> {
      const visitor = await Visitor.open(chromium.browser, `${site.origin}/${tag}.html`);
      // Not with `waitForSelector`, which does not notice a change in a shadow root.
      await visitor.page.waitForFunction(
        (name) => document.querySelector(name)?.shadowRoot?.querySelector('form:not([inert])'),
        {},
        tag,
      );
      assert.deepEqual(await fillInByKeyboard(visitor.page, values), Object.keys(values));
      return visitor;
    }

    it('registers, and the account has what was entered', async () => {
      const visitor = await fillIn('capture-register', registration);
      assert.equal(await visitor.pressEnter('capture-register'), 'capture-success');

      const stored = site.capture.state.accounts.find([{value: email, paths: ['email']}]);
      assert(stored, 'There is no account.');
      const values = Object.keys(account).map((path) => [path, valueAt(stored, path)]);
      assert.deepEqual(Object.fromEntries(values), account);
      assert.equal(visitor.complaints.length, warnings.length, visitor.complaints.join('\n'));
      warnings.forEach((warning, i) => assert.match(visitor.complaints[i] ?? '', warning));
    });

    it('is refused with a wrong password', async () => {
      const wrong = Object.entries(credentials).map(([name, value]) => [
        name,
        value === password ? 'difference-engine-1822' : value,
      ]);
      const visitor = await fillIn('capture-sign-in', Object.fromEntries(wrong) as KeyboardValues);
      assert.equal(await visitor.pressEnter('capture-sign-in'), 'capture-error');
      assert.equal(visitor.complaints.length, 1, visitor.complaints.join('\n'));
      assert.match(visitor.complaints[0] ?? '', /invalid_credentials/);
    });

    it('signs in to that account', async () => {
      const visitor = await fillIn('capture-sign-in', credentials);
      assert.equal(await visitor.pressEnter('capture-sign-in'), 'capture-success');
      assert.deepEqual(visitor.complaints, []);
    });
  });
}
