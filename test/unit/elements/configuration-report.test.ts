import {expect} from '@open-wc/testing';
import {failure, type Failure} from '../../../src/capture/outcome.ts';
import {reportConfiguration} from '../../../src/elements/configuration-report.ts';
import type {Link} from '../../../src/form/links.ts';
import {consoleOf} from '../../support/harness.ts';

/** The lines for an element with these attributes and this configuration. */
const report = (
  attributes: readonly string[],
  {links = [], baseUrl = ''}: {links?: readonly Link[]; baseUrl?: string | Failure},
) =>
  consoleOf(async () => {
    const element = document.createElement('some-element');
    for (const name of attributes) element.setAttribute(name, '');
    reportConfiguration(Object.assign(element, {links, baseUrl}), ['domain', 'client_id']);
  });

describe('reportConfiguration', () => {
  it('is silent if there is nothing to fix', async () => {
    const links: Link[] = [{to: 'forgot', text: 'forgotPassword', url: 'https://example.com/'}];
    expect(await report(['domain', 'client_id', 'light_dom'], {links})).to.be.empty;
  });

  it('names misspelled attributes', async () => {
    expect(await report(['client-id', 'light-dom'], {})).to.deep.equal([
      '<some-element> client-id is ignored: write client_id',
      '<some-element> light-dom is ignored: write light_dom',
    ]);
  });

  it('names links that lead nowhere', async () => {
    const links: Link[] = [{to: 'switch', text: 'createAccount', url: ''}];
    expect(await report([], {links})).to.deep.equal([
      '<some-element> switch_url must be an http: or https: URL',
    ]);
  });

  it('says why nothing can be sent', async () => {
    const baseUrl = failure('configuration', 'missing_argument', 'domain is missing', 100);
    expect(await report([], {baseUrl})).to.deep.equal([
      '<some-element> missing_argument: domain is missing',
    ]);
  });
});
