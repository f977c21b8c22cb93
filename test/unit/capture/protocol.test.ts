import {expect} from '@open-wc/testing';
import type {Outcome} from '../../../src/capture/outcome.ts';
import {decodeReply, encodeRequest, type Answer} from '../../../src/capture/protocol.ts';
import {decodeSignIn} from '../../../src/capture/success.ts';

const settings = {
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
  form: 'signInForm',
  locale: 'en-US',
  redirect_uri: 'http://localhost',
};

describe('encodeRequest', () => {
  it('sends the settings, then what was typed, byte for byte', () => {
    const values = new URLSearchParams([['currentPassword', ' ä&=+%\u{1f600}\n"']]);
    const body = encodeRequest({...settings, response_type: 'token'}, values);
    expect([...body]).to.deep.equal([
      ...Object.entries(settings),
      ['response_type', 'token'],
      ['currentPassword', ' ä&=+%\u{1f600}\n"'],
    ]);
  });

  it('leaves out settings that are not given', () => {
    const {flow: _, ...rest} = settings;
    const body = encodeRequest({...rest, flow: undefined, merge_token: ''}, new URLSearchParams());
    expect([...body.keys()]).to.deep.equal(Object.keys(rest));
  });

  it('leaves out an empty date, but no other empty field', () => {
    const values = new URLSearchParams({
      middleName: '',
      'birthdate[dateselect_year]': '',
      'birthdate[dateselect_month]': '',
      'birthdate[dateselect_day]': '',
    });
    const names = [...encodeRequest(settings, values).keys()];
    expect(names.slice(-1)).to.deep.equal(['middleName']);
  });
});

/** An outcome without its Map, for comparing. */
const plain = (outcome: Outcome) =>
  'fieldErrors' in outcome
    ? {...outcome, fieldErrors: Object.fromEntries(outcome.fieldErrors)}
    : outcome;

/** An answer with this body. */
const answer = (body: string, more: Partial<Answer> = {}): Answer => ({
  url: 'https://acme.janraincapture.com/oauth/auth_native_traditional',
  body,
  type: 'application/json',
  status: 200,
  hasRetryAfter: false,
  ...more,
});

const decode = (reply: unknown, more?: Partial<Answer>) =>
  plain(decodeReply(answer(JSON.stringify(reply), more), 'signInForm', decodeSignIn));

const error = (code: number, more: object = {}) => ({
  stat: 'error',
  code,
  error: 'some_error',
  error_description: 'for developers',
  request_id: '5442cd9rdkcayy3p',
  ...more,
});

