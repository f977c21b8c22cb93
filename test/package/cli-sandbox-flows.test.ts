import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {refuse} from './run-command.ts';
import {withSandbox} from './running-sandbox.ts';

const form = (action: string, fields: readonly string[], more: object = {}) => ({
  element: 'form',
  action: `widget/${action}.jsonp`,
  fields,
  ...more,
});

/** A flow of a shop, with parts that only a published file has. */
const shop = {
  stat: 'ok',
  name: 'shop',
  version: '20250102030405060708',
  screens: {signIn: {actions: ['render']}},
  fields: {
    signInForm: form('traditional_signin', ['signInEmailAddress', 'currentPassword']),
    registrationForm: form(
      'traditional_register',
      ['emailAddress', 'newPassword', 'title', 'plan', 'robot', 'gone'],
      {next: {type: 'server', sendMail: {mail: 'shopWelcome'}, render: {screen: 'thanks'}}},
    ),
    forgotPasswordForm: form('recover_password', ['signInEmailAddress'], {
      messages: {errors: {invalidIdentifier: 'Nobody has this address.'}},
      next: {
        if: {compare: 'password', withOperator: '==', to: null},
        then: {error: {message: 'Sign in with your social account.'}},
        else: {
          if: {or: [{compare: 'deactivateAccount', withOperator: '==', to: null}]},
          then: {sendMail: {mail: 'passwordRecover'}},
        },
      },
    }),
    resendForm: form('verify_email', ['signInEmailAddress'], {
      next: {if: {compare: 'x', withOperator: '>', to: 1}, then: {error: {message: 'No.'}}},
    }),
    closeForm: form('deactivate_account', []),
    nobodyForm: form('traditional_signin', ['currentPassword']),
    signInEmailAddress: {element: 'input', type: 'text', schemaId: 'shop.address'},
    currentPassword: {element: 'input', type: 'password', schemaId: 'password'},
    emailAddress: {element: 'input', type: 'email', validation: {required: true, unique: true}},
    newPassword: {
      element: 'input',
      type: 'password',
      validation: {
        minLength: '10',
        customServer: 'regex_of_the_shop',
        messages: {minLength: 'Ten characters, please.'},
      },
    },
    title: {element: 'select', schemaId: 'title', options: [{text: 'Dr', value: 'dr'}]},
    plan: {
      element: 'input',
      type: 'text',
      validation: {whitelist: ['basic'], messages: {whitelist: 'No such plan.'}},
    },
    robot: {element: 'capture', type: 'captcha'},
    link: {element: 'anchor'},
    postcode: {
      element: 'input',
      type: 'text',
      validation: {format: 'postleitzahl', blacklist: 'blocked_postcodes', custom: false},
    },
  },
};

