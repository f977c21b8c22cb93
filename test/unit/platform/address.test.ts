import {expect} from '@open-wc/testing';
import {takeParameter} from '../../../src/platform/address.ts';

describe('takeParameter', () => {
  const before = location.href;
  const state = {page: 1};
  beforeEach(() => history.replaceState(state, '', '?a=1&verification_code=x%20y&b=2#place'));
  afterEach(() => history.replaceState(null, '', before));

  it('returns the parameter, and removes it from the address alone', () => {
    const {length} = history;
    expect(takeParameter('verification_code')).to.equal('x y');
    expect(location.search + location.hash).to.equal('?a=1&b=2#place');
    expect(history.state).to.deep.equal(state);
    expect(history).to.have.lengthOf(length);
    expect(takeParameter('verification_code')).to.equal('');
  });

  it('leaves the other parameters as they are written', () => {
    history.replaceState(null, '', '?flag&verification_code=x&a=b%20c&d=e+f&verification_code=y');
    expect(takeParameter('verification_code')).to.equal('x');
    expect(location.search).to.equal('?flag&a=b%20c&d=e+f');
  });

  it('returns the parameter although the address cannot be changed', () => {
    const {replaceState} = history;
    history.replaceState = () => {
      throw new Error('too often');
    };
    try {
      expect(takeParameter('verification_code')).to.equal('x y');
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('changes nothing if the address does not have it', () => {
    const {href} = location;
    expect(takeParameter('code')).to.equal('');
    expect(location.href).to.equal(href);
  });
});
