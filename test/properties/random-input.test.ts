import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {dateOrder, monthNames} from '../../src/templates/date-format.ts';
import {asciiDigits} from '../../src/form/form-values.ts';
import {captureBaseUrl} from '../../src/capture/domain.ts';
import {captureEvent} from '../../src/form/events.ts';
import {errorTexts} from '../../src/form/error-texts.ts';
import {applyOverrides, parseForm, findFormDefinition} from '../../src/flow/form-definition.ts';
import {describeJsonError, jsonErrorOffset} from '../../src/cli/json-position.ts';
import {jsonObject} from '../../src/json.ts';
import {languageOf, languages} from '../../src/localize/languages.ts';
import {resolveWebUrl} from '../../src/form/links.ts';
import {signInCatalogue} from '../../src/localize/catalogues/sign-in.ts';
import {decodeSignIn} from '../../src/capture/success.ts';
import {createTranslator} from '../../src/localize/translate.ts';
import {standardSignInForm} from '../../src/flow/standard-forms.ts';
import {validate} from '../../src/flow/validation.ts';
import {decodeReply, encodeRequest} from '../../src/capture/protocol.ts';
import {fieldList, fieldName, flowFile} from './random-flow.ts';
import {itHolds} from './property.ts';

/** Any text: ASCII, other characters, and lone surrogates. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary'}),
  fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
);

/** The given pieces in any order, with any text between them. */
const composed = (...pieces: readonly string[]) =>
  fc
    .array(
      fc.oneof({weight: 9, arbitrary: fc.constantFrom(...pieces)}, {weight: 1, arbitrary: anyText}),
      {maxLength: 8},
    )
    .map((list) => list.join(''));

const tag = fc.oneof(
  anyText,
  fc.constantFrom(...languages, 'iw', 'no', 'zh-TW', 'de_AT', 'C', 'POSIX', 'i-klingon'),
  composed('-', '_', 'de', 'en', 'sr', 'Latn', 'Hant', 'US', '419', 'x', 'u', 'ca', 'nu', 'arab'),
);

