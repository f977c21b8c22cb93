import {expect} from '@open-wc/testing';
import type {
  FieldType,
  FlowFile,
  FieldDefinition,
  Format,
  RuleName,
} from '../../demo/sandbox/flows/flow-file.ts';
import {full} from '../../demo/sandbox/flows/full.ts';
import {publications} from '../../demo/sandbox/flows/publications.ts';
import {standard} from '../../demo/sandbox/flows/standard.ts';
import {APP_ID, LOGIN_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import {openSandbox, useSandbox} from './sandbox-client.ts';
import {startSandbox} from '../support/sandbox-server.ts';

const LOCALES = ['en-US', 'de-DE', 'ar-SA', 'ja-JP'];

const address = (flow: string, version: string, locale = 'en-US') =>
  `/widget_data/flows/${APP_ID}/${flow}/${version}/${locale}.json`;
const newest = address('standard', 'HEAD');
const etag = `"${standard.version}"`;

const inputsOf = ({fields}: FlowFile) =>
  Object.entries(fields).filter(
    (one): one is [string, FieldDefinition] => one[1].element !== 'form',
  );

/** A flow without its texts, and without the order of date parts, which depends on the language. */
function structureOf(flow: FlowFile) {
  const words = /^(label|placeholder|tip|text|customText|monthNames|format|messages|message)$/;
  const isOrder = (value: unknown) => typeof value !== 'string';
  return JSON.parse(
    JSON.stringify(flow, function (this: unknown, key, value: unknown) {
      if (key === 'format' && !isOrder(value)) return value;
      if (key === 'value' && (this as {type?: string}).type === 'readonly') return undefined;
      return words.test(key) ? undefined : value;
    }),
  ) as unknown;
}

describe('a flow file of the sandbox', () => {
  const sandbox = useSandbox();

  for (const {name, version} of [standard, full]) {
    for (const locale of LOCALES) {
      it(`of ${name} in ${locale} is the same by version and as HEAD`, async () => {
        const published = sandbox.state.publications.find(
          (one) => one.flow.name === name && one.locale === locale,
        );
        for (const asked of [version, 'HEAD']) {
          const response = await sandbox.send(address(name, asked, locale));
          expect(response.status).to.equal(200);
          const file = (await response.json()) as FlowFile;
          expect(file).to.include({stat: 'ok', name, version});
          expect(file).to.deep.equal(published?.flow);
          expect(file).to.have.all.keys('stat', 'name', 'version', 'fields');
        }
      });
    }
  }

  it('of a version may be cached for ever, and read by every origin', async () => {
    const {headers} = await sandbox.send(address('standard', standard.version));
    expect([...headers]).to.have.deep.members([
      ['access-control-allow-origin', '*'],
      ['cache-control', 'public, max-age=31536000, immutable'],
      ['content-type', 'application/json'],
      ['etag', etag],
    ]);
  });

  it('of HEAD has to be revalidated, and is sent only if it has changed', async () => {
    const {headers} = await sandbox.send(newest);
    expect(headers.get('Cache-Control')).to.equal('no-cache');
    expect(headers.get('ETag')).to.equal(etag);
    for (const [known, status] of [
      [etag, 304],
      [`"other", W/${etag}`, 304],
      ['*', 304],
      ['"other"', 200],
      [standard.version, 200],
    ] as const) {
      const response = await sandbox.send(newest, {headers: {'If-None-Match': known}});
      expect(response.status, known).to.equal(status);
      expect(response.headers.get('ETag')).to.equal(etag);
      expect(response.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      expect((await response.text()) === '').to.equal(status === 304);
    }
  });

  it('of HEAD is that of the newest version, whatever their order', async () => {
    const [first] = publications;
    if (!first) throw new Error('Nothing is published.');
    const at = (version: string, locale = 'en-US') => ({locale, flow: {...first.flow, version}});
    const flows = [at('2019'), at('20260301'), at('20250101'), at('20270101', 'fr-FR')];
    const {send} = await openSandbox({publications: flows});
    expect(await (await send(newest)).json()).to.include({version: '20260301'});
    const older = await send(address('standard', '20250101'));
    expect(await older.json()).to.include({version: '20250101'});
  });

  for (const [what, path, error] of [
    ['application', newest.replace(APP_ID, 'x'), 'unknown_application'],
    ['application: a client_id', newest.replace(APP_ID, LOGIN_CLIENT), 'unknown_application'],
    ['flow', address('other', 'HEAD'), 'flow_error'],
    ['flow: other letter case', address('Standard', 'HEAD'), 'flow_error'],
    ['version', address('standard', '1'), 'flow_error'],
    ['version: head', address('standard', 'head'), 'flow_error'],
    ['version of another flow', address('standard', full.version), 'flow_error'],
    ['locale', address('standard', 'HEAD', 'en-us'), 'flow_error'],
    ['locale of a version', address('standard', standard.version, 'fr-FR'), 'flow_error'],
    ['__proto__', address('__proto__', '__proto__', '__proto__'), 'flow_error'],
    ['path: malformed encoding', address('%E0%A4%A', 'HEAD'), 'unknown_application'],
  ] as const) {
    it(`of an unknown ${what} is an error in JSON`, async () => {
      const response = await sandbox.send(path);
      expect(response.status).to.equal(404);
      expect(response.headers.get('Cache-Control')).to.equal('no-store');
      expect(response.headers.get('Access-Control-Allow-Origin')).to.equal('*');
      const body = (await response.json()) as object;
      expect(body).to.include({stat: 'error', error});
      expect(body).to.have.property('error_description').that.is.a('string');
    });
  }

  it('may have an encoded path', async () => {
    expect((await sandbox.send(newest.replace('standard', 's%74andard'))).status).to.equal(200);
  });

  it('can only be read', async () => {
    expect((await sandbox.send(newest, {method: 'HEAD'})).status).to.equal(200);
    expect((await sandbox.send(newest, {method: 'OPTIONS'})).status).to.equal(204);
    const refused = await sandbox.send(newest, {method: 'POST', body: 'x'});
    expect(refused.status).to.equal(405);
    expect(refused.headers.get('Allow')).to.equal('GET, HEAD');
  });

  it('is subject to faults', async () => {
    sandbox.state.fault = {kind: 'bad-gateway'};
    expect((await sandbox.send(newest)).status).to.equal(502);
    sandbox.state.fault = {kind: 'no-cors'};
    const unreadable = await sandbox.send(newest);
    expect(unreadable.status).to.equal(200);
    expect(unreadable.headers.has('Access-Control-Allow-Origin')).to.equal(false);
    sandbox.state.fault = {kind: 'drop'};
    expect((await sandbox.send(newest)).type).to.equal('error');
  });

  describe('as a script for the widget', () => {
    const script = (flow: string, version: string, locale = 'en-US', appId = APP_ID) =>
      `/widget_data/flow.js:${appId}:${locale}:${version}:${flow}`;

    for (const {name, version} of [standard, full]) {
      for (const locale of LOCALES) {
        it(`of ${name} in ${locale} renders the same flow`, async () => {
          const file = await (await sandbox.send(address(name, version, locale))).text();
          const expected =
            'janrain.capture.ui.handleCaptureResponse({"stat":"ok"},' +
            `function () { janrain.capture.ui.render(${file}); });`;
          for (const asked of [version, 'HEAD']) {
            const response = await sandbox.send(script(name, asked, locale));
            expect(response.status).to.equal(200);
            expect(response.headers.get('Content-Type')).to.equal('text/javascript');
            expect(await response.text()).to.equal(expected);
          }
        });
      }
    }

    it('is a script that a page can run', async () => {
      const text = await (await sandbox.send(script('standard', 'HEAD'))).text();
      const calls: unknown[] = [];
      const ui = {
        handleCaptureResponse: (status: object, render: () => void) => {
          calls.push(status);
          render();
        },
        render: (flow: FlowFile) => calls.push(flow.name),
      };
      Function('janrain', text)({capture: {ui}});
      expect(calls).to.deep.equal([{stat: 'ok'}, 'standard']);
    });

    it('is cached like the file in JSON', async () => {
      for (const [version, caching] of [
        ['HEAD', 'no-cache'],
        [standard.version, 'public, max-age=31536000, immutable'],
      ] as const) {
        const {headers} = await sandbox.send(script('standard', version));
        expect(headers.get('Cache-Control')).to.equal(caching);
        expect(headers.get('ETag')).to.equal(etag);
      }
      const known = {headers: {'If-None-Match': etag}};
      expect((await sandbox.send(script('standard', 'HEAD'), known)).status).to.equal(304);
    });

    for (const [what, path, error] of [
      ['application', script('standard', 'HEAD', 'en-US', 'x'), 'unknown_application'],
      ['flow', script('other', 'HEAD'), 'flow_error'],
      ['version', script('standard', '1'), 'flow_error'],
      ['locale', script('standard', 'HEAD', 'fr-FR'), 'flow_error'],
      ['malformed path', script('%E0%A4%A', 'HEAD'), 'unknown_application'],
    ] as const) {
      it(`is an error in JSON for an unknown ${what}`, async () => {
        const response = await sandbox.send(path);
        expect(response.status).to.equal(404);
        expect(await response.json()).to.include({stat: 'error', error});
      });
    }
  });

  it('can be read by a page of another origin, which caches it', async function () {
    // The automation sessions of WebKit have no HTTP cache.
    if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
    const server = await startSandbox();
    try {
      const read = async () => (await (await fetch(server.origin + newest)).json()) as FlowFile;
      const first = await read();
      expect(await read()).to.deep.equal(first);
      const requests = await server.requests();
      const known = requests.map(({headers}) => headers['if-none-match']);
      expect(known).to.deep.equal([undefined, etag]);
    } finally {
      await server.stop();
    }
  });
});

describe('the flow', () => {
  for (const {name} of [standard, full]) {
    it(`${name} has the same structure in all languages`, () => {
      const [first, ...others] = publications.flatMap(({flow}) =>
        flow.name === name ? [structureOf(flow)] : [],
      );
      expect(others).to.have.lengthOf(LOCALES.length - 1);
      for (const other of others) expect(other).to.deep.equal(first);
    });
  }

  for (const {locale, flow} of publications) {
    it(`${flow.name} has every text in ${locale}`, () => {
      for (const [name, field] of inputsOf(flow)) {
        if (field.type === 'hidden' || field.type === 'captcha') continue;
        const {messages = {}, disableClientSide: _, ...rules} = field.validation ?? {messages: {}};
        expect(Object.keys(messages), name).to.have.members(Object.keys(rules));
        const texts = [
          field.label,
          ...Object.values(messages),
          ...Object.values(field.customText ?? {}),
        ];
        texts.push(...(field.options ?? []).map(({text}) => text));
        for (const text of texts) expect(text, name).to.match(/\S/);
        if (field.type !== 'dateselect') continue;
        expect(field.monthNames).to.have.lengthOf(12);
        expect(new Set(field.format)).to.deep.equal(new Set(['day', 'month', 'year']));
      }
    });
  }

  it('standard has the traditional forms of the standard flow', () => {
    const [flow] = publications.filter(({locale}) => locale === 'en-US').map((one) => one.flow);
    const forms = Object.entries(flow?.fields ?? {}).flatMap(([name, form]) =>
      form.element === 'form'
        ? [[name, form.action, [...(form.authFields ?? []), ...form.fields]]]
        : [],
    );
    const password = ['newPassword', 'newPasswordConfirm'];
    expect(forms).to.deep.equal([
      ['signInForm', 'widget/traditional_signin.jsonp', ['signInEmailAddress', 'currentPassword']],
      [
        'registrationForm',
        'widget/traditional_register.jsonp',
        [
          ...['firstName', 'lastName', 'emailAddress', 'displayName'],
          ...['newPassword', 'newPasswordConfirm', 'birthdate'],
        ],
      ],
      ['forgotPasswordForm', 'widget/recover_password.jsonp', ['signInEmailAddress']],
      ['resendVerificationForm', 'widget/verify_email.jsonp', ['signInEmailAddress']],
      [
        'editProfileForm',
        'widget/profile.jsonp',
        ['firstName', 'lastName', 'displayName', 'emailAddress', 'birthdate', 'optIn'],
      ],
      ['changePasswordForm', 'widget/profile.jsonp', ['currentPassword', ...password]],
      ['changePasswordFormNoAuth', 'widget/profile.jsonp', password],
    ]);
  });

  it('standard has the texts and the next rules of its forms', () => {
    const [flow] = publications.filter(({locale}) => locale === 'en-US').map((one) => one.flow);
    const unknown = 'No account with that email address exists.';
    const isNull = {compare: 'emailVerified', withOperator: '==', to: null};
    expect(flow?.fields['signInForm']).to.deep.include({
      messages: {
        errors: {invalidCredentials: 'Incorrect username or password. Please try again.'},
      },
    });
    expect(flow?.fields['registrationForm']).to.deep.include({
      next: {type: 'server', if: isNull, then: {sendMail: {mail: 'registrationVerification'}}},
    });
    expect(flow?.fields['forgotPasswordForm']).to.deep.include({
      messages: {errors: {invalidIdentifier: unknown}},
      next: {type: 'server', sendMail: {mail: 'passwordRecover'}},
    });
    expect(flow?.fields['resendVerificationForm']).to.deep.include({
      messages: {errors: {invalidCredentials: unknown}},
      next: {
        type: 'server',
        if: {...isNull, withOperator: '!='},
        then: {error: {message: 'Your email is already verified. You may sign in.'}},
        else: {sendMail: {mail: 'registrationVerification'}},
      },
    });
    expect(flow?.fields['editProfileForm']).to.deep.include({
      next: {
        type: 'server',
        if: {becameUnverified: true},
        then: {sendMail: {mail: 'emailAddressChanged'}},
      },
    });
    expect(flow?.fields['changePasswordForm']).to.deep.include({
      messages: {errors: {invalidCredentials: 'That is not your current password.'}},
    });
  });

  it('full has every type, rule and format', () => {
    const [, flow] = publications.filter(({locale}) => locale === 'en-US').map((one) => one.flow);
    if (!flow) throw new Error('The flow is not published.');
    const form = flow.fields['registrationForm'];
    const names = form?.element === 'form' ? form.fields : [];
    const inputs = inputsOf(flow).flatMap(([name, field]) => (names.includes(name) ? [field] : []));
    const types = inputs.map(({element, type}) => type ?? element);
    const expected: readonly (FieldType | 'select' | 'textarea')[] = [
      ...(['text', 'email', 'password', 'tel', 'phone', 'textarea', 'select', 'radio'] as const),
      ...(['checkbox', 'dateselect', 'hidden', 'readonly', 'multiIdentifierAuth'] as const),
      'captcha',
    ];
    expect(new Set(types)).to.deep.equal(new Set(expected));
    const formats = new Set(inputs.flatMap(({validation}) => validation?.format ?? []));
    const listed: readonly Format[] = [
      ...(['alpha', 'alphaExtended', 'alphaExtendedSpaces', 'alphaNumeric'] as const),
      ...(['alphaNumericExtended', 'email', 'i18nAlphaNumeric', 'noWhitespace'] as const),
      ...(['numeric', 'numericReal', 'phone', 'phoneInternational'] as const),
      ...(['zipCode', 'zipCode+4'] as const),
    ];
    expect(formats).to.deep.equal(new Set(listed));
    const rules = new Set(inputs.flatMap(({validation}) => Object.keys(validation ?? {})));
    const known: readonly (RuleName | 'disableClientSide' | 'messages')[] = [
      ...(['required', 'format', 'minLength', 'maxLength', 'whitelist', 'blacklist'] as const),
      ...(['emailDomainBlacklist', 'matchOptions', 'match', 'unique', 'isDate'] as const),
      ...(['minYears', 'disableClientSide', 'messages'] as const),
    ];
    expect(rules).to.deep.equal(new Set(known));
  });
});
