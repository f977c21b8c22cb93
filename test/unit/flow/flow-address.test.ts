import {expect} from '@open-wc/testing';
import {flowAddress, jsonAddress} from '../../../src/flow/flow-address.ts';

describe('flowAddress', () => {
  for (const [changes, address] of [
    [{}, ''],
    [{flowUrl: '/flow.json'}, '/flow.json'],
    [{flowUrl: '/{flow}/{flow_version}/{locale}'}, '/standard/HEAD/en-US'],
    [{flowUrl: '/{flow}/{other}', flow: 'a/b?&'}, '/a%2Fb%3F%26/{other}'],
    [{flowUrl: '/{flow_version}/{locale}', flowVersion: '1', localeTag: '\ud800de'}, '/1/de'],
  ] as const) {
    it(`is "${address}" for ${JSON.stringify(changes)}`, () => {
      expect(flowAddress({localeTag: 'en-US', ...changes})).to.equal(address);
    });
  }
});

describe('jsonAddress', () => {
  it('is the address of the JSON for the script that the Capture widget loads', () => {
    expect(
      jsonAddress(
        'https://ssl-static.janraincapture.com/widget_data/flow.js:app1:de-DE:HEAD:standard?v=1',
      ),
    ).to.equal(
      'https://d1lqe9temigv1p.cloudfront.net/widget_data/flows/app1/standard/HEAD/de-DE.json',
    );
  });

  it('is empty for any other address', () => {
    for (const url of ['/flow.json', '/flow.js', '/flow.js:a:b', 'https://example.com/']) {
      expect(jsonAddress(url)).to.equal('');
    }
  });
});
