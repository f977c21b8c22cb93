import {expect} from '@open-wc/testing';
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
