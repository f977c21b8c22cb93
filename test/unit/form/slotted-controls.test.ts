import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {
  appendControlValues,
  assignWrapperSlots,
  controlErrors,
  controlLabel,
  markControls,
  slottedControls,
  type SlottedControl,
} from '../../../src/form/slotted-controls.ts';
import {consoleOf} from '../../support/harness.ts';

/** Parses the content of an element, as a page has it. */
async function hostWith(content: string): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = content;
  return host;
}

const controlsIn = async (content: string) => [
  ...(await hostWith(content)).querySelectorAll<SlottedControl>('input, select, textarea'),
];

describe('assignWrapperSlots', () => {
  const slotsAfter = async (content: string) => {
    const host = await hostWith(content);
    assignWrapperSlots(host);
    return [...host.children].map(({slot}) => slot);
  };

  it('gives a wrapper the slot of the element in it', async () => {
    const content = '<p><span><b slot="after-fields">x</b></span></p><p>stray</p>';
    expect(await slotsAfter(content)).to.deep.equal(['after-fields', '']);
  });

  it('leaves a slot that is there', async () => {
    const content = '<p slot="success"><b slot="after-fields">x</b></p>';
    expect(await slotsAfter(content)).to.deep.equal(['success']);
  });
});

describe('slottedControls', () => {
  const names = (host: Element, ownNames: readonly string[] = []) =>
    slottedControls(host, new Set(ownNames)).map(({name}) => name);

  for (const [content, expected] of [
    ['<input name="a" slot="before-fields"><input name="b" slot="after-fields">', ['a', 'b']],
    ['<p slot="after-fields"><b><input name="a"><select name="b"></select></b></p>', ['a', 'b']],
    ['<textarea name="a" slot="after-fields"></textarea>', ['a']],
    ['<input name="a">', []],
    ['<p><b slot="after-fields"><input name="a"></b></p>', []],
    ['<input name="a" slot="below-button"><p slot="success"><input name="b"></p>', []],
    ['<input slot="after-fields">', []],
    ['<input name="a" slot="after-fields" disabled>', []],
    ['<fieldset slot="after-fields" disabled><input name="a"></fieldset>', []],
    ['<input name="a" type="submit" slot="after-fields">', []],
    ['<input name="a" type="file" slot="after-fields">', []],
    ['<form slot="after-fields"><input name="a"></form>', []],
  ] as const) {
    it(`are ${JSON.stringify(expected)} in ${content}`, async () => {
      expect(names(await hostWith(content))).to.deep.equal(expected);
    });
  }

  it('leave out a name of the element’s own fields', async () => {
    const content = '<p slot="after-fields"><input name="a"><input name="email"></p>';
    expect(names(await hostWith(content), ['email'])).to.deep.equal(['a']);
  });

  it('belong to the element inside a form of the page', async () => {
    const form = await fixture(html`<form><div></div></form>`);
    const host = form.firstElementChild as Element;
    host.innerHTML = '<input name="a" slot="after-fields">';
    expect(names(host)).to.deep.equal(['a']);
  });

  it('leave out a control whose attribute `form` names another form, with one warning', async () => {
    await fixture(html`<form id="other"></form>`);
    const host = await hostWith('<input name="a" form="other" slot="after-fields">');
    const lines = await consoleOf(async () => {
      expect(names(host)).to.deep.equal([]);
      expect(names(host)).to.deep.equal([]);
    });
    expect(lines).to.deep.equal([
      '<div> does not send a: its form attribute refers to another form',
    ]);
  });
});

describe('appendControlValues', () => {
  for (const [content, expected] of [
    ['<input name="a" value="ä &+">', [['a', 'ä &+']]],
    ['<input name="a">', [['a', '']]],
    ['<textarea name="a">x</textarea>', [['a', 'x']]],
    ['<input type="checkbox" name="a"><input type="checkbox" name="b" checked>', [['b', 'on']]],
    [
      '<input type="radio" name="a" value="1"><input type="radio" name="a" value="2" checked>',
      [['a', '2']],
    ],
    ['<select name="a"><option>1<option selected>2</select>', [['a', '2']]],
    [
      '<select name="a" multiple><option selected>1<option>2<option selected>3</select>',
      [
        ['a', '1'],
        ['a', '3'],
      ],
    ],
  ] as const) {
    it(`appends ${JSON.stringify(expected)} for ${content}`, async () => {
      const values = new URLSearchParams({first: '1'});
      appendControlValues(await controlsIn(content), values);
      expect([...values]).to.deep.equal([['first', '1'], ...expected]);
    });
  }
});

describe('controlErrors', () => {
  for (const [content, error] of [
    ['<input name="a" value="x" required>', undefined],
    ['<input name="a" required>', {rule: 'required'}],
    ['<input type="checkbox" name="a" required>', {rule: 'required'}],
    ['<input type="email" name="a" value="x">', {rule: 'invalid'}],
  ] as const) {
    it(`are ${JSON.stringify(error) ?? 'empty'} for ${content}`, async () => {
      const errors = controlErrors(await controlsIn(content));
      expect(errors.get('a')).to.deep.equal(error && [error]);
      expect(errors.size).to.equal(error ? 1 : 0);
    });
  }

  it('have the text that the page has set with setCustomValidity', async () => {
    const [control] = await controlsIn('<input name="a">');
    control?.setCustomValidity('Taken.');
    expect(controlErrors([control as SlottedControl]).get('a')).to.deep.equal([{text: 'Taken.'}]);
  });
});

describe('controlLabel', () => {
  for (const [content, label] of [
    ['<label> I accept\n <b>the</b> terms <input name="a"></label>', 'I accept the terms'],
    ['<label for="x1">Friend</label><input id="x1" name="a">', 'Friend'],
    ['<input name="a" aria-label="Friend">', 'Friend'],
    ['<label> <input name="a" aria-label="Friend"></label>', 'Friend'],
    ['<input name="a">', 'a'],
  ] as const) {
    it(`is "${label}" for ${content}`, async () => {
      const [control] = await controlsIn(content);
      expect(controlLabel(control as SlottedControl)).to.equal(label);
    });
  }
});

describe('markControls', () => {
  it('marks and describes an invalid control, until it has no error', async () => {
    const controls = await controlsIn('<input name="a"><input name="b">');
    const [a, b] = controls;
    markControls(controls, new Map([['a', ['Taken.', 'Too short.']]]));
    expect(a).to.have.attribute('aria-invalid', 'true');
    expect(a).to.have.attribute('aria-description', 'Taken. Too short.');
    expect(b).not.to.have.attribute('aria-invalid');
    markControls(controls, new Map());
    expect(a).not.to.have.attribute('aria-invalid');
    expect(a).not.to.have.attribute('aria-description');
  });

  it('leaves the page’s own attributes', async () => {
    const controls = await controlsIn('<input name="a" aria-invalid="true">');
    markControls(controls, new Map());
    expect(controls[0]).to.have.attribute('aria-invalid', 'true');
  });
});
