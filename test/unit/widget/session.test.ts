import {expect} from '@open-wc/testing';
import {pageGlobals} from '../../../src/widget/page-globals.ts';
import {
  endCaptureSession,
  getProfileData,
  hasActiveSession,
  startSession,
} from '../../../src/widget/session.ts';

/** Storage in place of the browser's, which other tests use at the same time. */
const stored = new Map<string, string>();
const {setItem, removeItem} = Storage.prototype;

describe('the session of a visitor', () => {
  before(() => {
    Storage.prototype.setItem = (key, value) => void stored.set(key, value);
    Storage.prototype.removeItem = (key) => void stored.delete(key);
  });
  after(() => void Object.assign(Storage.prototype, {setItem, removeItem}));
  afterEach(() => {
    endCaptureSession();
    stored.clear();
  });

  const john = {uuid: '1', email: 'johndoe@example.com', displayName: 'John'};
  const withSettings = (capture: Readonly<Record<string, unknown>>) => {
    pageGlobals.janrain = {settings: {capture}};
  };

  it('starts with a success and ends with endCaptureSession', () => {
    expect(hasActiveSession()).to.equal(false);
    expect(getProfileData('uuid')).to.equal(undefined);
    startSession(john);
    expect(hasActiveSession()).to.equal(true);
    expect(getProfileData('uuid')).to.equal('1');
    endCaptureSession();
    expect(hasActiveSession()).to.equal(false);
    expect(getProfileData('uuid')).to.equal(undefined);
  });

  it('is that of the last success', () => {
    withSettings({setProfileData: true});
    startSession(john);
    startSession({uuid: '2', email: undefined, displayName: undefined});
    expect(getProfileData('uuid')).to.equal('2');
    expect(getProfileData('email')).to.equal(undefined);
    expect([...stored]).to.deep.equal([['janrainCaptureProfileData', '{"uuid":"2"}']]);
  });

  it('stores nothing but the profile, whatever it is given', () => {
    withSettings({setProfileData: true});
    startSession({...john, accessToken: 'token', password: 'password'} as typeof john);
    expect([...stored.values()]).to.deep.equal([JSON.stringify(john)]);
  });

  for (const [setting, isStored] of [
    [{}, false],
    [{setProfileData: true}, true],
    [{setProfileData: 'true'}, true],
    [{setProfileData: false}, false],
    [{setProfileData: 'false'}, false],
    [{setProfileData: ''}, false],
    [{setProfileCookie: true}, true],
    [{setProfileCookie: 'false', keepProfileCookieAfterLogout: true}, false],
  ] as const) {
    it(`stores ${isStored ? 'the profile' : 'nothing'} with ${JSON.stringify(setting)}`, () => {
      withSettings(setting);
      startSession(john);
      expect([...stored.keys()]).to.deep.equal(isStored ? ['janrainCaptureProfileData'] : []);
      endCaptureSession();
      expect([...stored]).to.deep.equal([]);
    });
  }

  it('exists where storage is full', () => {
    withSettings({setProfileData: true});
    const full = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    startSession(john);
    Storage.prototype.setItem = full;
    expect(hasActiveSession()).to.equal(true);
  });
});
