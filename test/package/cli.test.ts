import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {useChromium} from '../support/node/chromium.ts';
import {effectiveField} from '../../src/flow/effective-field.ts';
import {jsonErrorOffset} from '../../src/cli/json-position.ts';
import {applyOverrides, parseForm, findFormDefinition} from '../../src/flow/form-definition.ts';
import {standardRegistrationForm, standardSignInForm} from '../../src/flow/standard-forms.ts';
import {validate} from '../../src/flow/validation.ts';
import {command, refuse, run, type Run} from './run-command.ts';

const hostile = `"Quotes" 'n' </script><img src=x onerror="window.broken=1">&amp;&lt;-->`;
const secret = 'hunter2-never-print-this';

const flow = {
  version: '20250102030405060708',
  client_secret: secret,
  fields: {
    signIn: {
      element: 'form',
      action: 'widget/traditional_signin.jsonp',
      fields: ['emailAddress', 'currentPassword'],
    },
    registration: {
      element: 'form',
      action: 'widget/traditional_register.jsonp',
      fields: [
        'firstName',
        'emailAddress',
        'displayName',
        'newPassword',
        'newPasswordConfirm',
        'country',
        'birthdate',
        'terms',
        'postcode',
        'photo',
        'robot',
        'nowhere',
      ],
    },
    profile: {element: 'form', action: 'widget/profile.jsonp', fields: ['firstName']},
    withoutAction: {element: 'form', fields: ['emailAddress', 'currentPassword']},
    longWithoutAction: {element: 'form', fields: ['emailAddress', 'firstName', 'newPassword']},
    empty: {element: 'form', action: 'widget/traditional_register.jsonp', fields: []},
    unusable: {element: 'form', action: 'widget/traditional_register.jsonp', fields: ['photo']},
    firstName: {
      element: 'input',
      type: 'text',
      schemaId: 'givenName',
      label: hostile,
      placeholder: 'Vorname',
      tip: '',
      engageData: 'profile.name.givenName',
      elementAttributes: {autocomplete: 'off', 'data-key': secret},
      shouldUpdate: true,
      order: 3,
      omit: true,
    },
    emailAddress: {
      element: 'input',
      type: 'email',
      label: 'E-Mail',
      validation: {
        required: true,
        format: 'email',
        unique: true,
        messages: {required: hostile, unique: 'Taken.'},
      },
    },
    // The standard form also has fields of these names, which are required, and a date.
    displayName: {
      element: 'select',
      label: 'Title',
      options: [{text: 'Dr', value: 'dr', x: secret}],
    },
    newPassword: {
      element: 'input',
      type: 'password',
      label: 'Passwort',
      value: secret,
      validation: {minLength: 8, customServer: 'regex_setting', messages: {minLength: 'Short.'}},
    },
    newPasswordConfirm: {
      element: 'input',
      type: 'password',
      label: 'Noch einmal',
      validation: {match: 'newPassword', messages: {match: 'Other.'}},
    },
    currentPassword: {element: 'input', type: 'password', label: 'Passwort', preChecked: secret},
    country: {
      element: 'select',
      label: 'Land',
      value: 'CH',
      options: [
        {text: 'Wählen', value: '', disabled: true},
        {text: "Côte d'Ivoire", value: 'CI', engageData: 'x'},
        {text: 'Schweiz \ud83c\udde8\ud83c\udded', value: 'CH'},
      ],
    },
    birthdate: {
      element: 'capture',
      type: 'dateselect',
      label: 'Geboren',
      format: ['day', 'month', 'year'],
      monthNames: ['Jänner', 'Feber'],
      customText: {dayLabelDateSelect: 'Tag', unused: 'x'},
      validation: {isDate: true, minYears: 16, messages: {minYears: 'Young.'}},
    },
    terms: {element: 'input', type: 'checkbox', label: 'Ja', value: false, elementValue: false},
    postcode: {
      element: 'input',
      type: 'text',
      label: 'PLZ',
      validation: {format: 'postleitzahl', minLength: 4, maxLength: 5, blacklist: ['0000']},
    },
    photo: {element: 'capture', type: 'photoManager'},
    robot: {element: 'capture', type: 'captcha'},
  },
  computedFields: {managedBy: {clientId: secret}},
};

