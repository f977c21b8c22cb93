import {expect} from '@open-wc/testing';
import {withUnknownMembers} from '../../../src/widget/unknown-members.ts';

describe('withUnknownMembers', () => {
  const create = () =>
    withUnknownMembers<Record<string, unknown>>({own: 1, none: undefined}, (name) => name);

  it('creates members that the object does not have', () => {
    const object = create();
    expect(object['other']).to.equal('other');
    expect(object['own']).to.equal(1);
    expect(object['none']).to.equal(undefined);
    expect(object['toString']).to.equal(Object.prototype.toString);
  });

  it('has the members that are assigned', () => {
    const object = create();
    object['other'] = 2;
    expect(object['other']).to.equal(2);
    expect(Object.keys(object)).to.deep.equal(['own', 'none', 'other']);
  });

  it('is an ordinary object for the language', async () => {
    const object = create();
    expect(await object).to.equal(object);
    expect(`${object as object}`).to.equal('[object Object]');
    expect(JSON.stringify(object)).to.equal('{"own":1}');
    expect(Reflect.get(object, Symbol.iterator)).to.equal(undefined);
  });
});
