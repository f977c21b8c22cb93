import {expect} from '@open-wc/testing';
import '../src/index.ts';
import {consoleOf, fill, johnDoe, message, mount, standard, submit} from './harness.ts';
import {startSandbox} from './sandbox-server.ts';

// In a file of its own: a page cannot take its policy back.
describe('a page whose policy lets nothing out to Capture', () => {
  it('tells the owner what to allow, and the visitor nothing of it', async () => {
    const sandbox = await startSandbox();
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${location.origin} ${location.origin.replace('http', 'ws')}`;
    document.head.append(policy);
    const element = await mount('capture-sign-in', standard(sandbox.domain));
    await fill(element, johnDoe);

    const lines = await consoleOf(async () => {
      const {detail} = await submit(element, 'capture-error');
      expect(detail).to.include({kind: 'configuration', code: 0, error: 'csp_refused'});
    });

    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include('connect-src').and.to.include(sandbox.origin);
    expect(message(element)).to.equal('This is not available right now. Please try again later.');
    expect(await sandbox.requests()).to.be.empty;
    await sandbox.stop();
  });
});
