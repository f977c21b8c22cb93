import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {checkFault} from './fault-case.ts';
import {startFaultServer, type FaultServer} from '../support/fault-server.ts';
import {consoleOf} from '../support/harness.ts';

const fault = {
  name: "is not in the page's policy (CSP)",
  kind: 'configuration',
  isDeaf: true,
} as const;

// In a file of its own: a page cannot remove its policy.
describe('a page whose policy forbids requests to Capture', () => {
  let refused: FaultServer;
  let allowed: FaultServer[];
  before(async () => {
    refused = await startFaultServer();
    allowed = [await startFaultServer(), await startFaultServer()];
    const own = `${location.origin} ${location.origin.replace('http', 'ws')}`;
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${own} ${allowed.map(({origin}) => origin).join(' ')}`;
    document.head.append(policy);
  });
  after(() => Promise.all([refused, ...allowed].map((server) => server.stop())));

  for (const tag of ['capture-sign-in', 'capture-register'] as const) {
    it(`has <${tag}> show a general message, and name the directive on the console`, async () => {
      let shown = '';
      const lines = await consoleOf(async () => {
        shown = await checkFault(tag, refused, fault, allowed.pop());
      });
      expect(shown).to.equal('This is not available right now. Please try again later.');
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include('csp_refused').and.to.include('connect-src');
      expect(lines[0]).to.include(refused.origin);
    });
  }
});
