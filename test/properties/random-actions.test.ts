import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {startAnswerServer, type AnswerServer, type Answers} from '../support/answer-server.ts';
import {actionSequences, type Action} from './random-action.ts';
import {RandomPage} from './random-page.ts';
import {breakLanguage, mendLanguage} from '../support/language-server.ts';
import {InPageAnswers} from './in-page-answers.ts';
import {itHolds} from './property.ts';
import {hasSecret} from './secrets.ts';

describe('random actions break no invariant of a form', () => {
  let frame: HTMLIFrameElement;

  before(async () => {
    await breakLanguage('et', 'missing');
    frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.srcdoc = '<!doctype html><title>Frame</title>';
    document.body.append(frame);
    await loaded;
  });
  after(async () => {
    frame.remove();
    await mendLanguage('et');
  });

  async function run(answers: Answers, actions: readonly Action[]) {
    const page = new RandomPage(answers, frame.contentDocument as Document);
    try {
      for (const action of actions) {
        const pending = page.run(action);
        // Without a promise, the next action runs synchronously.
        if (pending) await pending;
        if (page.problems.length) break;
      }
      if (!page.problems.length) await page.settle();
    } finally {
      await page.end();
    }
    expect(page.problems.join('; ')).to.equal('');
  }

  /** Checks the requests that a server has received. */
  async function checkRequests(answers: Answers) {
    const requests = await answers.take();
    const ids = requests.flatMap(({body}) => new URLSearchParams(body).get('exchange') ?? []);
    expect(new Set(ids), 'no form is sent twice').to.have.lengthOf(ids.length);
    for (const {url, headers} of requests) {
      expect(hasSecret(url + JSON.stringify(headers)), 'a password in a request').to.equal(false);
    }
  }

  const answers = new InPageAnswers();
  itHolds(
    'with answers in the page',
    400,
    actionSequences(false),
    (actions) => run(answers, actions),
    30,
  );
  it('with answers in the page, and no form is sent twice', () => checkRequests(answers));

  describe('over real sockets', () => {
    let server: AnswerServer;
    before(async () => (server = await startAnswerServer()));
    after(() => server.stop());

    itHolds(
      'with answers of a server',
      100,
      actionSequences(true),
      (actions) => run(server, actions),
      20,
    );
    it('with answers of a server, and no form is sent twice', () => checkRequests(server));
  });
});
