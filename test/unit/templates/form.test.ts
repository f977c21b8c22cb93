import {expect} from '@open-wc/testing';
import {render} from 'lit/html.js';
import {parseForm} from '../../../src/flow/form-definition.ts';
import {formTemplate} from '../../../src/templates/form.ts';
import {registerCatalogue as catalogue} from '../../../src/localize/catalogues/register.ts';
import {createTranslator} from '../../../src/localize/translate.ts';
import type {Field} from '../../../src/flow/field.ts';
import {parsedField} from '../../support/parsed-field.ts';
import {standardRegistrationForm} from '../../../src/flow/standard-forms.ts';

const {fields} = parseForm(standardRegistrationForm, {locale: 'en-US', hasAccount: false});

/** Renders the form with these error texts. */
function show(
  texts: Readonly<Record<string, readonly string[]>>,
  ownerMessages: readonly string[] = [],
  shown = fields,
) {
  const root = document.createElement('div');
  const view = {
    state: {status: 'editing'},
    ownerMessages,
    fields: shown,
    catalogue,
    links: [],
    controls: [],
    translate: createTranslator('en', catalogue.english),
    errorTexts: new Map(Object.entries(texts)),
    isLoading: false,
    language: 'en',
    prefix: '',
    baseUrl: 'https://www.example.com/',
    hasAutofocus: false,
    hasSeveralPasswords: true,
    digest: '',
  } as const;
  render(formTemplate(view, {onSubmit() {}, onInput() {}, onKeyDown() {}, onNavigate() {}}), root);
  const textOf = (selector: string) =>
    [...root.querySelectorAll(selector)].map((node) => node.textContent?.trim());
  return {root, textOf};
}

describe('formTemplate', () => {
  it('shows texts under the form’s name, and under names that no field bears, as the form’s own', () => {
    const {textOf} = show({registrationForm: ['No.'], captcha: ['Captcha failed.', 'Try again.']});
    expect(textOf('[part=message] p')).to.deep.equal(['No.', 'Captcha failed.', 'Try again.']);
    expect(textOf('[part=error]')).to.be.empty;
  });

  it('shows every text of a field', () => {
    const {textOf} = show({displayName: ['Taken.', 'Too short.']});
    expect(textOf('[part=error] p')).to.deep.equal(['Error: Taken.', 'Error: Too short.']);
    expect(textOf('[part=message]')).to.deep.equal(['']);
  });

  it('shows the messages for the site owner, apart from those for the visitor', () => {
    const {textOf} = show({registrationForm: ['No.']}, ['client_id is missing', '<b>x</b>']);
    expect(textOf('[part=owner-message] p')).to.deep.equal([
      'Only shown on localhost:',
      'client_id is missing',
      '<b>x</b>',
    ]);
    expect(textOf('[part=message] p')).to.deep.equal(['No.']);
    expect(show({}).textOf('[part=owner-message]')).to.be.empty;
  });

  it('has fields that belong together in one row', () => {
    const {root} = show({});
    const rows = [...root.querySelectorAll('[part=row]')].map((row) =>
      [...row.querySelectorAll('input')].map(({name}) => name),
    );
    expect(rows).to.deep.equal([
      ['firstName', 'lastName'],
      ['newPassword', 'newPasswordConfirm'],
    ]);
  });

  it('has hidden fields, which do not part others', () => {
    const [first, last] = ['firstName', 'lastName'].map((name) =>
      fields.find((field) => field.name === name),
    ) as [Field, Field];
    const hidden = parsedField({type: 'hidden', value: 'x'}, 'source');
    const {root} = show({}, [], [first, hidden, last, ...fields.slice(2)]);
    expect(root.querySelector<HTMLInputElement>('[type=hidden]')).to.include({
      name: 'source',
      value: 'x',
    });
    expect(root.querySelector('[part=row]')?.querySelectorAll('input')).to.have.lengthOf(2);
  });

  it('shows markup as text', () => {
    const {root, textOf} = show({
      displayName: ['<img src=x onerror=alert(1)>'],
      '"><script>': ['<b>bold</b>'],
    });
    expect(root.querySelector('img, b, script')).to.equal(null);
    expect(textOf('[part=error] p')).to.deep.equal(['Error: <img src=x onerror=alert(1)>']);
    expect(textOf('[part=message] p')).to.deep.equal(['<b>bold</b>']);
  });
});
