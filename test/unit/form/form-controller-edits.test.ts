import {expect, fixture, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {failure} from '../../../src/capture/outcome.ts';
import type {Link} from '../../../src/form/links.ts';
import {showForm, type FormElement} from '../../support/form-element.ts';
import {consoleOf} from '../../support/harness.ts';

/** A form that has failed: with errors of these fields, or else for want of a base URL. */
async function showFailed(email: string, password: string) {
  const baseUrl =
    email && password ? failure('configuration', 'missing_argument', 'domain', 100) : 'http://x';
  const element = await showForm({baseUrl});
  element.fill(email, password);
  await submit(element);
  return element;
}

async function submit(element: FormElement) {
  const failed = oneEvent(element, 'capture-error');
  await consoleOf(async () => {
    element.submit();
    await failed;
  });
}

/** Types into a field. */
async function edit(element: FormElement, name: string, value: string) {
  const input = element.find(`[name=${name}]`);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

const invalidNames = ({controller}: FormElement) => [...controller.errorTexts.keys()];

describe('an edit, in a FormController,', () => {
  it('removes the error that it fixes, and then the next one', async () => {
    const element = await showFailed('', '');
    expect(invalidNames(element)).to.deep.equal(['email', 'password']);
    await edit(element, 'email', 'a@b');
    expect(invalidNames(element)).to.deep.equal(['password']);
    expect(element.find('[name=email]')).to.have.attribute('aria-invalid', 'false');
    await edit(element, 'password', 'x');
    expect(element.controller.state).to.deep.equal({status: 'editing'});
  });

  it('keeps an error that it does not fix, without rendering again', async () => {
    const element = await showFailed('', '');
    const {state} = element.controller;
    await edit(element, 'email', '');
    expect(element.controller.state).to.equal(state);
  });

  it('shows no error that was not shown', async () => {
    const element = await showFailed('', 'x');
    await edit(element, 'password', '');
    expect(invalidNames(element)).to.deep.equal(['email']);
  });

  it('keeps the message of a failure that no field has caused', async () => {
    const element = await showFailed('a@b', 'x');
    await edit(element, 'email', '');
    expect(invalidNames(element)).to.deep.equal(['signInForm']);
  });

  it('changes nothing before a submission', async () => {
    const element = await showForm({});
    await edit(element, 'email', '');
    expect(element.controller.state).to.deep.equal({status: 'editing'});
  });
});

describe('the focus after a failed submission, in a FormController,', () => {
  it('moves from inside the form to the first invalid field', async () => {
    const element = await showForm({baseUrl: 'http://x'});
    element.fill('a@b', '');
    element.find('button').focus();
    await submit(element);
    expect(element.shadowRoot?.activeElement).to.equal(element.find('[name=password]'));
    expect(element.controller.state).to.have.property('isAnnounced', false);
  });

  it('stays in the first invalid field, which is announced once', async () => {
    const element = await showForm({baseUrl: 'http://x'});
    element.fill('', '');
    element.find('[name=email]').focus();
    await submit(element);
    expect(element.shadowRoot?.activeElement).to.equal(element.find('[name=email]'));
    expect(element.controller.state).to.have.property('isAnnounced', true);
    // Not again with a correction.
    await edit(element, 'email', 'a@b');
    expect(element.controller.state).to.have.property('isAnnounced', false);
  });

  it('stays elsewhere on the page', async () => {
    const element = await showForm({baseUrl: 'http://x'});
    const other = await fixture<HTMLElement>(html`<input />`);
    other.focus();
    await submit(element);
    expect(document.activeElement).to.equal(other);
    expect(element.controller.state).to.have.property('isAnnounced', true);
  });

  it('may remove the element, which is then told of no outcome', async () => {
    const element = await showForm({baseUrl: 'http://x'});
    const events: Event[] = [];
    element.addEventListener('capture-error', (event) => events.push(event));
    element.find('button').focus();
    const focused = oneEvent(element.find('[name=email]'), 'focus');
    element.find('[name=email]').addEventListener('focus', () => element.remove());
    element.submit();
    await focused;
    await element.updateComplete;
    expect(events).to.be.empty;
  });
});

describe('a link, in a FormController,', () => {
  const link: Link = {to: 'switch', text: 'createAccount', url: 'https://www.example.com/'};

  async function follow(init: MouseEventInit, isCancelled: boolean) {
    const element = await showForm({});
    const details: unknown[] = [];
    element.addEventListener('capture-navigate', (event) => {
      details.push(event.detail);
      if (isCancelled) event.preventDefault();
    });
    const click = new MouseEvent('click', {...init, cancelable: true});
    element.controller.onNavigate(click, link);
    return {details, isPrevented: click.defaultPrevented};
  }
  const detail = {form: 'signInForm', to: 'switch', url: 'https://www.example.com/'};

  it('is told to the page', async () => {
    expect(await follow({}, false)).to.deep.equal({details: [detail], isPrevented: false});
  });

  it('is not followed if the page cancels', async () => {
    expect(await follow({}, true)).to.deep.equal({details: [detail], isPrevented: true});
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`is left to the browser with ${key}, which opens another tab or window`, async () => {
      const result = await follow({[key]: true}, true);
      expect(result).to.deep.equal({details: [], isPrevented: false});
    });
  }
});

describe('Enter in a slotted control, in a FormController,', () => {
  it('clicks the submit button', async () => {
    const control = document.createElement('input');
    const element = await showForm({controls: [control]});
    element.append(control);
    const click = oneEvent(element.find('[part=button]'), 'click');
    const init = {key: 'Enter', bubbles: true, composed: true, cancelable: true};
    control.dispatchEvent(new KeyboardEvent('keydown', init));
    await click;
  });
});
