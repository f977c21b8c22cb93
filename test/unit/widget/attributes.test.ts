import {expect} from '@open-wc/testing';
import {configureElements} from '../../../src/widget/attributes.ts';
import {pageGlobals} from '../../../src/widget/page-globals.ts';

describe('configureElements', () => {
  // Not defined here.
  const element = document.createElement('capture-sign-in');
  before(() => document.body.append(element));
  after(() => element.remove());
  afterEach(() => element.getAttributeNames().forEach((name) => element.removeAttribute(name)));

  const configure = (capture: Readonly<Record<string, unknown>>, language?: unknown) => {
    pageGlobals.janrain = {settings: {capture, language}};
    configureElements();
    return Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
  };

  it('sets an attribute for each setting', () => {
    const settings = {
      captureServer: 'https://my-app.us-dev.janraincapture.com',
      clientId: '12345abcde12345abcde12345abcde12',
      flowName: 'standard',
      flowVersion: '20190618143040022299',
      language: 'de-DE',
      redirectUri: 'https://www.example.com/',
      responseType: 'code',
      appId: 'ignored',
    };
    expect(configure(settings, 'en-US')).to.deep.equal({
      domain: 'https://my-app.us-dev.janraincapture.com',
      client_id: '12345abcde12345abcde12345abcde12',
      flow: 'standard',
      flow_version: '20190618143040022299',
      locale: 'de-DE',
      redirect_uri: 'https://www.example.com/',
      response_type: 'code',
    });
  });

  it('has the language of janrain.settings without one of janrain.settings.capture', () => {
    expect(configure({}, 'fr-FR')).to.deep.equal({locale: 'fr-FR'});
  });

  it('replaces and removes what it has set before', () => {
    configure({flowName: 'standard', flowVersion: '1'});
    expect(configure({flowName: 'plugins', flowVersion: 'HEAD'})).to.deep.equal({flow: 'plugins'});
    expect(configure({})).to.deep.equal({});
  });

  it('keeps what the page has set before or after', () => {
    element.setAttribute('flow', 'own');
    element.setAttribute('redirect_uri', '');
    configure({flowName: 'standard', redirectUri: 'https://www.example.com/', clientId: 'a'});
    element.setAttribute('client_id', 'own');
    expect(configure({flowName: 'plugins', clientId: 'b'})).to.deep.equal({
      flow: 'own',
      redirect_uri: '',
      client_id: 'own',
    });
  });

  it('does not touch attributes that stay', async () => {
    configure({flowName: 'standard'});
    const observer = new MutationObserver(() => {});
    observer.observe(element, {attributes: true});
    configure({flowName: 'standard'});
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  for (const value of [7, {}, null, undefined, '', true]) {
    it(`ignores the value ${JSON.stringify(value)}`, () => {
      expect(configure({flowName: value})).to.deep.equal({});
    });
  }
});
