import {expect} from '@open-wc/testing';
import {checkConfiguration} from '../../../src/capture/configuration.ts';

const page = {
  address: {origin: 'https://www.example.com', hostname: 'www.example.com'},
  isSecure: true,
  allowedDomains: [],
};
const settings = {
  client_id: '12345abcde12345abcde12345abcde12',
  form: 'signInForm',
  locale: 'en-US',
  redirect_uri: 'https://www.example.com/',
};
const domain = 'acme.janraincapture.com';

describe('configure', () => {
  it('gives the base address where nothing has to be mended', () => {
    expect(checkConfiguration(domain, settings, page)).to.equal('https://acme.janraincapture.com');
  });

  for (const response_type of ['', 'token', 'code', 'code_and_token', 'code_with_token']) {
    it(`takes the response_type "${response_type}"`, () => {
      expect(checkConfiguration(domain, {...settings, response_type}, page)).to.be.a('string');
    });
  }

  for (const [what, name, code, outcome] of [
    ['a missing domain', 'domain', 100, checkConfiguration('', settings, page)],
    ['an undefined domain', 'domain', 100, checkConfiguration(undefined, settings, page)],
    ['a refused domain', 'domain="evil.com"', 200, checkConfiguration('evil.com', settings, page)],
    [
      'a missing client_id',
      'client_id',
      100,
      checkConfiguration(domain, {...settings, client_id: ''}, page),
    ],
    [
      'HEAD for a version',
      'flow_version="HEAD"',
      200,
      checkConfiguration(domain, {...settings, flow_version: 'HEAD'}, page),
    ],
    [
      'an FTP redirect_uri',
      'redirect_uri="ftp://example.com"',
      200,
      checkConfiguration(domain, {...settings, redirect_uri: 'ftp://example.com'}, page),
    ],
    [
      'a relative redirect_uri',
      'redirect_uri="/welcome"',
      200,
      checkConfiguration(domain, {...settings, redirect_uri: '/welcome'}, page),
    ],
    [
      'an unknown response_type',
      'response_type="id_token"',
      200,
      checkConfiguration(domain, {...settings, response_type: 'id_token'}, page),
    ],
    [
      'an insecure page',
      'https',
      200,
      checkConfiguration(domain, settings, {...page, isSecure: false}),
    ],
  ] as const) {
    it(`names ${name} for ${what}`, () => {
      expect(outcome).to.have.lengthOf(1);
      const [failure] = outcome;
      expect(failure).to.include({kind: 'configuration', code});
      expect(failure).to.have.property('error_description').that.includes(name);
    });
  }

  it('returns all failures', () => {
    const outcome = checkConfiguration('', {...settings, client_id: '', redirect_uri: '/'}, page);
    expect(outcome).to.be.an('array');
    if (typeof outcome === 'string') return;
    expect(outcome.map(({argument_name}) => argument_name)).to.deep.equal([
      'domain',
      'client_id',
      'redirect_uri',
    ]);
  });
});
