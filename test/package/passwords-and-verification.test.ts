import assert from 'node:assert/strict';
import {describe} from 'node:test';
import {DEFAULT_FLOW_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {issueAccessToken} from '../../demo/sandbox/tokens/grants.ts';
import {button, Reader, signIn} from './reader.ts';
import {SnippetTests} from './snippets.ts';

const password = 'password123';

const snippets = new SnippetTests('docs/passwords-and-verification.md');
const reader = new Reader();

/** Adds an account to the sandbox. Returns its id. */
async function addAccount(email: string): Promise<string> {
  const {accounts} = reader.site.capture.state;
  const {uuid} = await accounts.add({email, displayName: email}, password);
  return uuid;
}

/** The newest mail of the sandbox. */
function newestMail() {
  const [mail] = reader.site.capture.state.mailbox.mails;
  assert(mail, 'There is no mail.');
  return mail;
}

describe('docs/passwords-and-verification.md', {timeout: 120_000}, () => {
  snippets.run('Forgotten password', 'switch_url', async (code) => {
    const email = 'forgetful@example.org';
    await addAccount(email);
    const tag = 'capture-forgot-password';
    const visitor = await reader.openForm(code);
    assert.equal(await visitor.submit(tag, {'Email address': email}), 'capture-success');
    const {name, to} = newestMail();
    assert.deepEqual([name, to], ['passwordRecover', email]);
    await visitor.page.close();
  });

  snippets.run('New password', 'access_token', async (code) => {
    const email = 'renewed@example.org';
    const uuid = await addAccount(email);
    const {grants} = reader.site.capture.state;
    const token = issueAccessToken(grants, {uuid, clientId: DEFAULT_FLOW_CLIENT}, Date.now());
    const tag = 'capture-new-password';
    const visitor = await reader.openForm(code.replace(/(?<= access_token=")\w+/, token));
    await visitor.page.waitForSelector(`${tag} >>> [part=forgot]`);
    assert(!(await visitor.page.content()).includes(token));
    const renewed = 'password789';
    const values = {'New password': renewed, 'Repeat password': renewed};
    assert.equal(await visitor.submit(tag, values), 'capture-success');
    await visitor.page.waitForSelector(`${tag} >>> [part=switch]`);
    await visitor.page.close();

    const next = await reader.openForm(signIn);
    const account = {'Email address': email, Password: renewed};
    assert.equal(await next.submit('capture-sign-in', account), 'capture-success');
    await next.page.close();
  });

  snippets.run('Verification', 'code_parameter', async (code) => {
    const email = 'verified@example.org';
    const uuid = await addAccount(email);
    const tag = 'capture-verify-email';
    const visitor = await reader.openForm(code);
    const {page} = visitor;
    // The address of the page has no code.
    await page.waitForSelector(button(tag, 'Send the email again'));
    assert.equal(await visitor.submit(tag, {'Email address': email}), 'capture-success');
    const {accounts} = reader.site.capture.state;
    assert.equal(accounts.get(uuid)?.emailVerified, null);

    const {search} = new URL(newestMail().link ?? '');
    await page.goto(page.url() + search);
    await page.waitForSelector(`${tag} >>> ::-p-text(Your email address is confirmed.)`);
    await page.waitForSelector(`${tag} >>> [part=switch]`);
    assert(accounts.get(uuid)?.emailVerified);
    assert.equal(new URL(page.url()).search, '');
    await page.close();
  });

  snippets.run('Ask for a verified address', 'require_verified', async (code) => {
    const email = 'unverified@example.org';
    await addAccount(email);
    const tag = 'capture-sign-in';
    const visitor = await reader.openForm(code);
    const account = {'Email address': email, Password: password};
    assert.equal(await visitor.submit(tag, account), 'capture-success');
    const link = await visitor.page.waitForSelector(`${tag} >>> [part=verify]`);
    const href = await link?.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
    assert.equal(href, `${reader.site.origin}/verify`);
    await visitor.page.close();
  });

  snippets.runNone();
});
