import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {startAnswerServer, type AnswerServer} from '../../support/answer-server.ts';
import {showForm, type FormElement} from '../../support/form-element.ts';
import {consoleOf} from '../../support/harness.ts';

let server: AnswerServer;
before(async () => (server = await startAnswerServer()));
after(() => server.stop());
afterEach(() => server.take());

const success = JSON.stringify({stat: 'ok', capture_user: {uuid: '1'}});
const refusal = (code: number) => JSON.stringify({stat: 'error', code, error: 'e'});
const give = (body: string) => server.give([['1', {body}]]);

async function showFilled(changes: Partial<FormElement> = {}) {
  const element = await showForm({baseUrl: `http://${server.host}`, exchange: '1', ...changes});
  element.fill('a@b', 'secret');
  return element;
}

const password = (element: FormElement) => element.find('[name=password]').value;

describe('a FormController whose element is disconnected', () => {
  it('clears the password, and keeps the other values', async () => {
    const element = await showFilled();
    element.remove();
    expect(password(element)).to.equal('');
    expect(element.find('[name=email]').value).to.equal('a@b');
  });

  it('aborts the submission, dispatches no event for it, and says nothing', async () => {
    const element = await showFilled();
    const {parentElement} = element;
    const events: string[] = [];
    for (const type of ['capture-success', 'capture-error']) {
      element.addEventListener(type, () => events.push(type));
    }
    const lines = await consoleOf(async () => {
      element.submit();
      await oneEvent(element, 'capture-submit');
      element.remove();
    });
    expect(lines).to.deep.equal([]);
    expect(element.controller.state).to.deep.equal({status: 'editing'});

    await give(success);
    parentElement?.append(element);
    element.fill('a@b', 'secret');
    const done = oneEvent(element, 'capture-success');
    element.submit();
    await done;
    expect(events).to.deep.equal(['capture-success']);
  });

  it('is editing again after a success', async () => {
    await give(success);
    const element = await showFilled();
    const done = oneEvent(element, 'capture-success');
    element.submit();
    await done;
    element.remove();
    expect(element.controller.state).to.deep.equal({status: 'editing'});
  });

  it('submits nothing while it is disconnected', async () => {
    const element = await showFilled();
    element.remove();
    element.find('form').dispatchEvent(new SubmitEvent('submit', {cancelable: true}));
    expect(element.controller.state).to.deep.equal({status: 'editing'});
  });
});

describe('a FormController on a page that is hidden', () => {
  it('aborts, clears the password, and can submit again', async () => {
    const element = await showFilled();
    element.submit();
    await oneEvent(element, 'capture-submit');
    window.dispatchEvent(new Event('pagehide'));
    expect(element.controller.state).to.deep.equal({status: 'editing'});
    expect(password(element)).to.equal('');

    await give(success);
    element.fill('a@b', 'secret');
    const done = oneEvent(element, 'capture-success');
    element.submit();
    await done;
  });
});

describe('the passwords of a FormController', () => {
  it('are not shown to the page, also if another script has shown them', async () => {
    await give(success);
    const element = await showFilled();
    element.find('[name=password]').type = 'text';
    element.addEventListener('capture-submit', ({detail}) => {
      expect([...detail.parameters.keys()]).not.to.include('password');
      expect(element.find('[name=password]').type).to.equal('password');
    });
    const done = oneEvent(element, 'capture-success');
    element.submit();
    await done;
    const [request] = await server.take();
    expect(new URLSearchParams(request?.body).get('password')).to.equal('secret');
  });

  it('are cleared after a success, once password managers have read them', async () => {
    await give(success);
    const element = await showFilled();
    const done = oneEvent(element, 'capture-success');
    element.submit();
    await done;
    await waitUntil(() => !password(element));
  });

  for (const [what, code, value] of [
    ['are cleared if they are wrong', 210, ''],
    ['are kept after another failure', 510, 'secret'],
  ] as const) {
    it(what, async () => {
      await give(refusal(code));
      const element = await showFilled();
      await consoleOf(async () => {
        const failed = oneEvent(element, 'capture-error');
        element.submit();
        await failed;
      });
      expect(password(element)).to.equal(value);
    });
  }
});
