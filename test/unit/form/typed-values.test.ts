import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {registerPasswords} from '../../../src/form/passwords.ts';
import {saveTypedValues, typedControls} from '../../../src/form/typed-values.ts';

/** A form whose content can be rendered again. */
async function showForm(content: unknown) {
  const container = await fixture(html`<div><form></form></div>`);
  const form = container.querySelector('form') as HTMLFormElement;
  const rerender = (next: unknown) => {
    render(next, form);
    registerPasswords(form);
  };
  rerender(content);
  const find = (name: string) => form.querySelector(`[name="${name}"]`) as HTMLInputElement;
  const values = () => Object.fromEntries(new FormData(form));
  return {container, form, rerender, find, values};
}

const input = (name: string, value = '') => html`<input name=${name} value=${value} />`;
const inputs = (...names: readonly string[]) => names.map((name) => input(name));
const password = (name: string) => html`<input type="password" name=${name} />`;

describe('saveTypedValues', () => {
  it('moves each value to the control that has its name now', async () => {
    const {container, rerender, find, values} = await showForm(inputs('a', 'b', 'c'));
    find('a').value = '1';
    find('b').value = '2';
    const restore = saveTypedValues(typedControls(container));
    rerender(inputs('b', 'x', 'a'));
    restore(container);
    expect(values()).to.deep.equal({b: '2', x: '', a: '1'});
  });

  it('moves the focus to the control that has the name of the focused one', async () => {
    const {container, rerender, find} = await showForm(inputs('a', 'b'));
    find('b').focus();
    const restore = saveTypedValues(typedControls(container));
    rerender(inputs('b', 'a'));
    restore(container);
    expect(document.activeElement).to.equal(find('b'));
  });

  it('touches nothing if the controls are the same', async () => {
    const {container, rerender, find} = await showForm(inputs('a', 'b'));
    const control = find('a');
    control.value = 'abc';
    control.focus();
    control.setSelectionRange(1, 2);
    const restore = saveTypedValues(typedControls(container));
    rerender(inputs('a', 'b'));
    restore(container);
    expect([control.selectionStart, control.selectionEnd]).to.deep.equal([1, 2]);
    expect(control.value).to.equal('abc');
  });

  it('restores an emptied control in place of its initial value', async () => {
    const {container, rerender, find, values} = await showForm([input('a', 'initial')]);
    find('a').value = '';
    const restore = saveTypedValues(typedControls(container));
    rerender([input('b'), input('a', 'initial')]);
    restore(container);
    expect(values()).to.deep.equal({b: '', a: ''});
  });

  it('leaves the initial value of a form that was inert, where nothing was typed', async () => {
    const {container, form, rerender, values} = await showForm([input('a')]);
    form.inert = true;
    const restore = saveTypedValues(typedControls(container));
    form.inert = false;
    rerender([input('b'), input('a', 'initial')]);
    restore(container);
    expect(values()).to.deep.equal({b: '', a: 'initial'});
  });

  it('restores choices by name and value, and lists', async () => {
    const choices = html`
      <input type="checkbox" name="box" value="true" />
      <input type="radio" name="radio" value="1" checked />
      <input type="radio" name="radio" value="2" />
      <select name="list"><option>x</option><option>y</option></select>
    `;
    const {container, form, rerender, find, values} = await showForm(html`${choices}`);
    find('box').click();
    form.querySelector<HTMLInputElement>('[value="2"]')?.click();
    find('list').value = 'y';
    const restore = saveTypedValues(typedControls(container));
    rerender(html`<input name="first" />${choices}`);
    restore(container);
    expect(values()).to.deep.equal({first: '', box: 'true', radio: '2', list: 'y'});
  });

  it('restores a password into a password field', async () => {
    const {container, rerender, find, values} = await showForm([password('a')]);
    find('a').value = 'secret';
    const restore = saveTypedValues(typedControls(container));
    rerender([input('b'), password('a')]);
    restore(container);
    expect(values()).to.deep.equal({b: '', a: 'secret'});
  });

  it('restores no password into a text field of the same name', async () => {
    const {container, rerender, find, values} = await showForm([password('a')]);
    find('a').value = 'secret';
    const restore = saveTypedValues(typedControls(container));
    rerender(html`${input('a')}`);
    restore(container);
    expect(values()).to.deep.equal({a: ''});
  });

  it('leaves hidden inputs', async () => {
    const hidden = (value: string) => html`<input type="hidden" name="a" value=${value} />`;
    const {container, rerender, values} = await showForm([hidden('1')]);
    const restore = saveTypedValues(typedControls(container));
    rerender([hidden('2'), input('b')]);
    restore(container);
    expect(values()).to.deep.equal({a: '2', b: ''});
  });

  it('restores into another form', async () => {
    const {container, find} = await showForm(inputs('a'));
    find('a').value = '1';
    const other = await showForm(inputs('b', 'a'));
    saveTypedValues(typedControls(container))(other.container);
    expect(other.values()).to.deep.equal({b: '', a: '1'});
  });

  it('works in a form with fields named like methods of the form', async () => {
    const {container, rerender, find, values} = await showForm(inputs('reset', 'elements'));
    find('reset').value = '1';
    const restore = saveTypedValues(typedControls(container));
    rerender(inputs('elements', 'reset'));
    restore(container);
    expect(values()).to.deep.equal({elements: '', reset: '1'});
  });
});
