import {expect} from '@open-wc/testing';
import {render} from 'lit/html.js';
import {registerFields} from '../src/fields.ts';
import {formTemplate} from '../src/form-template.ts';
import {registerMessages} from '../src/messages.ts';
import {fail, type Faults} from '../src/outcome.ts';

const settings = {form: 'registrationForm', locale: 'en-US', redirect_uri: 'http://localhost'};

/** The form as it stands after a reply with these texts. */
function show(texts: Readonly<Record<string, readonly string[]>>) {
  const faults: Faults = new Map(
    Object.entries(texts).map(([name, list]) => [name, list.map((text) => ({text}))]),
  );
  const root = document.createElement('div');
  const failure = fail('fields', 'invalid_form_fields', 'some inputs are invalid', 390, faults);
  const content = {settings, fields: registerFields, messages: registerMessages};
  const behaviour = {
    state: {status: 'failed', failure, isAside: false},
    onSubmit() {},
    onInput() {},
  } as const;
  render(formTemplate(content, behaviour, {prefix: '', action: undefined}), root);
  const textOf = (selector: string) =>
    [...root.querySelectorAll(selector)].map((node) => node.textContent?.trim());
  return {root, textOf};
}

describe('formTemplate', () => {
  it('shows texts under the form’s name, and under names that no field bears, as the form’s own', () => {
    const {textOf} = show({registrationForm: ['No.'], captcha: ['Captcha failed.', 'Try again.']});
    expect(textOf('[role=alert] p')).to.deep.equal(['No.', 'Captcha failed.', 'Try again.']);
    expect(textOf('[part=error]')).to.be.empty;
  });

  it('shows every text of a field', () => {
    const {textOf} = show({displayName: ['Taken.', 'Too short.']});
    expect(textOf('[part=error] p')).to.deep.equal(['Error: Taken.', 'Error: Too short.']);
    expect(textOf('[role=alert]')).to.deep.equal(['']);
  });

  it('shows markup as text', () => {
    const {root, textOf} = show({
      displayName: ['<img src=x onerror=alert(1)>'],
      '"><script>': ['<b>bold</b>'],
    });
    expect(root.querySelector('img, b, script')).to.equal(null);
    expect(textOf('[part=error] p')).to.deep.equal(['Error: <img src=x onerror=alert(1)>']);
    expect(textOf('[role=alert] p')).to.deep.equal(['<b>bold</b>']);
  });
});
