import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatRequest} from '../../demo/page/request-text.ts';

describe('the text of a request', () => {
  const urlencoded = 'application/x-www-form-urlencoded;charset=UTF-8';
  const json = 'application/json';
  const format = (type: string, body: string, url = '/oauth/token') => {
    const headers = {'content-type': type, authorization: 'Basic c2VjcmV0'};
    return formatRequest({method: 'POST', url: new URL(url, 'http://localhost'), headers, body});
  };
  const secrets = {
    currentPassword: 'hidden-1',
    client_secret: 'hidden-2',
    access_token: 'hidden-3',
    refresh_token: 'hidden-4',
    merge_token: 'hidden-5',
    code: 'hidden-6',
    verification_code: 'hidden-7',
  };
  const others = {client_id: 'shown-1', voucherCode: 'shown-2', response_type: 'shown-3'};

  for (const [what, text] of [
    ['a form', format(urlencoded, `${new URLSearchParams({...secrets, ...others})}`)],
    ['JSON', format(json, JSON.stringify({...secrets, nested: secrets, ...others}))],
    ['a URL', format(urlencoded, '', `/entity?${new URLSearchParams({...secrets, ...others})}`)],
  ] as const) {
    it(`shows no secret of ${what}, and everything else`, () => {
      assert.doesNotMatch(text, /hidden/);
      for (const name of Object.keys(secrets)) assert.ok(text.includes(name), name);
      for (const value of Object.values(others)) assert.ok(text.includes(value), value);
      assert.match(text, /^authorization: …$/m);
    });
  }

  for (const [type, body] of [
    [json, '{"newPassword":"hidden"'],
    ['text/plain', 'newPassword=hidden'],
    ['', 'newPassword=hidden'],
  ] as const) {
    it(`shows nothing of a body that it cannot read: ${type}`, () => {
      assert.doesNotMatch(format(type, body), /hidden/);
    });
  }
});
