import {expect} from '@open-wc/testing';
import {verifyCode} from '../../../src/form/verification.ts';
import {startAnswerServer, type AnswerServer} from '../../support/answer-server.ts';

let server: AnswerServer;
before(async () => (server = await startAnswerServer()));
after(() => server.stop());
afterEach(() => server.take());

let count = 0;

/** Verifies a new code, which the server answers with this reply. */
async function verify(reply: object) {
  const code = `code-${++count}`;
  await server.give([[code, {body: JSON.stringify(reply)}]]);
  return {code, outcome: await verifyCode(`http://${server.host}`, code, 'form')};
}

describe('verifyCode', () => {
  it('posts only the code', async () => {
    const {code, outcome} = await verify({stat: 'ok', uuid: 'u'});
    const [request] = await server.take();
    expect(request?.url).to.equal('/access/useVerificationCode');
    expect(request?.body).to.equal(`verification_code=${code}`);
    expect(outcome).to.deep.include({kind: 'success', capture_user: {uuid: 'u'}});
  });

  it('posts a code once, and returns the same result again', async () => {
    const {code, outcome} = await verify({stat: 'ok', uuid: 'u'});
    const again = await verifyCode(`http://${server.host}`, code, 'form');
    expect(again).to.equal(outcome);
    expect(await server.take()).to.have.lengthOf(1);
  });

  it('never posts a code to another server', async () => {
    const {code, outcome} = await verify({stat: 'ok', uuid: 'u'});
    expect(await verifyCode(`http://${server.host}/other`, code, 'form')).to.equal(outcome);
    expect(await server.take()).to.have.lengthOf(1);
  });

  it('does not repeat the code that the server quotes', async () => {
    const {code, outcome} = await verify({
      stat: 'error',
      code: 200,
      error: 'e',
      error_description: `code-${count + 1} is unknown`,
    });
    expect(JSON.stringify(outcome)).not.to.contain(code);
    expect(outcome).to.include({error_description: '… is unknown'});
  });

  for (const code of [200, 416]) {
    it(`calls the link expired for code ${code}`, async () => {
      const {outcome} = await verify({stat: 'error', code, error: 'e', error_description: 'd'});
      expect(outcome).to.include({kind: 'expired', code});
    });
  }

  it('keeps the kind of any other failure', async () => {
    const {outcome} = await verify({stat: 'error', code: 510, error: 'e', error_description: 'd'});
    expect(outcome.kind).to.equal('rate-limit');
  });
});
