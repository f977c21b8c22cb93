import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/capture-register.ts';
import type {CaptureRegister} from '../../src/elements/capture-register.ts';
import {
  consoleOf,
  description,
  fill,
  input,
  mount,
  rootOf,
  standard,
  submit,
} from '../support/harness.ts';

describe('the fields that the page sets', () => {
  let element: CaptureRegister;
  afterEach(() => element.remove());
  const show = async (fields: string) =>
    (element = await mount('capture-register', {...standard('localhost:1'), fields}));
  const names = () => [...new FormData(rootOf(element).querySelector('form') ?? undefined).keys()];

  it('replace the standard fields, with the page’s order and texts', async () => {
    await show(
      JSON.stringify([
        {name: 'emailAddress', label: 'Mail', placeholder: 'you@example.com'},
        {
          name: 'shoeSize',
          label: 'Shoe size',
          validation: {required: true, format: 'numeric', messages: {required: 'How large?'}},
        },
      ]),
    );
    expect(names()).to.deep.equal(['emailAddress', 'shoeSize']);
    await fill(element, {Mail: 'a@example.com'});
    const {detail} = await submit(element, 'capture-error');
    expect(detail.invalid_fields).to.deep.equal({shoeSize: ['How large?']});
    expect(description(element, 'Shoe size')).to.equal('Error: How large?');
  });

  it('can be a property that changes', async () => {
    await show('');
    expect(names()).to.have.length.greaterThan(5);
    await fill(element, {'First name': 'Jane', 'Email address': 'jane@example.com'});
    element.fields = [{name: 'shoeSize'}, {name: 'emailAddress'}];
    await element.updateComplete;
    expect(names()).to.deep.equal(['shoeSize', 'emailAddress']);
    const form = rootOf(element).querySelector('form');
    expect([...new FormData(form ?? undefined).values()]).to.deep.equal(['', 'jane@example.com']);
  });

  it('can get initial values later, which replace nothing that the visitor has changed', async () => {
    await show(
      '[{"name": "firstName", "value": "Old"}, {"name": "city"}, {"name": "note", "type": "textarea"}]',
    );
    const [first, city] = [...rootOf(element).querySelectorAll('input')];
    city?.focus();
    await sendKeys({type: 'Rome'});
    element.fields = [
      {name: 'firstName', value: 'Ann'},
      {name: 'city', value: 'Paris'},
      {name: 'note', type: 'textarea', value: 'Hello'},
      {name: 'country', value: 'Italy'},
    ];
    await element.updateComplete;
    const values = [...rootOf(element).querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({value}) => value,
    );
    expect(values).to.deep.equal(['Ann', 'Rome', 'Hello', 'Italy']);
    expect(first?.value).to.equal('Ann');
  });

  it('get the focus, whatever the first of them is', async () => {
    for (const [definition, selector] of [
      ['{"name": "a", "type": "select", "options": [{"text": "A"}]}', 'select'],
      ['{"name": "a", "type": "textarea"}', 'textarea'],
      ['{"name": "a", "type": "checkbox"}', '[type=checkbox]'],
    ] as const) {
      await show(`[{"name": "h", "type": "hidden"}, ${definition}, {"name": "city"}]`);
      element.focus();
      expect(element.shadowRoot?.activeElement).to.match(selector);
      element.remove();
    }
  });

  it('may have the names of properties of a form', async () => {
    await show('');
    await fill(element, {'Email address': 'jane@example.com'});
    const own = ['elements', 'reset', 'submit', 'action', 'emailAddress', 'length'];
    for (const list of [own, [...own].reverse()]) {
      element.fields = list.map((name) => ({name}));
      await element.updateComplete;
      expect(names()).to.deep.equal(list);
      expect(input(element, 'Email address').value).to.equal('jane@example.com');
    }
  });

  it('may have names that no URL can contain', async () => {
    await show(JSON.stringify([{name: '\ud800', validation: {required: true}}, {name: '% %'}]));
    expect(names()).to.deep.equal(['\ufffd', '% %']);
    await submit(element, 'capture-error');
    expect(description(element, '\ud800')).to.equal('Error: Please fill in this field.');
  });

  for (const fields of ['[{"name":"a"},]', '{', "[{'name':'a'}]", '[] []']) {
    it(`in invalid JSON are a configuration error, and nothing is sent: ${fields}`, async () => {
      const lines = await consoleOf(async () => {
        await show(fields);
        const {detail} = await submit(element, 'capture-error');
        expect(detail).to.include({kind: 'configuration', code: 200});
        expect(detail.error_description).to.match(/^fields must be JSON: SyntaxError: /);
      });
      expect(lines).to.have.lengthOf(2);
      expect(names()).to.include('emailAddress');
    });
  }
});
