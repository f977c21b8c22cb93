import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {startAnswerServer, type AnswerServer} from '../support/answer-server.ts';
import {consoleOf, fill, mount, rootOf, standard, submit} from '../support/harness.ts';

const password = 'correct horse 9';
const token = 'a0b1c2d3e4f5g6h7';

/** A refusal that quotes what was sent. */
const quotation = JSON.stringify({
  stat: 'error',
  code: 390,
  error: 'invalid_form_fields',
  error_description: `'${password}' is no password for ${token}`,
  invalid_fields: {
    newPassword: [`'${password}' is too simple.`],
    newPasswordConfirm: [`${token} has expired.`],
  },
});

describe('a server that quotes a password and a token', () => {
  let server: AnswerServer;
  before(async () => (server = await startAnswerServer()));
  after(() => server.stop());

  it('has them neither shown, nor logged, nor dispatched', async () => {
    await server.give([['', {body: quotation}]]);
    const element = await mount('capture-new-password', {
      ...standard(server.host),
      access_token: token,
    });
    await fill(element, {'New password': password, 'Repeat password': password});
    const failed = oneEvent(element, 'capture-error');
    const lines = await consoleOf(() => submit(element, 'capture-error'));
    const {detail} = await failed;
    const texts = [rootOf(element).textContent, JSON.stringify(detail), ...lines].join(' ');
    expect(texts).to.contain('is too simple');
    expect(texts).not.to.contain(password);
    expect(texts).not.to.contain(token);
    element.remove();
  });

  it('has the token of a merge neither shown, nor logged, nor dispatched', async () => {
    const body = JSON.stringify({
      stat: 'error',
      code: 200,
      error: 'x',
      error_description: `no ${token}`,
    });
    await server.give([['', {body}]]);
    const element = await mount('capture-sign-in', {...standard(server.host), merge_token: token});
    await fill(element, {'Email address': 'jane@example.com', Password: password});
    const failed = oneEvent(element, 'capture-error');
    const lines = await consoleOf(() => submit(element, 'capture-error'));
    const {detail} = await failed;
    expect(detail.error_description).to.match(/^no /);
    const texts = [rootOf(element).textContent, JSON.stringify(detail), ...lines].join(' ');
    expect(texts).not.to.contain(token);
    element.remove();
  });
});