describe('for any input', () => {
  itHolds(
    'an available language with plural forms is found for any tag',
    2000,
    fc.tuple(tag, fc.array(tag, {maxLength: 2}), fc.boolean(), fc.oneof(fc.nat(), fc.double())),
    ([wanted, others, isBrought, n]) => {
      const more = isBrought ? [...others, wanted] : others;
      const found = languageOf(wanted, more);
      expect(['en', ...languages, ...more]).to.include(found);
      const translate = createTranslator(
        found,
        jsonObject({minLength: 'one {n}|few {n}|many {n}'}),
      );
      expect(translate('minLength', n)).to.match(/^(one|few|many) [^{|]+$/);
    },
  );

  itHolds('every language has an order of date parts and 12 months', 1000, tag, (wanted) => {
    expect([...dateOrder(wanted)].sort()).to.deep.equal(['day', 'month', 'year']);
    expect(new Set(monthNames(wanted))).to.have.lengthOf(12);
  });

  itHolds('digits become ASCII digits, and nothing else changes', 1000, anyText, (text) => {
    const ascii = asciiDigits(text);
    expect(ascii).not.to.match(/(?!\d)\p{Nd}/u);
    expect(ascii.replace(/\d/g, '')).to.equal(text.replace(/\p{Nd}/gu, ''));
  });

  const page = {origin: 'https://www.example.com', hostname: 'www.example.com'};
  const local = {origin: 'http://localhost:5173', hostname: 'localhost'};
  const domain = fc.oneof(
    anyText,
    composed(
      ...['acme', '.janraincapture.com', 'janraincapture.com', 'login.brand.com', 'evil.com', '/'],
      ...['//', '\\', '.', '..', '@', ':', '#', '?', '%2e', '%2f', 'https://', 'http://', ':443'],
      ...[
        'localhost',
        '127.0.0.1',
        ':5174',
        '[::1]',
        '\t',
        '\n',
        ' ',
        '\0',
        'а',
        '。',
        '-',
        '\u00ad',
      ],
    ),
  );
  itHolds('no base URL is a host that is not allowed', 5000, domain, (written) => {
    for (const address of [page, local]) {
      const base = captureBaseUrl(written, address, ['login.brand.com']);
      if (base === undefined) continue;
      expect(base).not.to.match(/\/$/);
      // A browser sends nothing to an invalid URL.
      if (!URL.canParse(`${base}/oauth`)) continue;
      const {protocol, username, password, hostname, port, origin, search, hash} = new URL(base);
      expect([username, password, search, hash].join('')).to.equal('');
      const isCaptures = /^[a-z\d.-]+\.janraincapture\.com$/.test(hostname) && port === '';
      const isAllowed = hostname === 'login.brand.com' && port === '';
      const isOwn = origin === address.origin;
      const isLoopback = address === local && /^(localhost|127\.0\.0\.1)$/.test(hostname);
      expect(isCaptures || isAllowed || isOwn || isLoopback, base).to.equal(true);
      if (isCaptures || isAllowed) expect(protocol).to.equal('https:');
    }
  });

  itHolds('a link is an http(s) URL or empty', 2000, domain, (written) => {
    expect(resolveWebUrl(written, 'https://www.example.com/a')).to.match(/^(https?:.*)?$/);
  });

  const json = fc.oneof(anyText, fc.json({stringUnit: 'binary'}));
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom('', ',', '"', '}', '\\', '\n', 'e', '0'))
    .map(([text, place, length, piece]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    });
  itHolds('invalid JSON is found, with its position', 5000, fc.oneof(json, broken), (text) => {
    let isJson = true;
    try {
      JSON.parse(text);
    } catch {
      isJson = false;
    }
    const at = jsonErrorOffset(text);
    expect(at === -1).to.equal(isJson);
    expect(at).to.be.at.most(text.length);
    if (!isJson) expect(describeJsonError(text)).to.match(/^line \d+, column \d+: \S/);
  });

  const reply = fc
    .record(
      {
        stat: fc.constantFrom('ok', 'error', 'OK', 1),
        code: fc.oneof(fc.integer(), fc.constantFrom(200, 210, 380, 390, 500, 510), fc.jsonValue()),
        error: fc.jsonValue(),
        error_description: fc.jsonValue(),
        message: fc.jsonValue(),
        request_id: fc.jsonValue(),
        invalid_fields: fc.oneof(fc.jsonValue(), fc.dictionary(fieldName, fc.array(fc.string()))),
        capture_user: fc.oneof(fc.jsonValue(), fc.dictionary(fieldName, fc.jsonValue())),
        access_token: fc.jsonValue(),
        authorization_code: fc.jsonValue(),
      },
      {requiredKeys: []},
    )
    .map((value) => JSON.stringify(value));
  const kinds =
    'success credentials fields configuration merge rate-limit unavailable timeout reply refused'.split(
      ' ',
    );
  itHolds(
    'every reply has a documented kind',
    5000,
    fc.record({
      url: fc.constant('https://acme.janraincapture.com/oauth/auth_native_traditional'),
      body: fc.oneof(json, reply),
      type: fc.constant('application/json'),
      status: fc.constantFrom(200, 400, 429, 503),
      hasRetryAfter: fc.boolean(),
    }),
    (answer) => {
      const outcome = decodeReply(answer, 'signInForm', decodeSignIn);
      expect(kinds).to.include(outcome.kind);
      if (outcome.kind === 'success') {
        const {access_token, authorization_code, sso_code, capture_user} = outcome;
        const tokens = [access_token, authorization_code, sso_code];
        expect(tokens.some(Boolean) || Object.keys(capture_user).length > 0).to.equal(true);
        const event = captureEvent('capture-success', {form: 'signInForm', ...outcome});
        expect(event.detail.capture_user).to.be.frozen;
        return;
      }
      expect(outcome.code).to.be.a('number');
      const translate = createTranslator('en', signInCatalogue.english);
      const texts = errorTexts(outcome, 'signInForm', [], translate, signInCatalogue.failures);
      expect(texts.size).to.be.at.least(1);
      for (const text of [...texts.values()].flat())
        expect(text).to.be.a('string').and.not.equal('');
    },
  );

  itHolds(
    'typed values are sent unchanged and change no setting',
    2000,
    fc.array(fc.tuple(fieldName, fc.string({unit: 'binary'}))),
    (typed) => {
      const settings = {client_id: 'abc', form: 'signInForm', locale: 'x', redirect_uri: 'https:'};
      const body = encodeRequest({...settings, flow: undefined}, new URLSearchParams(typed));
      const arrived = [...new URLSearchParams(body.toString())];
      const own = typed.filter(([name]) => !['flow', ...Object.keys(settings)].includes(name));
      expect(arrived).to.deep.equal([...Object.entries(settings), ...own]);
    },
  );

  itHolds(
    'any flow file and any fields make a form, which can be checked',
    1000,
    fc.tuple(flowFile, fieldList, fc.array(fc.tuple(fieldName, fc.string())), fc.boolean(), tag),
    ([file, fields, typed, hasAccount, locale]) => {
      const source = findFormDefinition(file, 'signInForm')?.definitions;
      const written = applyOverrides(source ?? standardSignInForm, fields, !!source);
      const form = parseForm(written, {locale, hasAccount});
      expect(form.fields.length + form.unsupported.length).to.equal(written.size);
      for (const [name, faults] of validate(form.fields, new URLSearchParams(typed))) {
        expect(written.has(name)).to.equal(true);
        expect(faults).not.to.be.empty;
      }
    },
  );
});
