import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {refuse} from './run-command.ts';
import {withSandbox, type RunningSandbox} from './running-sandbox.ts';

const register = (sandbox: RunningSandbox, email: string, password: string) =>
  sandbox.post('register_native_traditional', 'registrationForm', {
    ...{firstName: 'Ada', lastName: 'Lovelace', emailAddress: email, displayName: email},
    ...{newPassword: password, newPasswordConfirm: password},
    ...{'birthdate[dateselect_year]': '1980', 'birthdate[dateselect_month]': '1'},
    'birthdate[dateselect_day]': '2',
  });

describe('the accounts of capture-forms sandbox', {timeout: 120_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  after(() => rmSync(folder, {recursive: true}));

  const write = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const grace = {email: 'grace@example.org', password: 'nanosecond', givenName: 'Grace'};

  it('are read from a file, which stays as it is', async () => {
    const path = write('read.json', [grace]);
    const before = readFileSync(path, 'utf8');
    await withSandbox(['--accounts', path], async (sandbox) => {
      assert.match(sandbox.stdout, /^Accounts +2 accounts, read from .*read\.json$/m);
      const {capture_user} = await sandbox.signIn('Grace@example.org', 'nanosecond');
      assert.equal(capture_user?.['givenName'], 'Grace');
      assert(!('password' in (capture_user ?? {})));
      assert.equal((await sandbox.signIn('johndoe@example.com', 'password123')).stat, 'ok');
      assert.equal((await register(sandbox, 'ada@example.org', 'engine-1843')).stat, 'ok');
    });
    assert.equal(readFileSync(path, 'utf8'), before);
  });

  it('are kept between runs, with hashes of their passwords', async () => {
    const path = join(folder, 'kept.json');
    let uuid: unknown;
    await withSandbox(['--accounts', path, '--keep'], async (sandbox) => {
      assert.match(sandbox.stdout, /^Accounts +1 account, kept in .*kept\.json$/m);
      const reply = await register(sandbox, 'ada@example.org', 'engine-1843');
      uuid = reply.capture_user?.['uuid'];
      const {access_token} = reply as unknown as {access_token: string};
      const parameters = {newPassword: 'engine-1844', newPasswordConfirm: 'engine-1844'};
      await sandbox.post('update_profile_native', 'changePasswordFormNoAuth', {
        ...{...parameters, access_token},
      });
    });
    const text = readFileSync(path, 'utf8');
    assert.doesNotMatch(text, /engine-184|password123|"password"/);
    assert.equal(text.match(/"passwordHash": "pbkdf2-sha256:600000:/g)?.length, 2);
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
    await withSandbox(['--accounts', path, '--keep'], async (sandbox) => {
      assert.match(sandbox.stdout, /^Sign in as {2}johndoe@example\.com/m);
      assert.match(sandbox.stdout, /^Accounts +2 accounts, kept in/m);
      assert.equal((await sandbox.signIn('ada@example.org', 'engine-1843')).code, 210);
      const {capture_user} = await sandbox.signIn('ada@example.org', 'engine-1844');
      assert.equal(capture_user?.['uuid'], uuid);
      const again = await register(sandbox, 'ada@example.org', 'engine-1843');
      assert(again.invalid_fields?.['emailAddress']);
    });
  });

  it('lose the passwords that somebody has written, if they are kept', async () => {
    const path = write('plain.json', [grace, {email: 'johndoe@example.com', password: 'mine'}]);
    await withSandbox(['--accounts', path, '--keep'], async (sandbox) => {
      assert.doesNotMatch(readFileSync(path, 'utf8'), /nanosecond|mine/);
      assert.doesNotMatch(sandbox.stdout, /^Sign in as/m);
      assert.equal((await sandbox.signIn('johndoe@example.com', 'mine')).stat, 'ok');
    });
    await withSandbox(['--accounts', path], async (sandbox) => {
      assert.equal((await sandbox.signIn(grace.email, grace.password)).stat, 'ok');
    });
  });

  for (const [what, content, text] of [
    ['no JSON', '[', /accounts\.json is not valid JSON: line 1/],
    ['no list', {}, /accounts\.json: the accounts must be a JSON list/],
    ['no object', [grace, 1], /account 2 must be a JSON object/],
    ['no password', [{email: 'a@example.org'}], /account 1 has no "password"/],
    ['a strange hash', [{passwordHash: 'md5:x'}], /account 1 has a "passwordHash" that/],
    ['one address twice', [grace, grace], /account 2 has the email address of another one/],
    [
      'one uuid twice',
      [
        {uuid: '1', password: 'x'},
        {uuid: '1', password: 'x'},
      ],
      /account 2 has the uuid of another one/,
    ],
    ['too many', Array.from({length: 1001}, () => grace), /more than 1000 accounts/],
  ] as const) {
    it(`are refused with ${what}`, async () => {
      const path = write('accounts.json', content);
      const before = readFileSync(path, 'utf8');
      await refuse(['sandbox', '--port', '0', '--accounts', path, '--keep'], 1, text);
      assert.equal(readFileSync(path, 'utf8'), before);
    });
  }

  it('need a file that exists, unless they are kept, and a folder in any case', async () => {
    const missing = join(folder, 'missing.json');
    const args = ['sandbox', '--port', '0', '--accounts'];
    await refuse([...args, missing], 1, /no such file: .*missing\.json/);
    assert(!existsSync(missing));
    const nowhere = join(folder, 'nowhere', 'accounts.json');
    await refuse([...args, nowhere, '--keep'], 1, /could not write .*accounts\.json: ENOENT/);
  });
});
