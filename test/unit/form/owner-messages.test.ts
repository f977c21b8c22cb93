import {expect} from '@open-wc/testing';
import type {ConfigurationFailures} from '../../../src/capture/configuration.ts';
import {failure, type Failure} from '../../../src/capture/outcome.ts';
import {ownerMessages, type OwnedElement} from '../../../src/form/owner-messages.ts';

const missing = (name: string) =>
  failure('configuration', 'missing_argument', `${name} is missing`);

const createElement = (configuration: string | ConfigurationFailures = ''): OwnedElement =>
  Object.assign(document.createElement('some-element'), {
    formFields: [],
    controls: [],
    successAddress: '',
    formName: 'form',
    configuration,
  });

const failed = (result: Failure) =>
  ownerMessages(createElement(), {status: 'failed', failure: result, isAnnounced: false});

describe('ownerMessages', () => {
  it('tells what is wrong with the configuration before anything is sent', () => {
    const element = createElement([missing('domain'), missing('client_id')]);
    expect(ownerMessages(element, {status: 'editing'})).to.deep.equal([
      'missing_argument: domain is missing',
      'missing_argument: client_id is missing',
    ]);
  });

  it('tells why a submission failed', () => {
    expect(failed(failure('network', 'network_error', 'no answer from /capture'))).to.deep.equal([
      'network_error: no answer from /capture',
    ]);
  });

  it('is empty for failures that concern only the visitor', () => {
    for (const kind of ['credentials', 'expired', 'fields', 'merge', 'rate-limit'] as const) {
      expect(failed(failure(kind, 'error', 'for developers'))).to.be.empty;
    }
  });

  it('names the fields that the form lacks', () => {
    const errors = new Map([['firstName', [{text: 'Required.'}]]]);
    const [message] = failed(failure('fields', 'invalid_form_fields', 'invalid', 390, errors));
    expect(message).to.contain('Capture requires firstName');
  });

  it('is empty if the configuration cannot be read', () => {
    const get = () => {
      throw new TypeError('a property is a symbol');
    };
    const element = Object.defineProperty(createElement(), 'configuration', {get});
    expect(ownerMessages(element, {status: 'editing'})).to.be.empty;
  });

  it('is empty while there is nothing to tell', () => {
    expect(ownerMessages(createElement(), {status: 'editing'})).to.be.empty;
  });
});