/** A text in JSON, in an attribute in single quotes. */
const escaped = (text: string) =>
  JSON.stringify(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;');

const all = [
  '--domain',
  '/capture',
  '--client-id',
  'abc',
  '--flow',
  'standard',
  '--locale',
  'de-DE',
];

describe('npx capture-forms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  const file = join(folder, 'flow.json');
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  before(() => writeFileSync(file, JSON.stringify(flow)));
  after(() => rmSync(folder, {recursive: true, force: true}));

  /** Runs the command on the flow, and expects success. */
  const print = async (form: string, ...args: string[]): Promise<Run> => {
    const result = await run(['flow', file, '--form', form, ...args]);
    assert.equal(result.code, 0, result.stderr);
    return result;
  };

  describe('as a program', () => {
    it('can be run by a shell', () => {
      assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
      if (process.platform !== 'win32') assert.equal(statSync(command).mode & 0o111, 0o111);
      const {bin} = JSON.parse(readFileSync('package.json', 'utf8')) as {bin: object};
      assert.deepEqual(bin, {'capture-forms': `./${command}`});
    });

    it('imports only modules of Node', () => {
      const imports = [...readFileSync(command, 'utf8').matchAll(/^import .* from "(.*)";$/gm)];
      assert(imports.length);
      for (const [, name] of imports) assert.match(name ?? '', /^node:/);
    });

    for (const args of [['--help'], ['-h'], ['flow', '--help']]) {
      it(`prints its usage: ${args.join(' ')}`, async () => {
        const {code, stdout, stderr} = await run(args);
        assert.equal(code, 0);
        assert.equal(stderr, '');
        assert.match(stdout, /^Usage: capture-forms flow <file> \[--form <name>\] \[options\]\n/);
        for (const option of [
          ...['--form', '--domain', '--client-id', '--flow', '--locale', '--element', '--one-line'],
          ...[
            '-h, --help',
            '--version',
            'Exit codes: 0',
            'capture-verify-email and capture-new-password',
          ],
        ]) {
          assert(stdout.includes(option), option);
        }
        for (const line of stdout.split('\n')) assert(line.length <= 100, line);
      });
    }

    it('prints its version', async () => {
      const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
      assert.deepEqual(await run(['--version']), {code: 0, stdout: `${version}\n`, stderr: ''});
    });
  });

  describe('with wrong arguments', () => {
    for (const [args, text] of [
      [[], /missing command: write capture-forms flow <file>/],
      [['flows'], /unknown command "flows"/],
      [['flow'], /missing file: /],
      [['flow', 'a.json', '--form', ''], /missing form: .* --form registrationForm/],
      [['flow', 'a.json', '--form'], /'--form <value>' argument missing/],
      [['flow', 'a.json', 'b.json', '--form', 'x'], /only one file is allowed, not also b\.json/],
      [['flow', 'a.json', '--form', 'x', '--lang', 'de'], /Unknown option '--lang'/],
      [['flow', 'a.json', '--form', 'x', '--one-line=1'], /'--one-line' does not take an argument/],
      [
        ['flow', 'a.json', '--form', 'x', '--element', 'form'],
        /--element form must be one of capture-s/,
      ],
      [['flow', 'http://', '--form', 'x'], /invalid URL: /],
    ] as const) {
      it(`reports them: ${args.join(' ') || 'none'}`, async () => {
        await refuse(args, 2, text);
      });
    }

    it('does not print a password in a URL', async () => {
      const address = `https://owner:${secret}@localhost/flow.json`;
      const {stderr} = await refuse(
        ['flow', address, '--form', 'x'],
        2,
        /a user name and a password/,
      );
      assert(!stderr.includes(secret));
    });
  });

  describe('with an unusable file', () => {
    it('reports a missing file', async () => {
      const path = join(folder, 'gone.json');
      await refuse(['flow', path, '--form', 'x'], 1, /no such file: .*gone\.json$/m);
      await refuse(['flow', folder, '--form', 'x'], 1, /is a folder/);
    });

    for (const [text, place] of [
      ['{\n  "fields": {},\n  oops\n}', 'line 3, column 3: unexpected "o"'],
      ['{"a": [1, 2}', 'line 1, column 12: unexpected "}"'],
      ['{"a": 1,\r\n"b"', 'line 2, column 4: unexpected end'],
      ['<!doctype html>', 'line 1, column 1: unexpected "<"'],
      ['', 'line 1, column 1: unexpected end'],
    ] as const) {
      it(`reports the position of invalid JSON: ${JSON.stringify(text)}`, async () => {
        const path = write('broken.json', text);
        const {stderr} = await refuse(
          ['flow', path, '--form', 'x'],
          1,
          /broken\.json is not valid JSON: /,
        );
        assert(stderr.endsWith(`is not valid JSON: ${place}\n`), stderr);
      });
    }

    it('ignores a byte order mark', async () => {
      const path = write('marked.json', `\uFEFF${JSON.stringify(flow)}`);
      assert.equal((await run(['flow', path, '--form', 'signIn'])).code, 0);
    });

    it('reports a file that is no flow', async () => {
      for (const text of ['{}', '[]', 'null', '"fields"', '{"fields": {}}', '{"fields": []}']) {
        const path = write('other.json', text);
        await refuse(['flow', path, '--form', 'x'], 1, /no "fields" in the file/);
      }
    });

    it('lists the forms of the flow', async () => {
      const names = Object.entries(flow.fields).filter(([, field]) => 'fields' in field);
      const {stderr} = await refuse(['flow', file, '--form', 'toString'], 1, /no form "toString"/);
      assert(stderr.endsWith(`its forms: ${names.map(([name]) => name).join(', ')}\n`), stderr);
    });

    it('reports a form without fields', async () => {
      await refuse(['flow', file, '--form', 'empty'], 1, /form "empty" has no fields/);
      await refuse(['flow', file, '--form', 'unusable'], 1, /no field that <capture-register> can/);
    });

    it('escapes what a terminal would apply', async () => {
      const text = '{"fields": {"\\u001b[31mred\\u009b\\u202e\\n": {"fields": []}}}';
      const {stderr} = await refuse(['flow', '-', '--form', 'x'], 1, /its forms: /, text);
      assert(stderr.endsWith('its forms: \\u001b[31mred\\u009b\\u202e\\u000a\n'), stderr);
    });

    it('says of many forms what fits', async () => {
      const names = Array.from({length: 10_000}, (_, i) => [`form${i}`, {fields: []}]);
      const text = JSON.stringify({fields: Object.fromEntries(names)});
      const {stderr} = await refuse(
        ['flow', '-', '--form', 'x'],
        1,
        /its forms: form0, form1,/,
        text,
      );
      assert(stderr.length < 6000, `${stderr.length}`);
      assert(stderr.endsWith('…\n'));
    });

    it('finds a form in a large file', async () => {
      const names = Array.from({length: 10_000}, (_, i) => [`field${i}`, {type: 'text'}]);
      const fields = {...Object.fromEntries(names), form: {fields: ['field9999']}};
      const {code, stdout} = await run(['flow', '-', '--form', 'form'], JSON.stringify({fields}));
      assert.equal(code, 0);
      assert(stdout.includes('[{"name": "field9999"}]'), stdout);
    });

    it('says that it is too large', async () => {
      const text = `{"fields": "${'a'.repeat(5_000_000)}"}`;
      await refuse(['flow', '-', '--form', 'x'], 1, /standard input is larger than 5 MB$/m, text);
      const path = write('large.json', text);
      await refuse(['flow', path, '--form', 'x'], 1, /large\.json is larger than 5 MB$/m);
    });
  });

  describe('with a URL', () => {
    let server: Server;
    let origin: string;
    before(async () => {
      server = createServer(({url = ''}, response) => {
        if (url.startsWith('/hang-up')) response.destroy();
        else if (url.startsWith('/moved')) {
          response.writeHead(302, {location: '/widget_data/flows/app/other/HEAD/de-DE.json'}).end();
        } else if (url.startsWith('/text')) response.end('not found');
        else if (url.startsWith('/widget_data/')) response.end(JSON.stringify(flow));
        else response.writeHead(404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());

    it('fetches the file, and reads attributes from its published URL', async () => {
      const address = `${origin}/widget_data/flows/app/my-flow/HEAD/de-DE.json?key=1`;
      const {code, stdout, stderr} = await run(['flow', address, '--form', 'signIn']);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^ {2}flow="my-flow"$/m);
      assert.match(stdout, /^ {2}locale="de-DE"$/m);
      assert.match(
        stderr,
        /replace .*: YOUR_DOMAIN \(--domain\), YOUR_CLIENT_ID \(--client-id\)$/m,
      );
      const {stdout: own} = await run(['flow', address, '--form', 'signIn', ...all]);
      assert.match(own, /^ {2}flow="standard"$/m);
    });

    it('follows a redirect', async () => {
      const {code} = await run(['flow', `${origin}/moved.json`, '--form', 'signIn']);
      assert.equal(code, 0);
    });

    it('reports the HTTP status', async () => {
      const address = `${origin}/gone.json?token=${secret}`;
      const {stderr} = await refuse(
        ['flow', address, '--form', 'x'],
        1,
        /\/gone\.json responded with HTTP 404 Not Found$/m,
      );
      assert(!stderr.includes(secret));
    });

    it('reports an answer that is no JSON', async () => {
      const {stderr} = await refuse(
        ['flow', `${origin}/text?token=${secret}`, '--form', 'x'],
        1,
        /\/text is not valid JSON: line 1, column 1: unexpected "n"$/m,
      );
      assert(!stderr.includes(secret));
    });

    it('reports that there is no answer', async () => {
      await refuse(
        ['flow', `${origin}/hang-up`, '--form', 'x'],
        1,
        /could not fetch .*: (UND_ERR|ECONN)/,
      );
      const closed = createServer();
      await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
      const {port} = closed.address() as AddressInfo;
      await new Promise((resolve) => closed.close(resolve));
      await refuse(
        ['flow', `http://127.0.0.1:${port}/`, '--form', 'x'],
        1,
        /could not fetch .*: ECONNREFUSED/,
      );
    });
  });

  describe('with a file that would take long', {timeout: 30_000}, () => {
    const unknown = Object.fromEntries(Array.from({length: 3000}, (_, i) => [`key${i}`, i]));
    const fileWith = (field: object) => {
      const names = Array.from({length: 18}, (_, i) => `field${i}`);
      const definitions = Object.fromEntries(names.map((name) => [name, field]));
      return JSON.stringify({fields: {form: {fields: names}, ...definitions}});
    };

    it('leaves out thousands of keys that it does not know', async () => {
      const text = fileWith({label: 'A', ...unknown});
      const {code, stdout} = await run(['flow', '-', '--form', 'form'], text);
      assert.equal(code, 0);
      assert(stdout.includes('{"name": "field17", "label": "A"}\n  ]'), stdout);
    });

    it('leaves out thousands of keys of options', async () => {
      const options = Array.from({length: 5}, (_, i) => ({text: `${i}`, value: i, ...unknown}));
      const {code, stdout} = await run(
        ['flow', '-', '--form', 'form', '--one-line'],
        fileWith({type: 'select', options}),
      );
      assert.equal(code, 0);
      assert(stdout.includes('"options":[{"text":"0","value":"0"},{"text":"1",'), stdout);
    });

    it('reads thousands of rules', async () => {
      const {code} = await run(
        ['flow', '-', '--form', 'form'],
        fileWith({label: 'A', validation: unknown}),
      );
      assert.equal(code, 0);
    });

    for (const [name, open, close] of [
      ['objects', '{"a":', '}'],
      ['lists', '[', ']'],
    ] as const) {
      it(`refuses ${name} that are nested too deep`, async () => {
        const deep = (levels: number) =>
          fileWith({label: 'A', validation: 0}).replaceAll(
            '"validation":0',
            `"validation":{"a":${open.repeat(levels)}1${close.repeat(levels)}}`,
          );
        const args = ['flow', '-', '--form', 'form'];
        await refuse(args, 1, /standard input is nested deeper than 100 levels$/m, deep(20_000));
        await refuse(args, 1, /standard input is nested deeper than 100 levels$/m, deep(97));
        assert.equal((await run(args, deep(96))).code, 0);
      });
    }
  });

  it('reads standard input', async () => {
    const fromFile = await print('signIn', ...all);
    const fromInput = await run(['flow', '-', '--form', 'signIn', ...all], JSON.stringify(flow));
    assert.deepEqual(fromInput, fromFile);
    await refuse(
      ['flow', '-', '--form', 'x'],
      1,
      /standard input is not valid JSON: line 1, column 2/,
      '{',
    );
  });

  describe('chooses the element', () => {
    for (const [form, args, tag] of [
      ['signIn', [], 'capture-sign-in'],
      ['registration', [], 'capture-register'],
      ['withoutAction', [], 'capture-sign-in'],
      ['longWithoutAction', [], 'capture-register'],
      ['profile', ['--element', 'capture-register'], 'capture-register'],
      ['registration', ['--element', 'capture-sign-in'], 'capture-sign-in'],
    ] as const) {
      it(`${tag} for ${form} ${args.join(' ')}`, async () => {
        const {stdout} = await print(form, ...args);
        assert.match(stdout, new RegExp(`^<${tag}\\n[^]*></${tag}>\\n$`));
      });
    }

    it('and none for another kind of form', async () => {
      await refuse(
        ['flow', file, '--form', 'profile'],
        1,
        /has the action widget\/profile\.jsonp.*--element/,
      );
    });
  });

  describe('reports on standard error', () => {
    it('the fields that the element leaves out, by name and type', async () => {
      const {stderr} = await print('registration');
      assert.match(
        stderr,
        /^capture-forms: omitted, not supported by <capture-register>: photo \(photoManager\), robot \(captcha\)$/m,
      );
      assert.match(stderr, /omitted, not defined in the file: nowhere$/m);
    });

    it('the rules that only Capture checks', async () => {
      const {stderr} = await print('registration');
      assert.match(
        stderr,
        /^capture-forms: checked only by Capture: emailAddress \(unique\), newPassword \(customServer\), postcode \(format\)$/m,
      );
    });

    it('the placeholders to replace, if there are any', async () => {
      const {stdout, stderr} = await print('signIn');
      for (const [name, placeholder, option] of [
        ['domain', 'YOUR_DOMAIN', '--domain'],
        ['client_id', 'YOUR_CLIENT_ID', '--client-id'],
        ['flow', 'YOUR_FLOW', '--flow'],
        ['locale', 'YOUR_LOCALE', '--locale'],
      ]) {
        assert(stdout.includes(`\n  ${name}="${placeholder}"\n`), name);
        assert(stderr.includes(`${placeholder} (${option})`), name);
      }
      const {stderr: quiet} = await print('signIn', ...all);
      assert.equal(quiet, 'capture-forms: checked only by Capture: emailAddress (unique)\n');
    });

    it('a file without a version', async () => {
      const path = write('old.json', JSON.stringify({...flow, version: undefined}));
      const {stdout, stderr} = await run(['flow', path, '--form', 'signIn', ...all]);
      assert.doesNotMatch(stdout, /flow_version/);
      assert.match(stderr, /no "version" in the file/);
    });

    it('a form with too many fields', async () => {
      const names = Array.from({length: 403}, (_, i) => `field${i}`);
      const fields = Object.fromEntries(names.map((name) => [name, {type: 'text'}]));
      const many = {fields: {...fields, form: {fields: names}}};
      const {code, stderr} = await run(['flow', '-', '--form', 'form'], JSON.stringify(many));
      assert.equal(code, 0);
      assert.match(stderr, /omitted, too many fields: the last 3$/m);
    });
  });

  it('reports no rule that the element checks itself', async () => {
    const rules = [
      ['required', true, ''],
      ['minLength', 3, 'a'],
      ['maxLength', 1, 'aa'],
      ['format', 'numeric', 'a'],
      ['match', 'required', 'a'],
      ['whitelist', ['b'], 'a'],
      ['blacklist', ['a'], 'a'],
      ['emailDomainBlacklist', ['a'], 'x@a'],
    ] as const;
    /** A form with a field for each rule, with the name of the rule. */
    const formWith = (more: object) => ({
      fields: {
        form: {fields: rules.map(([rule]) => rule)},
        ...Object.fromEntries(
          rules.map(([rule, argument]) => [rule, {validation: {[rule]: argument, ...more}}]),
        ),
      },
    });
    const {definitions} = findFormDefinition(formWith({}), 'form') ?? assert.fail();
    const {fields} = parseForm(definitions, {locale: 'en-US', hasAccount: false});
    const values = new URLSearchParams(rules.map(([rule, , value]) => [rule, value]));
    assert.equal(validate(fields, values).size, rules.length);

    const args = ['flow', '-', '--form', 'form'];
    const {stderr} = await run(args, JSON.stringify(formWith({})));
    assert.doesNotMatch(stderr, /checked only by Capture/);
    const {stderr: told} = await run(args, JSON.stringify(formWith({disableClientSide: true})));
    const all = rules.map(([rule]) => `${rule} (${rule})`).join(', ');
    assert(told.includes(`checked only by Capture: ${all}\n`), told);
  });

  describe('prints HTML', () => {
    const chromium = useChromium();
    let page: Page;
    before(async () => {
      page = await chromium.browser.newPage();
    });

    /** Parses HTML in the browser, expects one element, and returns its attributes. */
    async function parse(html: string): Promise<Readonly<Record<string, string>>> {
      const {count, attributes} = await page.evaluate((text) => {
        const {head, body} = new DOMParser().parseFromString(text, 'text/html');
        const element = body.firstElementChild;
        return {
          count: head.childNodes.length + body.querySelectorAll('*').length,
          attributes: [...(element?.attributes ?? [])].map(({name, value}) => [name, value]),
        };
      }, html);
      assert.equal(count, 1);
      return Object.fromEntries(attributes) as Readonly<Record<string, string>>;
    }

    const fieldsOf = async (html: string) =>
      JSON.parse((await parse(html)).fields ?? '') as readonly Record<string, unknown>[];

    for (const [form, standard, hasAccount] of [
      ['registration', standardRegistrationForm, false],
      ['signIn', standardSignInForm, true],
    ] as const) {
      it(`that gives an element the fields of the file: ${form}`, async () => {
        const written = await fieldsOf((await print(form)).stdout);
        const {definitions} = findFormDefinition(flow, form) ?? assert.fail();
        const reader = {locale: 'en-US', hasAccount};
        const wanted = parseForm(definitions, reader).fields.map(effectiveField);
        // Also as a later version of the element, whose standard fields may differ.
        for (const base of [standard, new Map()]) {
          const {fields} = parseForm(applyOverrides(base, written, false), reader);
          assert.deepEqual(fields.map(effectiveField), wanted);
        }
      });
    }

    it('with only what the element reads', async () => {
      const {stdout} = await print('registration');
      const fields = await fieldsOf(stdout);
      const byName = (name: string) => fields.find((field) => field.name === name);
      assert.deepEqual(byName('firstName'), {
        name: 'firstName',
        // The standard field of that name is required.
        validation: null,
        label: hostile,
        placeholder: 'Vorname',
      });
      assert.deepEqual(byName('emailAddress'), {
        name: 'emailAddress',
        type: 'email',
        label: 'E-Mail',
        validation: {required: true, format: 'email', messages: {required: hostile}},
      });
      assert.deepEqual(byName('displayName'), {
        name: 'displayName',
        type: 'select',
        validation: null,
        label: 'Title',
        options: [{text: 'Dr', value: 'dr'}],
      });
      assert.deepEqual(byName('country')?.options, [
        {text: 'Wählen', value: '', disabled: true},
        {text: "Côte d'Ivoire", value: 'CI'},
        {text: 'Schweiz \ud83c\udde8\ud83c\udded', value: 'CH'},
      ]);
      assert.deepEqual(byName('birthdate'), {
        name: 'birthdate',
        label: 'Geboren',
        validation: {minYears: 16, messages: {minYears: 'Young.'}},
        format: ['day', 'month', 'year'],
        monthNames: ['Jänner', 'Feber'],
        customText: {dayLabelDateSelect: 'Tag'},
        type: 'dateselect',
      });
      assert.deepEqual(byName('newPassword')?.validation, {
        required: null,
        minLength: 8,
        messages: {minLength: 'Short.'},
      });
      assert.deepEqual(byName('terms'), {name: 'terms', type: 'checkbox', label: 'Ja'});
      assert.doesNotMatch(stdout, /engageData|elementAttributes|shouldUpdate|elementValue|omit/);
      assert.doesNotMatch(stdout, /unique|customServer|unused/);
    });

    it('with escaped attributes', async () => {
      const {stdout} = await print(
        'registration',
        '--domain',
        `"'><b>&quot;`,
        '--flow',
        'a"&amp;b',
      );
      assert.doesNotMatch(stdout.slice(1, -1), /<(?!\/capture-register>$)/);
      const attributes = await parse(stdout);
      assert.deepEqual(Object.keys(attributes), [
        ...['domain', 'client_id', 'flow', 'flow_version', 'locale', 'form', 'fields'],
      ]);
      assert.equal(attributes.domain, `"'><b>&quot;`);
      assert.equal(attributes.flow, 'a"&amp;b');
      assert.equal(attributes.form, 'registration');
      assert.match(attributes.fields ?? '', /^\[\s+\{\s+"name": "firstName",/);
      assert.equal((await fieldsOf(stdout))[0]?.label, hostile);
    });

    const marks = '\u0000\u0007\u001b[31m\u007f\u009b\u200f\u202e\u2066\u2028\u{e0041}\t\n';

    it('without characters that a terminal would apply', async () => {
      const name = 'f\u202eorm\u0007';
      const version = '1\u001b[31m\u007f\u2066\t\r\n\u{e0041}';
      const fields = {
        [name]: {fields: ['firstName', marks]},
        firstName: {label: marks},
        [marks]: {placeholder: 'x', validation: {format: 'f', messages: {format: marks}}},
      };
      for (const oneLine of [[], ['--one-line']]) {
        const {code, stdout, stderr} = await run(
          ['flow', '-', '--form', name, ...oneLine],
          JSON.stringify({version, fields}),
        );
        assert.equal(code, 0, stderr);
        assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}]/u);
        if (oneLine.length) assert.equal(stdout.split('\n').length, 2);
        const attributes = await parse(stdout);
        assert.equal(attributes.form, name);
        assert.equal(attributes.flow_version, version);
        const [first, second] = await fieldsOf(stdout);
        assert.equal(first?.label, marks);
        assert.equal(second?.name, marks);
        assert.doesNotMatch(stderr.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}]/u);
      }
    });

    for (const version of ['1\u009b2', '1\u00002']) {
      it(`with no attribute that HTML cannot express: ${JSON.stringify(version)}`, async () => {
        const text = JSON.stringify({...flow, version});
        const message = /^capture-forms: flow_version has a control character that HTML cannot/;
        await refuse(['flow', '-', '--form', 'signIn'], 1, message, text);
      });
    }

    it('in lines that are easy to read', async () => {
      const {stdout} = await print('signIn', ...all);
      assert.deepEqual(stdout.split('\n'), [
        '<capture-sign-in',
        '  domain="/capture"',
        '  client_id="abc"',
        '  flow="standard"',
        '  flow_version="20250102030405060708"',
        '  locale="de-DE"',
        '  form="signIn"',
        "  fields='[",
        '    {',
        '      "name": "emailAddress",',
        '      "type": "email",',
        '      "label": "E-Mail",',
        '      "validation": {',
        '        "required": true,',
        '        "format": "email",',
        '        "messages": {',
        `          "required": ${escaped(hostile)}`,
        '        }',
        '      }',
        '    },',
        '    {"name": "currentPassword", "type": "password", "label": "Passwort", "validation": null}',
        "  ]'",
        '></capture-sign-in>',
        '',
      ]);
      const {stdout: registration} = await print('registration', ...all);
      for (const line of registration.split('\n')) {
        assert(line.length <= 100 || line.includes('&lt;img'), line);
      }
    });

    it('on one line for --one-line', async () => {
      const {stdout} = await print('registration', ...all, '--one-line');
      assert.match(
        stdout,
        /^<capture-register domain="\/capture" .* fields='\[.*\]'><\/capture-register>\n$/,
      );
      const {stdout: lines} = await print('registration', ...all);
      const [{fields, ...others}, {fields: wrapped, ...same}] = [
        await parse(stdout),
        await parse(lines),
      ];
      assert.deepEqual(others, same);
      assert.deepEqual(JSON.parse(fields ?? ''), JSON.parse(wrapped ?? ''));
    });

    it('without passwords and other data of the file', async () => {
      for (const form of ['registration', 'signIn']) {
        const {stdout, stderr} = await print(form);
        assert(!stdout.includes(secret) && !stderr.includes(secret), form);
      }
    });

    it('with field names such as __proto__', async () => {
      const odd = `{"fields": {"form": {"fields": ["__proto__", "constructor"]},
        "__proto__": {"label": "A", "__proto__": {"label": "B"}}, "constructor": {"label": "C"}}}`;
      const {code, stdout} = await run(['flow', '-', '--form', 'form'], odd);
      assert.equal(code, 0);
      assert.deepEqual(await fieldsOf(stdout), [
        {name: '__proto__', label: 'A'},
        {name: 'constructor', label: 'C'},
      ]);
    });

    it('that an element shows as the form', async () => {
      const {stdout} = await print('registration', ...all);
      await page.setContent(`<!doctype html><meta charset="utf-8">${stdout}`);
      await page.addScriptTag({path: 'dist/capture-forms.js'});
      const seen = await page.waitForFunction(() => {
        const root = document.querySelector('capture-register')?.shadowRoot;
        const names = [...(root?.querySelectorAll<HTMLInputElement>('input, select') ?? [])];
        return (
          names.length && {
            names: names.map(({name}) => name),
            text: root?.querySelector('label')?.textContent,
            images: root?.querySelectorAll('img').length,
          }
        );
      });
      const {names, text, images} = (await seen.jsonValue()) as {
        names: string[];
        text: string;
        images: number;
      };
      assert.deepEqual(
        [...new Set(names.map((name) => name.replace(/\[.*/, '')))],
        flow.fields.registration.fields.slice(0, -3),
      );
      // The label's text, without its tags.
      assert(text.startsWith(`"Quotes" 'n' &<-->`), text);
      assert.equal(images, 0);
    });
  });
});

describe('the position of an error in JSON', () => {
  /** Pseudo-random numbers, the same in each run. */
  function* numbers(seed = 1): Generator<number> {
    for (;;) {
      seed = (seed * 48271) % 2147483647;
      yield seed;
    }
  }

  it('is found if and only if JSON.parse throws', () => {
    const next = numbers();
    const pick = (count: number) => (next.next().value as number) % count;
    const text =
      '{"a": [1, -2.5e+3, true, null, "x\\u00e9\\n\\"", {"b": {}}], "": "\u0085\ud800é"}';
    const pieces = [...'{}[],:"\\01-.e+tnu \n\u0001\u007fé', ''];
    for (let i = 0; i < 20_000; i++) {
      let changed = text;
      for (let count = pick(3); count >= 0; count--) {
        const at = pick(changed.length + 1);
        changed = changed.slice(0, at) + pieces[pick(pieces.length)] + changed.slice(at + pick(2));
      }
      let isJson = true;
      try {
        JSON.parse(changed);
      } catch {
        isJson = false;
      }
      assert.equal(jsonErrorOffset(changed) === -1, isJson, JSON.stringify(changed));
    }
  });

  it('is found in large and in deeply nested files', () => {
    assert.equal(jsonErrorOffset(`["${'\\n'.repeat(5e6)}"}`), 1e7 + 3);
    assert.equal(jsonErrorOffset('['.repeat(1e6)), 1e6);
  });
});
