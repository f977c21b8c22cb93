import {expect, nextFrame} from '@open-wc/testing';
import {ACCESS_TOKEN} from '../../demo/sandbox/api/sandbox-state.ts';
import {rootOf, type CaptureElement} from '../support/harness.ts';
import {RealPage} from '../support/real-page.ts';
import {
  element,
  evaluate,
  onLoad,
  scripts,
  seenBy,
  settings,
  start,
} from '../support/widget-page.ts';

const address = 'johndoe@example.com';

/** The pages to which the widget's emails lead, and the one that sends them. */
describe('a page of the Capture widget for passwords and verification', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  /** Opens a page with handlers for these events. */
  const open = (names: readonly string[], html: string) =>
    page.open(
      settings(page) +
        onLoad(
          names
            .map(
              (name) =>
                `janrain.events.${name}.addHandler(function (result) { seen.push(['${name}', result]); });`,
            )
            .join('') + start,
        ) +
        html +
        scripts,
    );

  const isSignedIn = () => evaluate(page, 'janrain.capture.ui.hasActiveSession()');

  it('is told of the email for a new password', async () => {
    await open(['onCaptureEmailSent'], element('capture-forgot-password'));
    page.fill({signInEmailAddress: 'nobody@example.com'});
    expect(await page.submit()).to.equal('credentials');
    page.fill({signInEmailAddress: address});
    expect(await page.submit()).to.equal('success');
    expect(seenBy(page)).to.deep.equal([['onCaptureEmailSent', {to: address}]]);
    expect(isSignedIn()).to.equal(false);
  });

  it('is told of the new password', async () => {
    await open(
      ['onCaptureProfileSaveSuccess', 'onCaptureProfileSaveFailed', 'onCaptureLoginSuccess'],
      element('capture-new-password', `access_token="${ACCESS_TOKEN}"`),
    );
    page.fill({newPassword: 'password789', newPasswordConfirm: 'password78'});
    expect(await page.submit()).to.equal('fields');
    page.fill({newPassword: 'password789', newPasswordConfirm: 'password789'});
    expect(await page.submit()).to.equal('success');
    const [failed, saved, ...others] = seenBy(page) as [string, object][];
    expect(failed?.[0]).to.equal('onCaptureProfileSaveFailed');
    expect(saved?.[0]).to.equal('onCaptureProfileSaveSuccess');
    expect(saved?.[1]).to.include({screen: 'resetPassword', status: 'success', flow: 'standard'});
    expect(others).to.be.empty;
    expect(JSON.stringify(seenBy(page))).not.to.match(new RegExp(`password78|${ACCESS_TOKEN}`));
    expect(isSignedIn()).to.equal(false);
  });

  it('is told of the verification, and of the email that is sent again', async () => {
    await open(
      [
        'onCaptureEmailVerificationFailed',
        'onCaptureEmailSent',
        'onCaptureEmailVerificationSuccess',
      ],
      element('capture-verify-email'),
    );
    const verify = (code: string) =>
      page.resultOf(() => page.element.setAttribute('verification_code', code));
    expect(await verify('unknown')).to.equal('expired');
    page.fill({signInEmailAddress: address});
    expect(await page.submit()).to.equal('success');
    const [mail] = await page.mails();
    expect(await verify(mail?.code ?? '')).to.equal('success');
    const [failed, sent, verified, ...others] = seenBy(page) as [string, object][];
    expect(failed?.[0]).to.equal('onCaptureEmailVerificationFailed');
    expect(failed?.[1]).to.include({screen: 'verifyEmail', status: 'error'});
    expect(sent).to.deep.equal(['onCaptureEmailSent', {to: address}]);
    expect(verified?.[0]).to.equal('onCaptureEmailVerificationSuccess');
    expect(verified?.[1]).to.include({screen: 'verifyEmail', status: 'success'});
    expect(others).to.be.empty;
    expect(isSignedIn()).to.equal(false);
  });

  it('shows the elements in the elements of their screens, with links of its own', async () => {
    const screen = (id: string, content: string) =>
      `<div style="display:none;" id="${id}">${content}</div>`;
    const screens = ['signIn', 'forgotPassword', 'verifyEmail', 'resetPassword'];
    await open(
      [],
      '<a href="#" data-capturescreen="forgotPassword">Forgot your password?</a>' +
        '<a href="#none" data-capturescreen="editProfile">Profile</a>' +
        screen('signIn', element()) +
        screen('forgotPassword', element('capture-forgot-password')) +
        screen('verifyEmail', element('capture-verify-email')) +
        screen('resetPassword', element('capture-new-password', `access_token="${ACCESS_TOKEN}"`)),
    );
    const shown = () => screens.filter((id) => page.query(`#${id}`).offsetHeight);
    await page.click(page.query('a'));
    const forgot = page.query('capture-forgot-password') as CaptureElement;
    const [input] = rootOf(forgot).querySelectorAll('input');
    while (forgot.shadowRoot?.activeElement !== input) await nextFrame();
    expect(shown()).to.deep.equal(['forgotPassword']);
    expect(page.log.lines).to.deep.equal([]);
    expect(page.window.location.hash).to.equal('');
    for (const [name, id] of [
      ['verifyEmail', 'verifyEmail'],
      ['resetPassword', 'resetPassword'],
      ['resetPasswordRequestCode', 'forgotPassword'],
      ['signIn', 'signIn'],
    ] as const) {
      page.run(`janrain.capture.ui.renderScreen('${name}')`);
      expect(shown()).to.deep.equal([id]);
    }
    await page.click(page.query('[data-capturescreen=editProfile]'));
    expect(page.window.location.hash).to.equal('#none');
    expect(shown()).to.deep.equal(['signIn']);
  });
});
