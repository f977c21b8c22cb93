import {expect} from '@open-wc/testing';
import {allowDomains} from '../../../src/index.ts';
import {consoleOf, mount, standard} from '../../support/harness.ts';

describe('allowDomains', () => {
  it('lets a page’s script name hosts that may receive passwords', async () => {
    const complaints = () =>
      consoleOf(() => mount('capture-register', standard('Login.Example.com')));
    expect(await complaints()).to.have.lengthOf(1);
    allowDomains('login.example.COM', 'second.example.com');
    expect(await complaints()).to.be.empty;
  });
});
