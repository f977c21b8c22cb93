import {expect} from '@open-wc/testing';
import {failure, type Failure, type Success} from '../../../src/capture/outcome.ts';
import {
  missingNames,
  reportFailure,
  reportSuccess,
  type SubmittedElement,
} from '../../../src/form/outcome-report.ts';
import type {CaptureErrorEvent, CaptureSuccessEvent} from '../../../src/form/events.ts';
import {consoleOf} from '../../support/harness.ts';
import {shortenTimeout} from '../../support/timers.ts';
import {parsedField} from '../../support/parsed-field.ts';

const success: Success = {kind: 'success', capture_user: {uuid: 'u'}, access_token: 'z0y98xv'};
const refused = (names: readonly string[]) =>
  failure(
    'fields',
    'invalid_form_fields',
    'some inputs are invalid',
    390,
    new Map(names.map((name) => [name, [{text: 'Required.'}]])),
  );

const createElement = (): SubmittedElement =>
  Object.assign(document.createElement('some-element'), {
    formFields: [parsedField({}, 'email'), parsedField({type: 'dateselect'}, 'birthdate')],
    controls: [],
    successAddress: '',
  });

/** The lines on the console, and the events that were dispatched. */
async function report(element: SubmittedElement, outcome: Success | Failure, isComplete = true) {
  const events: Event[] = [];
  for (const name of ['capture-success', 'capture-error']) {
    element.addEventListener(name, (event) => events.push(event));
  }
  const texts = new Map([['email', ['Required.']]]);
  document.body.append(element);
  const lines = await consoleOf(async () => {
    await shortenTimeout(1_000, 0, async () => {
      if (outcome.kind === 'success') reportSuccess(element, 'form', outcome, isComplete);
      else reportFailure(element, 'form', outcome, texts);
      // After the timer of the report, which was set before.
      await new Promise((resolve) => setTimeout(resolve));
    });
  });
  element.remove();
  return {lines, events};
}

describe('reportSuccess', () => {
  it('dispatches capture-success with the reply', async () => {
    const {events} = await report(createElement(), success);
    const [event] = events as CaptureSuccessEvent[];
    expect(events).to.have.lengthOf(1);
    expect(event?.type).to.equal('capture-success');
    expect(event?.detail).to.deep.equal({
      form: 'form',
      capture_user: {uuid: 'u'},
      access_token: 'z0y98xv',
    });
  });

  it('says on the console that nothing on the page has read a successful reply', async () => {
    const {lines} = await report(createElement(), success);
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.contain('success_url');
  });

  it('is silent if a listener reads the reply later, as frameworks do', async () => {
    const element = createElement();
    element.addEventListener('capture-success', (event) =>
      queueMicrotask(() => event.detail.access_token),
    );
    expect((await report(element, success)).lines).to.be.empty;
  });

  it('is silent if a listener has removed the element', async () => {
    const element = createElement();
    element.addEventListener('capture-success', () => element.remove());
    expect((await report(element, success)).lines).to.be.empty;
  });

  it('is silent if a listener has read the reply, or has called preventDefault()', async () => {
    for (const listener of [
      ({detail}: CaptureSuccessEvent) => detail.access_token,
      (event: CaptureSuccessEvent) => event.preventDefault(),
    ]) {
      const element = createElement();
      element.addEventListener('capture-success', listener);
      expect((await report(element, success)).lines).to.be.empty;
    }
  });

  it('is silent after a success that gives the page no token', async () => {
    const {lines} = await report(createElement(), {kind: 'success', capture_user: {}});
    expect(lines).to.be.empty;
  });
});

describe('reportFailure', () => {
  it('dispatches capture-error with the texts', async () => {
    const {events, lines} = await report(createElement(), refused(['email']));
    const [event] = events as CaptureErrorEvent[];
    expect(event?.detail.invalid_fields).to.deep.equal({email: ['Required.']});
    expect(lines).to.be.empty;
  });

  it('names the fields that Capture requires and the form does not show', async () => {
    const {lines} = await report(createElement(), refused(['firstName', 'email', 'lastName']));
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.contain('Capture requires firstName, lastName, which this form');
  });
});

describe('missingNames', () => {
  it('leaves out fields, parts of fields, the page’s controls and the form', () => {
    const controls = [Object.assign(document.createElement('input'), {name: 'terms'})];
    const names = ['email', 'birthdate', 'birthdate[dateselect_day]', 'terms', 'form', 'other'];
    const element = {...createElement(), formFields: createElement().formFields, controls};
    expect(missingNames(refused(names), 'form', element)).to.deep.equal(['other']);
  });
});
