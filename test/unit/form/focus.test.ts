import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {failure, type FailureKind, type Outcome} from '../../../src/capture/outcome.ts';
import {canMoveFocus, focusTarget, moveFocus} from '../../../src/form/focus.ts';

const success: Outcome = {kind: 'success', capture_user: {}};
const failed = (kind: FailureKind) => failure(kind, '', '');

/** An element with this content in its shadow root and in its slots. */
async function hostWith(content: unknown, slotted: unknown = '') {
  const host = await fixture<HTMLElement>(html`<div>${slotted}</div>`);
  const root = host.attachShadow({mode: 'open'});
  render(content, root);
  return {host, root, find: (id: string) => root.querySelector<HTMLElement>(`#${id}`)};
}

const summary = html`<div part="summary" id="summary"></div>`;
const invalid = html`<input aria-invalid="true" id="invalid" />`;
const password = html`<input autocomplete="current-password" id="password" />`;
const button = html`<button part="button" id="button"></button>`;
const result = html`<div part="success" id="result"></div>`;

describe('focusTarget', () => {
  for (const [what, outcome, content, expected] of [
    ['the result after a success', success, [result, invalid, button], 'result'],
    ['the summary of the errors', failed('fields'), [summary, invalid, button], 'summary'],
    ['the first invalid field', failed('fields'), [invalid, button], 'invalid'],
    ['the password if it is wrong', failed('credentials'), [password, button], 'password'],
    ['the button for another failure', failed('network'), [password, button], 'button'],
    ['nothing in an empty element', failed('network'), [], undefined],
  ] as const) {
    it(`is ${what}`, async () => {
      const {host, root} = await hostWith(content);
      expect(focusTarget(outcome, host, root)?.id).to.equal(expected);
    });
  }

  it('is a new password too', async () => {
    const {host, root} = await hostWith(html`<input autocomplete="new-password" id="new" />`);
    expect(focusTarget(failed('credentials'), host, root)?.id).to.equal('new');
  });

  it('is an invalid control of the page if no field is invalid', async () => {
    const slotted = html`<input aria-invalid="true" id="slotted" />`;
    const {host, root} = await hostWith([button], slotted);
    expect(focusTarget(failed('fields'), host, root)?.id).to.equal('slotted');
    render([invalid], root);
    expect(focusTarget(failed('fields'), host, root)?.id).to.equal('invalid');
  });
});

describe('canMoveFocus', () => {
  it('is true while nothing has the focus', async () => {
    const {host} = await hostWith([button]);
    (document.activeElement as HTMLElement).blur();
    expect(canMoveFocus(host)).to.equal(true);
  });

  it('is true while the focus is in the element or in its slots', async () => {
    const {host, find} = await hostWith(html`${button}<slot></slot>`, html`<input />`);
    find('button')?.focus();
    expect(canMoveFocus(host)).to.equal(true);
    host.querySelector('input')?.focus();
    expect(canMoveFocus(host)).to.equal(true);
  });

  it('is false while the focus is elsewhere on the page', async () => {
    const {host} = await hostWith([button]);
    const other = await fixture<HTMLElement>(html`<input />`);
    other.focus();
    expect(canMoveFocus(host)).to.equal(false);
  });

  it('looks at the focus in the shadow root that the element is in', async () => {
    const {root, find} = await hostWith(html`<input id="other" /><p id="host"><input /></p>`);
    const host = find('host') as HTMLElement;
    find('other')?.focus();
    expect(canMoveFocus(host)).to.equal(false);
    root.querySelector<HTMLElement>('p input')?.focus();
    expect(canMoveFocus(host)).to.equal(true);
  });
});

describe('moveFocus', () => {
  it('focuses a control', async () => {
    const {root, find} = await hostWith([button]);
    expect(moveFocus(find('button') as HTMLElement)).to.equal(true);
    expect(root.activeElement).to.equal(find('button'));
  });

  it('makes a status or summary focusable only while it has the focus', async () => {
    const {root, find} = await hostWith([summary, button]);
    moveFocus(find('summary') as HTMLElement);
    expect(root.activeElement).to.equal(find('summary'));
    find('button')?.focus();
    expect(find('summary')).not.to.have.attribute('tabindex');
  });

  it('returns false if the target has the focus already', async () => {
    const {root, find} = await hostWith([button]);
    find('button')?.focus();
    expect(moveFocus(find('button') as HTMLElement)).to.equal(false);
    expect(root.activeElement).to.equal(find('button'));
  });
});
