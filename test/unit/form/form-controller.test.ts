import {expect, oneEvent} from '@open-wc/testing';
import {failure} from '../../../src/capture/outcome.ts';
import {startAnswerServer, type Answer, type AnswerServer} from '../../support/answer-server.ts';
import {showForm, type FormElement} from '../../support/form-element.ts';
import {consoleOf} from '../../support/harness.ts';

let server: AnswerServer;
before(async () => (server = await startAnswerServer()));
after(() => server.stop());
afterEach(() => server.take());

const success = {stat: 'ok', capture_user: {uuid: '1'}, access_token: 'z0y98xv76u5t4rs3'};
const refusal = (code: number, more: object = {}) => ({
  stat: 'error',
  code,
  error: 'some_error',
  error_description: 'for developers',
  request_id: '5442cd9r',
  ...more,
});

/** A form that is filled in, and the answer that it will get. */
async function showFilled(reply: object | Answer, changes: Partial<FormElement> = {}) {
  const answer = 'fault' in reply ? reply : {body: JSON.stringify(reply)};
  await server.give([['1', answer]]);
  const baseUrl = `http://${server.host}`;
  const element = await showForm({baseUrl, exchange: '1', ...changes});
  element.fill('a@b', 'secret');
  return element;
}

/** Submits a form, and waits for the event of its outcome. */
async function outcome<Name extends 'capture-success' | 'capture-error'>(
  element: FormElement,
  name: Name,
): Promise<GlobalEventHandlersEventMap[Name]['detail']> {
  const event = oneEvent(element, name);
  element.submit();
  return ((await event) as GlobalEventHandlersEventMap[Name]).detail;
}

describe('a FormController that submits', () => {
  it('dispatches each event after the state that it belongs to is rendered', async () => {
    const element = await showFilled(success);
    const events: [string, string | null][] = [];
    for (const type of ['capture-submit', 'capture-success', 'capture-error']) {
      element.addEventListener(type, () => events.push([type, element.shownStatus]));
    }
    expect(element.controller.state).to.deep.equal({status: 'editing'});
    await outcome(element, 'capture-success');
    expect(events).to.deep.equal([
      ['capture-submit', 'submitting'],
      ['capture-success', 'done'],
    ]);
  });

  it('tells the page of a success, as Capture’s reply has it', async () => {
    const {stat: _, ...reply} = success;
    const detail = await outcome(await showFilled(success), 'capture-success');
    expect(detail).to.deep.equal({form: 'signInForm', ...reply});
  });

  it('tells the page and the console of a failure', async () => {
    const element = await showFilled(refusal(390, {invalid_fields: {email: ['Taken.']}}));
    const lines = await consoleOf(async () => {
      const {stat: _, ...reply} = refusal(390, {invalid_fields: {email: ['Taken.']}});
      const detail = await outcome(element, 'capture-error');
      expect(detail).to.deep.equal({form: 'signInForm', kind: 'fields', ...reply});
    });
    expect(lines).to.deep.equal(['<form-element> some_error: for developers (5442cd9r)']);
    expect(element.shownStatus).to.equal('failed');
    expect([...element.controller.errorTexts]).to.deep.equal([['email', ['Taken.']]]);
  });

  it('sends nothing while a field is invalid, which concerns only the visitor', async () => {
    const element = await showFilled(success);
    element.fill('', 'secret');
    const lines = await consoleOf(async () => {
      const {kind, invalid_fields} = await outcome(element, 'capture-error');
      expect(kind).to.equal('fields');
      expect(invalid_fields).to.deep.equal({email: ['Please fill in this field.']});
    });
    expect(lines).to.be.empty;
    expect(await server.take()).to.be.empty;
  });

  it('sends nothing without a base URL', async () => {
    const baseUrl = failure('configuration', 'missing_argument', 'domain is missing', 100);
    const element = await showFilled(success, {baseUrl});
    const lines = await consoleOf(async () => {
      const {kind, code} = await outcome(element, 'capture-error');
      expect({kind, code}).to.deep.equal({kind: 'configuration', code: 100});
    });
    expect(lines).to.deep.equal(['<form-element> missing_argument: domain is missing']);
  });

  it('removes the old errors before it checks again', async () => {
    const element = await showFilled(success);
    element.fill('', 'secret');
    await outcome(element, 'capture-error');
    element.fill('a@b', 'secret');
    element.addEventListener('capture-submit', () => {
      expect(element.controller.errorTexts).to.be.empty;
      expect(element.find('[name=email]')).to.have.attribute('aria-invalid', 'false');
    });
    await outcome(element, 'capture-success');
  });

  it('runs one submission at a time', async () => {
    const element = await showFilled(success);
    const done = outcome(element, 'capture-success');
    element.submit();
    await element.updateComplete;
    element.submit();
    await done;
    expect(await server.take()).to.have.lengthOf(1);
  });

  it('is editing again if the page cancels, and sends nothing', async () => {
    const element = await showFilled(success);
    element.addEventListener('capture-submit', (event) => event.preventDefault());
    element.submit();
    await oneEvent(element, 'capture-submit');
    await element.updateComplete;
    expect(element.controller.state).to.deep.equal({status: 'editing'});
    expect(await server.take()).to.be.empty;
  });

  it('does nothing in a disabled fieldset', async () => {
    const element = await showFilled(success, {isDisabled: true});
    element.submit();
    expect(element.controller.state).to.deep.equal({status: 'editing'});
  });

  it('shows a failure in place of an exception, and is not busy any more', async () => {
    const element = await showFilled(success);
    const broken = new Error('broken by the page');
    Object.defineProperty(element, 'controls', {
      get() {
        if (element.controller.state.status === 'submitting') throw broken;
        return [];
      },
    });
    const lines = await consoleOf(async () => {
      const {kind, error} = await outcome(element, 'capture-error');
      expect({kind, error}).to.deep.equal({kind: 'configuration', error: 'unexpected_error'});
    });
    expect(lines[0]).to.include('broken by the page');
    expect(element.shownStatus).to.equal('failed');
  });

  for (const isLight of [false, true]) {
    it(`keeps the submission from other scripts in ${isLight ? 'light' : 'shadow'} DOM`, async () => {
      const element = await showFilled(success, {isLight});
      let submissions = 0;
      const onSubmit = () => submissions++;
      element.parentElement?.addEventListener('submit', onSubmit);
      document.addEventListener('submit', onSubmit, true);
      await outcome(element, 'capture-success');
      document.removeEventListener('submit', onSubmit, true);
      expect(submissions).to.equal(0);
      expect(await server.take()).to.have.lengthOf(1);
    });
  }
});
