import {expect} from '@open-wc/testing';
import '../../src/index.ts';
import {startAnswerServer, type AnswerServer, type Answers} from '../support/answer-server.ts';
import {anyStory, type Action} from './form-actions.ts';
import {FormWorld} from './form-world.ts';
import {breakLanguage, mendLanguage} from '../support/language-server.ts';
import {PageAnswers} from './page-answers.ts';
import {itHolds} from './property.ts';
import {hasSecret} from './secrets.ts';

describe('in any order of things, forms keep their promises', () => {
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

  async function run(answers: Answers, story: readonly Action[]) {
    const world = new FormWorld(answers, frame.contentDocument as Document);
    try {
      for (const action of story) {
        const time = world.act(action);
        // Where there is nothing to wait for, the next thing comes at once.
        if (time) await time;
        if (world.problems.length) break;
      }
      if (!world.problems.length) await world.settle();
    } finally {
      await world.end();
    }
    expect(world.problems.join('; ')).to.equal('');
  }

  /** What whoever answers has seen. */
  async function checkRequests(answers: Answers) {
    const requests = await answers.take();
    const ids = requests.flatMap(({body}) => new URLSearchParams(body).get('exchange') ?? []);
    expect(new Set(ids), 'no form is sent twice').to.have.lengthOf(ids.length);
    for (const {url, headers} of requests) {
      expect(hasSecret(url + JSON.stringify(headers)), 'a password in a request').to.equal(false);
    }
  }

  const answers = new PageAnswers();
  after(() => checkRequests(answers));
  itHolds('with answers in any order', 400, anyStory(false), (story) => run(answers, story), 30);

  describe('over a real socket', () => {
    let server: AnswerServer;
    before(async () => (server = await startAnswerServer()));
    after(async () => {
      await checkRequests(server);
      await server.stop();
    });

    itHolds('with answers in any order', 100, anyStory(true), (story) => run(server, story), 20);
  });
});
