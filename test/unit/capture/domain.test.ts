import {expect} from '@open-wc/testing';
import {captureBaseUrl} from '../../../src/capture/domain.ts';

const page = {origin: 'https://www.example.com', hostname: 'www.example.com'};
const local = {origin: 'http://localhost:5173', hostname: 'localhost'};
const allowed = ['login.brand.com', 'login.xn--80ak6aa92e.xn--p1ai'];

describe('captureBase', () => {
  for (const [domain, base] of [
    ['acme.janraincapture.com', 'https://acme.janraincapture.com'],
    ['my-app.us-dev.janraincapture.com', 'https://my-app.us-dev.janraincapture.com'],
    ['ACME.JanrainCapture.com', 'https://acme.janraincapture.com'],
    ['https://acme.janraincapture.com', 'https://acme.janraincapture.com'],
    ['https://acme.janraincapture.com/', 'https://acme.janraincapture.com'],
    ['acme.janraincapture.com/', 'https://acme.janraincapture.com'],
    ['acme.capture.cn.janrain.com', 'https://acme.capture.cn.janrain.com'],
    ['login.brand.com', 'https://login.brand.com'],
    ['login.xn--80ak6aa92e.xn--p1ai', 'https://login.xn--80ak6aa92e.xn--p1ai'],
    ['/capture', 'https://www.example.com/capture'],
    ['/capture/', 'https://www.example.com/capture'],
    ['/a/b-c_d.e~1', 'https://www.example.com/a/b-c_d.e~1'],
    ['/', 'https://www.example.com'],
  ] as const) {
    it(`sends to ${base} for ${domain}`, () => {
      expect(captureBaseUrl(domain, page, allowed)).to.equal(base);
    });
  }

  for (const domain of [
    'localhost:5174',
    '127.0.0.1:5174',
    'localhost:5174/',
    'http://localhost:5174/',
  ]) {
    it(`sends to ${domain} from a page on loopback alone`, () => {
      const base = `http://${domain.replace('http://', '').replace('/', '')}`;
      expect(captureBaseUrl(domain, local, [])).to.equal(base);
      const other = {origin: 'http://127.0.0.1:8000', hostname: '127.0.0.1'};
      expect(captureBaseUrl(domain, other, [])).to.equal(base);
      expect(captureBaseUrl(domain, page, [])).to.equal(undefined);
    });
  }

  // Spellings that a person, or a URL parser, could take for an allowed host.
  for (const domain of [
    'evil.com',
    'acme.janraincapture.com@evil.com',
    'evilcapture.cn.janrain.com',
    'acme.capture.cn.janrain.com.evil.com',
    'https://localhost:5174',
    'http://acme.janraincapture.com',
    'http://localhost:5174@evil.com',
    'user:secret@acme.janraincapture.com',
    'evil.com#.janraincapture.com',
    'evil.com/.janraincapture.com',
    'evil.com?x=.janraincapture.com',
    'evil.com\\.janraincapture.com',
    'acme%2ejanraincapture.com',
    'аcme.janraincapture.com', // a Cyrillic а
    'acme.janraincapture.com.evil.com',
    'evil-janraincapture.com',
    'eviljanraincapture.com',
    'janraincapture.com',
    '.janraincapture.com',
    'acme..janraincapture.com',
    'acme.janraincapture.com.',
    'acme.janraincapture.com:8443',
    'http://acme.janraincapture.com',
    'https://https://acme.janraincapture.com',
    'https:acme.janraincapture.com',
    '//acme.janraincapture.com',
    'acme.janraincapture.com//',
    'acme.janraincapture.com/path',
    ' acme.janraincapture.com',
    'acme.janraincapture.com\n',
    'acme .janraincapture.com',
    'acme\t.janraincapture.com',
    'acme。janraincapture。com', // ideographic full stops
    'javascript:alert(1)//.janraincapture.com',
    'sub.login.brand.com',
    'localhost',
    'localhost:5174',
    'localhost:5174@evil.com',
    '127.0.0.1:80:80',
    '192.168.0.1',
    '[::1]:5174',
    '//evil.com',
    '/\\evil.com',
    '/\t/evil.com',
    '/\n/evil.com',
    '/./',
    '/../admin',
    '/capture?x=1',
    '/capture#x',
    '/%2e%2e/',
    '\\\\evil.com',
    'capture',
    '',
    '/capture//',
  ]) {
    it(`refuses ${JSON.stringify(domain)}`, () => {
      expect(captureBaseUrl(domain, page, allowed)).to.equal(undefined);
    });
  }

  it('refuses loopback ports that no machine has, even on loopback', () => {
    for (const domain of ['localhost:', 'localhost:x', 'localhost:123456', 'localhost:5174/x']) {
      expect(captureBaseUrl(domain, local, []), domain).to.equal(undefined);
    }
  });

  it('refuses a path where the page has no address of its own', () => {
    expect(captureBaseUrl('/capture', {origin: 'null', hostname: ''}, [])).to.equal(undefined);
  });

  it('takes hostile lengths without hanging', () => {
    for (const domain of [
      'a'.repeat(1e5),
      'a-'.repeat(5e4),
      'a.'.repeat(5e4),
      '/a'.repeat(5e4) + '?',
    ]) {
      expect(captureBaseUrl(domain, page, [])).to.equal(undefined);
    }
  });
});
