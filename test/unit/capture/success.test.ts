import {expect} from '@open-wc/testing';
import {
  decodeAcknowledgement,
  decodeSignIn,
  decodeVerification,
} from '../../../src/capture/success.ts';
import {jsonObject} from '../../../src/json.ts';

const reply = (json: object) => jsonObject({stat: 'ok', ...json});

describe('decodeSignIn', () => {
  for (const [what, json] of [
    ['nothing', {}],
    ['an empty profile', {capture_user: {}}],
    ['a profile that is a text', {capture_user: 'x'}],
    ['an empty token', {access_token: ''}],
  ] as const) {
    it(`is undefined for ${what}`, () => {
      expect(decodeSignIn(reply(json))).to.equal(undefined);
    });
  }

  it('has the profile and the tokens', () => {
    const capture_user = {uuid: 'u', email: 'a@b'};
    const tokens = {access_token: 'a', authorization_code: 'b', sso_code: 'c', is_new: true};
    expect(decodeSignIn(reply({capture_user, ...tokens}))).to.deep.equal({
      kind: 'success',
      capture_user,
      ...tokens,
    });
  });

  for (const [emailVerified, verified] of [
    ['2026-01-01 00:00:00 +0000', true],
    [null, false],
    ['', false],
  ] as const) {
    it(`says that the address is ${verified ? '' : 'not '}verified for ${JSON.stringify(emailVerified)}`, () => {
      const success = decodeSignIn(reply({capture_user: {uuid: 'u', emailVerified}}));
      expect(success?.verified).to.equal(verified);
    });
  }

  it('says nothing of the address if the profile does not', () => {
    expect(decodeSignIn(reply({capture_user: {uuid: 'u'}}))).not.to.have.property('verified');
  });
});

describe('decodeAcknowledgement', () => {
  it('has nothing of the reply', () => {
    expect(decodeAcknowledgement(reply({access_token: 'a'}))).to.deep.equal({
      kind: 'success',
      capture_user: {},
    });
  });
});

describe('decodeVerification', () => {
  it('has the id of the visitor', () => {
    expect(decodeVerification(reply({uuid: 'u'}))).to.deep.equal({
      kind: 'success',
      capture_user: {uuid: 'u'},
      verified: true,
    });
    expect(decodeVerification(reply({uuid: 1}))?.capture_user).to.deep.equal({});
  });
});