describe('decodeReply', () => {
  const capture_user = {uuid: '67890def-6789-defg-6789-67890defgh67', email: 'a@b.c'};

  for (const tokens of [
    {access_token: 'z0y98xv76u5t4rs3'},
    {authorization_code: 'a1b2c3d4e5f6g7h8'},
    {access_token: 'z0y98xv76u5t4rs3', authorization_code: 'a1b2c3d4e5f6g7h8'},
    {},
  ]) {
    it(`takes a success with ${Object.keys(tokens).join(' and ') || 'no token'}`, () => {
      expect(decode({capture_user, stat: 'ok', ...tokens})).to.deep.equal({
        kind: 'success',
        capture_user,
        ...tokens,
      });
    });
  }

  it('passes on sso_code and is_new', () => {
    const more = {sso_code: 's1', is_new: false};
    expect(decode({capture_user, stat: 'ok', ...more})).to.deep.equal({
      kind: 'success',
      capture_user,
      ...more,
    });
  });

  for (const user of [undefined, null, 'text', {}]) {
    it(`takes a token without a profile for a success: ${JSON.stringify(user)}`, () => {
      expect(decode({capture_user: user, stat: 'ok', access_token: 't'})).to.deep.equal({
        kind: 'success',
        capture_user: {},
        access_token: 't',
      });
    });
  }

  it('reads a code that is a string', () => {
    expect(decode(error(0, {code: '212'}))).to.include({kind: 'credentials', code: 212});
  });

  it('passes on the name of the argument that Capture refuses', () => {
    expect(decode(error(200, {argument_name: 'flow'}))).to.include({argument_name: 'flow'});
  });

  it('says what answered in place of Capture', () => {
    const url = 'https://www.example.com/capture/oauth/auth_native_traditional';
    const failure = decodeReply(
      answer('<p>Not implemented</p>', {url, status: 501, type: 'text/html'}),
      'signInForm',
      decodeSignIn,
    );
    expect(failure).to.include({
      error_description: `POST ${url} answered HTTP 501 text/html, which is not a Capture reply: check domain and the proxy`,
    });
  });

  for (const [code, kind] of [
    [100, 'configuration'],
    [200, 'configuration'],
    [210, 'credentials'],
    [211, 'credentials'],
    [213, 'credentials'],
    [224, 'configuration'],
    [310, 'refused'],
    [361, 'fields'],
    [363, 'fields'],
    [380, 'merge'],
    [390, 'fields'],
    [402, 'configuration'],
    [403, 'configuration'],
    [480, 'unavailable'],
    [500, 'unavailable'],
    [510, 'rate-limit'],
    [540, 'refused'],
    [999, 'refused'],
    [-1, 'refused'],
  ] as const) {
    it(`takes ${code} for ${kind}`, () => {
      expect(decode(error(code))).to.deep.equal({
        kind,
        code,
        error: 'some_error',
        error_description: 'for developers',
        request_id: '5442cd9rdkcayy3p',
        fieldErrors: {},
      });
    });
  }

  it('takes a 500 for an unknown flow for the owner’s', () => {
    const error_description =
      "could not find a flow named 'standard' with version '1' and locale 'en-US'";
    expect(decode(error(500, {error_description}))).to.include({kind: 'configuration'});
  });

  it('keeps several texts for several fields, and those for the form', () => {
    const invalid_fields = {signInForm: ['No.'], displayName: ['Taken.', 'Too short.'], email: []};
    expect(decode(error(390, {invalid_fields}))).to.have.deep.property('fieldErrors', {
      signInForm: [{text: 'No.'}],
      displayName: [{text: 'Taken.'}, {text: 'Too short.'}],
    });
  });

  it('takes a plain string for a list of one', () => {
    expect(decode(error(390, {invalid_fields: {displayName: 'Taken.'}}))).to.have.deep.property(
      'fieldErrors',
      {displayName: [{text: 'Taken.'}]},
    );
  });

  it('shows a message where there are no texts for fields', () => {
    const reply = error(540, {message: 'Already verified.'});
    expect(decode(reply)).to.have.deep.property('fieldErrors', {
      signInForm: [{text: 'Already verified.'}],
    });
    const both = {...reply, invalid_fields: {displayName: ['Taken.']}};
    expect(decode(both)).to.have.deep.property('fieldErrors', {displayName: [{text: 'Taken.'}]});
  });

  it('takes request_token for request_id', () => {
    const {request_id: request_token, ...rest} = error(510);
    expect(decode({...rest, request_token})).to.include({request_id: request_token});
  });

  it('takes names that every object has as names', () => {
    const body =
      '{"stat":"error","code":390,"invalid_fields":{"__proto__":["a"],"constructor":["b"]}}';
    const outcome = decodeReply(answer(body), 'signInForm', decodeSignIn);
    expect('fieldErrors' in outcome && [...outcome.fieldErrors.keys()]).to.deep.equal([
      '__proto__',
      'constructor',
    ]);
    expect({}).not.to.have.property('0');
  });

  for (const body of [
    '',
    ' ',
    'null',
    'true',
    '42',
    '"ok"',
    '[]',
    '[{"stat":"ok"}]',
    '{}',
    '{"stat":"ok"}',
    '{"stat":"ok","capture_user":null}',
    '{"stat":"ok","capture_user":"me"}',
    '{"stat":"ok","capture_user":[1]}',
    '{"stat":"OK","capture_user":{"uuid":"1"}}',
    '{"stat":"error"}',
    '{"stat":"error","code":"many"}',
    '{"stat":"error","code":null}',
    '{"error":"invalid_credentials","code":210}',
    '<!doctype html><title>502 Bad Gateway</title>',
    '\u0000',
  ]) {
    it(`takes ${JSON.stringify(body)} for no Capture reply`, () => {
      expect(decodeReply(answer(body), 'signInForm', decodeSignIn)).to.include({
        kind: 'reply',
        code: 0,
      });
    });
  }

  for (const body of [
    '{',
    '{"stat":"error","code":210',
    '{"stat":"ok","capture_user":{"uuid":"1"}',
  ]) {
    it(`takes ${body} for an answer that broke off`, () => {
      const failure = {kind: 'timeout', code: 0, error: 'network_error'};
      expect(decodeReply(answer(body), 'signInForm', decodeSignIn)).to.include(failure);
    });
  }

  for (const [more, kind] of [
    [{status: 429}, 'rate-limit'],
    [{status: 429, hasRetryAfter: true}, 'rate-limit'],
    [{status: 503, hasRetryAfter: true}, 'unavailable'],
    [{status: 503}, 'reply'],
    [{status: 502, hasRetryAfter: true}, 'reply'],
    [{status: 200, hasRetryAfter: true}, 'reply'],
  ] as const) {
    const status = JSON.stringify(more);

    for (const body of ['', '<h1>Slow down</h1>', '{"error":"slow down"}', '{"stat":"error"}']) {
      it(`takes ${body || 'nothing'} with ${status} for ${kind}, and tells the owner the status`, () => {
        const outcome = decodeReply(answer(body, more), 'signInForm', decodeSignIn);
        expect(outcome).to.include({kind, code: 0, error: 'invalid_reply'});
        expect(outcome).to.have.property('error_description').that.includes(`HTTP ${more.status}`);
      });
    }

    it(`takes what looks like a broken reply with ${status} for ${kind === 'reply' ? 'timeout' : kind}`, () => {
      const outcome = decodeReply(answer('{slow down}', more), 'signInForm', decodeSignIn);
      expect(outcome.kind).to.equal(kind === 'reply' ? 'timeout' : kind);
    });

    it(`takes a Capture reply with ${status} for what it says`, () => {
      expect(decode({stat: 'ok', capture_user}, more)).to.include({kind: 'success'});
      expect(decode(error(210), more)).to.include({kind: 'credentials', code: 210});
      expect(decode(error(999), more)).to.include({kind: 'refused', code: 999});
    });
  }

  /** The texts of a refusal, by name. */
  const textsOf = (more: object) => {
    const outcome = decodeReply(
      answer(JSON.stringify(error(390, more))),
      'signInForm',
      decodeSignIn,
    );
    const errors = 'fieldErrors' in outcome ? [...outcome.fieldErrors] : [];
    return errors.map(([, list]) => list.map((error) => ('text' in error ? error.text : '')));
  };

  it('takes no more of a text than anybody would read', () => {
    expect(textsOf({message: 'm'.repeat(1_000_000)})).to.deep.equal([['m'.repeat(10_000)]]);
  });

  it('takes no more texts than a form can show', () => {
    const list = Array.from({length: 100_000}, (_, n) => [`field${n}`, ['No.']]);
    for (const invalid_fields of [Object.fromEntries(list), {displayName: list.map(() => 'No.')}]) {
      const texts = textsOf({invalid_fields}).flat();
      expect(texts).to.have.lengthOf.within(400, 500);
      expect(new Set(texts)).to.deep.equal(new Set(['No.']));
    }
  });

  for (const invalid_fields of [
    null,
    1,
    'x',
    [],
    [['x']],
    {a: null},
    {a: [1, {}]},
    {a: {b: 'c'}},
  ]) {
    it(`finds no texts in ${JSON.stringify(invalid_fields)}`, () => {
      expect(decode(error(390, {invalid_fields}))).to.have.deep.property('fieldErrors', {});
    });
  }
});
