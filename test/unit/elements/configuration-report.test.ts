import {expect} from '@open-wc/testing';
import type {ConfigurationFailures} from '../../../src/capture/configuration.ts';
import {failure} from '../../../src/capture/outcome.ts';
import {reportConfiguration} from '../../../src/elements/configuration-report.ts';
import type {Link} from '../../../src/form/links.ts';
import {consoleOf} from '../../support/harness.ts';

/** The lines for an element with these attributes and this configuration. */
const report = (
  attributes: readonly string[],
  {
    links = [],
    localeTag = 'en-US',
    successUrl = '',
    successAddress = '',
    configuration = 'https://acme.janraincapture.com',
  }: {
    links?: readonly Link[];
    localeTag?: string;
    successUrl?: string;
    successAddress?: string;
    configuration?: string | ConfigurationFailures;
  },
) =>
  consoleOf(async () => {
    const element = document.createElement('some-element');
    for (const name of attributes) element.setAttribute(name, '');
    const changes = {links, localeTag, configuration, successUrl, successAddress};
    reportConfiguration(Object.assign(element, changes), ['domain', 'client_id']);
  });

describe('reportConfiguration', () => {
  it('is silent if there is nothing to fix', async () => {
    const links: Link[] = [{to: 'forgot', text: 'forgotPassword', url: 'https://example.com/'}];
    expect(await report(['domain', 'client_id', 'light_dom'], {links})).to.be.empty;
  });

  it('reports a success_url that is no address of a page', async () => {
    const successAddress = 'https://example.com/';
    expect(await report([], {successUrl: '/', successAddress})).to.be.empty;
    expect(await report([], {successUrl: 'javascript:alert(1)'})).to.deep.equal([
      '<some-element> success_url must be an http: or https: URL',
    ]);
  });

  it('names misspelled attributes', async () => {
    expect(await report(['client-id', 'clientId', 'light-dom'], {})).to.deep.equal([
      '<some-element> client-id is ignored: write client_id',
      '<some-element> clientid is ignored: write client_id',
      '<some-element> light-dom is ignored: write light_dom',
    ]);
  });

  it('names links that lead nowhere', async () => {
    const links: Link[] = [{to: 'switch', text: 'createAccount', url: ''}];
    expect(await report([], {links})).to.deep.equal([
      '<some-element> switch_url must be an http: or https: URL',
    ]);
  });

  it('says everything that is wrong', async () => {
    const missing = (name: string) =>
      failure('configuration', 'missing_argument', `${name} is missing`, 100);
    const configuration = [missing('domain'), missing('client_id')] as const;
    expect(await report([], {configuration})).to.deep.equal([
      '<some-element> missing_argument: domain is missing',
      '<some-element> missing_argument: client_id is missing',
    ]);
  });

  for (const [localeTag, isValid] of [
    ['German', false],
    ['en_', false],
    ['', false],
    ['de', true],
    ['de-DE', true],
    ['pt_BR', true],
    ['fil', true],
  ] as const) {
    it(`${isValid ? 'accepts' : 'refuses'} the locale "${localeTag}"`, async () => {
      const lines = await report([], {localeTag});
      expect(lines).to.deep.equal(
        isValid
          ? []
          : [
              `<some-element> locale="${localeTag}" must be a language tag such as de-DE; showing English`,
            ],
      );
    });
  }
});
