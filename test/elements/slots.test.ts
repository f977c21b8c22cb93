import {expect} from '@open-wc/testing';
import '../../src/elements/capture-sign-in.ts';
import {useForm} from '../support/form-fixture.ts';
import {button, fill, focused, johnDoe, rootOf, submit} from '../support/harness.ts';
import {firstBody, posts} from '../support/sandbox-server.ts';

describe('slotted content', () => {
  const page = useForm('capture-sign-in');

  /** The texts that a slot shows. */
  const textsIn = (slot: string) =>
    rootOf(page.element)
      .querySelector<HTMLSlotElement>(`slot[name=${slot}]`)
      ?.assignedElements()
      .map(({textContent}) => textContent.trim());

  /** Sets the children of the element. */
  const setChildren = async (html: string) => {
    const {element} = page;
    element.innerHTML = html;
    // The observer of the element's children runs before this.
    await Promise.resolve();
    await element.updateComplete;
  };

  it('is before and after the fields, and below the button', async () => {
    const {element} = page;
    await setChildren(
      '<p slot="before-fields">Before</p><p slot="after-fields">After</p><p slot="below-button">Below</p>',
    );
    expect(['before-fields', 'after-fields', 'below-button'].map(textsIn)).to.deep.equal([
      ['Before'],
      ['After'],
      ['Below'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('is found in the elements that a CMS wraps around it', async () => {
    const {element} = page;
    await setChildren(
      '<br><p><span slot="after-fields">Read our <a href="/terms">terms</a>.</span></p><br>\n<p>stray</p>',
    );
    expect(textsIn('after-fields')).to.deep.equal(['Read our terms.']);
    expect(element).not.to.contain.text('undefined');
  });

  for (const [html, expected] of [
    ['<input name="a" value="1" slot="after-fields">', [['a', '1']]],
    ['<p slot="after-fields"><input name="a" value="ä &+"></p>', [['a', 'ä &+']]],
    [
      '<p><label slot="before-fields"><input type="checkbox" name="a" checked> A</label></p>',
      [['a', 'on']],
    ],
    ['<p slot="after-fields"><input type="checkbox" name="a"></p>', []],
    [
      '<p slot="after-fields"><input type="radio" name="a" value="1"><input type="radio" name="a" value="2" checked></p>',
      [['a', '2']],
    ],
    [
      '<p slot="after-fields"><select name="a" multiple><option selected>1<option>2<option selected>3</select></p>',
      [
        ['a', '1'],
        ['a', '3'],
      ],
    ],
    ['<p slot="after-fields"><textarea name="a">x</textarea></p>', [['a', 'x']]],
    ['<p slot="after-fields"><input name="a" value="1" disabled><input value="nameless"></p>', []],
    ['<p><input name="a" value="in no slot"></p>', []],
    ['<form slot="success"><input name="a" required></form>', []],
    ['<p slot="below-button"><input name="a" required></p>', []],
    ['<p slot="after-fields"><input type="submit" name="a" value="1"></p>', []],
  ] as const) {
    it(`has the values that a native form would send: ${html}`, async () => {
      const {element, sandbox} = page;
      await setChildren(html);
      await fill(element, johnDoe);
      await submit(element, 'capture-success');
      const body = [...(await firstBody(sandbox))];
      expect(body.filter(([name]) => name === 'a')).to.deep.equal(expected);
    });
  }

  it('is validated and marked like the form’s own fields', async () => {
    const {element, sandbox} = page;
    await setChildren(
      '<p slot="after-fields"><label><input type="checkbox" name="terms" required> I accept the terms</label></p>',
    );
    await fill(element, johnDoe);
    const box = element.querySelector('input');
    const {detail} = await submit(element, 'capture-error');
    expect(detail.invalid_fields).to.deep.equal({terms: ['Please fill in this field.']});
    expect(box).to.have.attribute('aria-invalid', 'true');
    expect(box).to.have.attribute('aria-description', 'Please fill in this field.');
    expect(focused()).to.equal(box);
    const error = rootOf(element).querySelector('[part=error]');
    expect(error).to.have.trimmed.text('I accept the terms: Please fill in this field.');
    await expect(element).to.be.accessible();
    expect(await posts(sandbox)).to.be.empty;

    box?.click();
    await element.updateComplete;
    expect(box).not.to.have.attribute('aria-invalid');
    expect(rootOf(element).querySelector('[part=error]')).to.equal(null);
    await submit(element, 'capture-success');
  });

  it('has passwords that are neither in the event nor kept', async () => {
    const {element, sandbox} = page;
    await setChildren('<p slot="after-fields"><input type="password" name="pin" value="1234"></p>');
    await fill(element, johnDoe);
    element.addEventListener('capture-submit', ({detail}) =>
      expect([...detail.parameters.keys()]).not.to.include('pin'),
    );
    await submit(element, 'capture-success');
    expect((await firstBody(sandbox)).get('pin')).to.equal('1234');
    element.remove();
    expect(element.querySelector('input')?.value).to.equal('');
  });

  it('is linked from the error summary', async () => {
    const {element} = page;
    await setChildren(
      '<p slot="after-fields"><label><input type="email" name="friend" value="x" required> Friend</label></p>',
    );
    const {detail} = await submit(element, 'capture-error');
    expect(Object.keys(detail.invalid_fields)).to.deep.equal([
      'signInEmailAddress',
      'currentPassword',
      'friend',
    ]);
    button(element, 'Friend: Please check this field.').click();
    expect(focused()).to.equal(element.querySelector('input'));
  });
});