describe('the flow files of capture-forms sandbox', {timeout: 120_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  after(() => rmSync(folder, {recursive: true}));

  const write = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  it('are printed, served as they are, and what judges a form', async () => {
    const path = write('shop.en-GB.json', shop);
    await withSandbox(['--flow', path, '--client', 'shop-client'], async (sandbox) => {
      for (const [name, value] of [
        ['client_id', 'shop-client'],
        ['flow', 'shop'],
        ['flow_version', shop.version],
        ['locale', 'en-GB'],
      ] as const) {
        assert.equal(sandbox.attribute(name), value);
      }
      const served = await fetch(sandbox.attribute('flow_url'));
      assert.equal(served.headers.get('cache-control'), 'no-cache');
      assert.deepEqual(await served.json(), shop);

      const register = (values: Readonly<Record<string, string>>) =>
        sandbox.post('register_native_traditional', 'registrationForm', values);
      const email = {emailAddress: 'ada@example.org'};
      const invalid = {...email, newPassword: 'short', title: 'sir', plan: 'gold'};
      assert.deepEqual((await register(invalid)).invalid_fields, {
        newPassword: ['Ten characters, please.'],
        title: ["The value of 'title' breaks the rule matchOptions."],
        plan: ['No such plan.'],
      });
      const valid = {...email, newPassword: 'long enough', title: 'dr', plan: 'basic'};
      assert.equal((await register(valid)).capture_user?.['plan'], 'basic');
      assert.match((await register(valid)).invalid_fields?.['emailAddress']?.[0] ?? '', /unique/);
      const [mail] = await sandbox.mails();
      assert.deepEqual([mail?.name, mail?.to], ['registrationVerification', 'ada@example.org']);
    });
  });

  it('say what the sandbox does not do', async () => {
    await withSandbox(['--flow', write('shop.json', shop)], ({stdout, stderr}) => {
      for (const text of [
        /newPassword: the sandbox does not check customServer$/m,
        /postcode: the sandbox does not check format postleitzahl, blacklist blocked_postcodes$/m,
        /closeForm: the sandbox has no endpoint for widget\/deactivate_account\.jsonp$/m,
        /nobodyForm: the form has no field for an identifier, such as an email address, so/,
        /resendForm: the sandbox does not know a condition of "next", and ignores it$/m,
      ]) {
        assert.match(stderr, text);
      }
      assert.match(stdout, /^ {4}signInForm, registrationForm, forgotPasswordForm, resendForm$/m);
    });
  });

  it('may keep the address of an account elsewhere, and have no texts', async () => {
    await withSandbox(['--flow', write('shop.json', shop)], async (sandbox) => {
      assert.equal((await sandbox.signIn('johndoe@example.com', 'password123')).stat, 'ok');
      const {code, invalid_fields} = await sandbox.signIn('johndoe@example.com', 'wrong');
      assert.deepEqual([code, invalid_fields], [210, undefined]);
    });
  });

  it('send mails whose links lead to your pages', async () => {
    const urls = {recover: 'https://shop.example/new?step=2', verify: 'http://localhost:1/verify'};
    const flow = ['--flow', write('shop.json', shop), '--recover-url', urls.recover];
    await withSandbox([...flow, '--verify-url', urls.verify], async (sandbox) => {
      const ask = (email: string) =>
        sandbox.post('forgot_password_native', 'forgotPasswordForm', {signInEmailAddress: email});
      assert.deepEqual((await ask('ada@example.org')).invalid_fields, {
        forgotPasswordForm: ['Nobody has this address.'],
      });
      assert.equal((await ask('johndoe@example.com')).stat, 'ok');
      const link = new URL((await sandbox.mails())[0]?.link ?? '');
      const code = link.searchParams.get('code') ?? '';
      assert.equal(link.href, `${urls.recover}&code=${code}`);

      const [, secret = ''] = /^Secret +(\w+) /m.exec(sandbox.stdout) ?? [];
      const parameters = {
        ...{client_id: sandbox.attribute('client_id'), client_secret: secret},
        ...{grant_type: 'authorization_code', code, redirect_uri: urls.recover},
      };
      const tokens = await sandbox.postBody('/oauth/token', new URLSearchParams(parameters));
      assert.equal(tokens.stat, 'ok');

      await sandbox.post('register_native_traditional', 'registrationForm', {
        ...{emailAddress: 'ada@example.org', newPassword: 'long enough'},
        ...{title: 'dr', plan: 'basic'},
      });
      const [welcome] = await sandbox.mails();
      assert(welcome?.link?.startsWith(`${urls.verify}?verification_code=`));
    });
  });

  it('may be several, JSONP, without a name, without a version, or have another name', async () => {
    const script = `janrain.capture.ui.handleCaptureResponse({"stat":"ok"},function () {
      janrain.capture.ui.render(${JSON.stringify(shop)}); });`;
    const {name: _, version: __, ...anonymous} = shop;
    const paths = [`first=${write('a.json', shop)}`, write('flow_de-DE.json', anonymous)];
    const args = [...paths, write('script.js', script)].flatMap((path) => ['--flow', path]);
    await withSandbox([...args, '--locale', 'fr'], ({stdout, stderr}) => {
      assert.match(stdout, /^ {2}flow="first" flow_version="20250102030405060708" {2}fr$/m);
      assert.match(stdout, /^ {2}flow="flow" flow_version="20000101000000000000" {2}de-DE$/m);
      assert.match(stdout, /^ {2}flow="shop" flow_version="20250102030405060708" {2}fr$/m);
      assert.match(stderr, /flow_de-DE\.json: the file has no "version"/);
    });
  });

  it('have their name and locale in a published URL', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(shop)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const {port} = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/widget_data/flows/app/members/HEAD/nl-NL.json?token=x`;
    try {
      await withSandbox(['--flow', url], ({stdout, stderr}) => {
        assert.match(stdout, /^ {2}flow="members" flow_version="20250102030405060708" {2}nl-NL$/m);
        assert(!stderr.includes('token=x'));
      });
    } finally {
      server.close();
    }
  });

  it('print a form with another name than usual', async () => {
    const {signInForm: ours, ...fields} = shop.fields;
    const path = write('named.json', {...shop, fields: {...fields, ours}});
    await withSandbox(['--flow', path], (sandbox) => {
      assert.match(sandbox.stdout, /^<capture-sign-in$/m);
      assert.equal(sandbox.attribute('form'), 'ours');
    });
  });

  for (const [what, content, text] of [
    ['no JSON', '{"fields": {}', /not valid JSON: line 1, column 14: unexpected end/],
    ['no fields', '{"stat": "ok"}', /bad\.json: no flow in the file: it has no "fields"/],
    ['no forms', {fields: {}}, /bad\.json: no flow in the file: it has no form that/],
    ['no form of Capture', {fields: {a: {element: 'form', fields: []}}}, /it has no form that/],
    ['a list', '[]', /no flow in the file/],
  ] as const) {
    it(`are refused with ${what}`, async () => {
      await refuse(['sandbox', '--port', '0', '--flow', write('bad.json', content)], 1, text);
    });
  }

  it('are refused if they are missing, or the same flow twice', async () => {
    const missing = join(folder, 'missing.json');
    await refuse(['sandbox', '--port', '0', '--flow', missing], 1, /no such file: .*missing\.json/);
    const twice = [write('a.json', shop), write('b.json', shop)].flatMap((path) => [
      '--flow',
      path,
    ]);
    const text = /b\.json: another file is also the flow 'shop', version '20250102030405060708'/;
    await refuse(['sandbox', '--port', '0', ...twice], 1, text);
  });
});
