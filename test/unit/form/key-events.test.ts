import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {handleEnter, isolateFieldEvents} from '../../../src/form/key-events.ts';

describe('isolateFieldEvents', () => {
  /** An element with fields in its shadow root, and the types of the events that reach the page. */
  async function isolated() {
    const host = await fixture<HTMLElement>(html`<div><input slot="slot" /></div>`);
    const root = host.attachShadow({mode: 'open'});
    render(
      html`<input /><textarea></textarea><select></select><button></button><slot name="slot"></slot><p></p>`,
      root,
    );
    isolateFieldEvents(root);
    const heard: string[] = [];
    const types = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'touchstart'];
    for (const type of types) host.addEventListener(type, () => heard.push(type));
    const dispatch = (target: Element | null, event: Event) => {
      heard.length = 0;
      target?.dispatchEvent(event);
      return heard.join();
    };
    const key = (target: Element | null, type: string, init: KeyboardEventInit) =>
      dispatch(target, new KeyboardEvent(type, {...init, bubbles: true, composed: true}));
    const press = (target: Element | null, type: string) =>
      dispatch(target, new Event(type, {bubbles: true, composed: true}));
    return {host, root, key, press};
  }

  for (const key of ['a', '1', ' ', '/', 'ä', 'Enter', 'Backspace', 'ArrowLeft', 'Dead', 'Home']) {
    it(`keeps the key "${key}" in a field from the page’s shortcuts`, async () => {
      const {root, key: dispatch} = await isolated();
      for (const selector of ['input', 'select', 'textarea']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          expect(dispatch(root.querySelector(selector), type, {key}), selector).to.equal('');
        }
      }
    });
  }

  for (const init of [
    {key: 'Escape'},
    {key: 'Tab'},
    {key: 'F1'},
    {key: 's', ctrlKey: true},
    {key: 's', metaKey: true},
  ]) {
    it(`lets ${JSON.stringify(init)} in a field reach the page`, async () => {
      const {root, key} = await isolated();
      expect(key(root.querySelector('input'), 'keydown', init)).to.equal('keydown');
    });
  }

  it('keeps a character that is typed with AltGr from the page', async () => {
    const {root, key} = await isolated();
    const altGr = {key: '@', ctrlKey: true, altKey: true};
    expect(key(root.querySelector('input'), 'keydown', altGr)).to.equal('');
  });

  it('survives a key event without a key, as autofill dispatches it', async () => {
    const {root, press} = await isolated();
    expect(press(root.querySelector('input'), 'keydown')).to.equal('keydown');
  });

  it('lets keys outside of fields reach the page', async () => {
    const {root, key} = await isolated();
    expect(key(root.querySelector('button'), 'keydown', {key: 'a'})).to.equal('keydown');
  });

  for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
    it(`keeps ${type} on a field or button from the page, and on nothing else`, async () => {
      const {root, press} = await isolated();
      for (const selector of ['input', 'select', 'textarea', 'button']) {
        expect(press(root.querySelector(selector), type), selector).to.equal('');
      }
      expect(press(root.querySelector('p'), type)).to.equal(type);
    });
  }

  it('lets the events of the page’s own controls reach the page', async () => {
    const {host, key, press} = await isolated();
    const slotted = host.querySelector('input');
    expect(key(slotted, 'keydown', {key: 'a'})).to.equal('keydown');
    expect(press(slotted, 'mousedown')).to.equal('mousedown');
  });
});

describe('handleEnter', () => {
  /** Presses a key in the first element of `content`, which is a slotted control unless `isOwn`. */
  async function press(content: unknown, init: KeyboardEventInit, isOwn = false) {
    const form = await fixture<HTMLElement>(html`<div>${content}</div>`);
    const target = form.firstElementChild as HTMLInputElement;
    const result = {submits: 0, reachesPage: false, isPrevented: false};
    form.addEventListener('keydown', () => (result.reachesPage = true));
    target.addEventListener('keydown', (event) => {
      handleEnter(event, isOwn ? [] : [target], () => result.submits++);
      result.isPrevented = event.defaultPrevented;
    });
    target.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Enter', ...init, bubbles: true, cancelable: true}),
    );
    return result;
  }
  const untouched = {submits: 0, reachesPage: true, isPrevented: false};

  it('submits in a slotted input, in place of a form around the element', async () => {
    const result = await press(html`<input />`, {});
    expect(result).to.deep.equal({submits: 1, reachesPage: false, isPrevented: true});
  });

  it('leaves Enter in the element’s own fields to the browser', async () => {
    expect(await press(html`<input />`, {}, true)).to.deep.equal(untouched);
  });

  for (const isOwn of [true, false]) {
    it(`ignores the repetition of a key that is held down, in a${isOwn ? 'n own' : ' slotted'} input`, async () => {
      const result = await press(html`<input />`, {repeat: true}, isOwn);
      expect(result).to.deep.equal({...untouched, isPrevented: true});
    });
  }

  for (const [what, content, init] of [
    ['another key', html`<input />`, {key: 'a'}],
    ['Enter that ends a composition', html`<input />`, {isComposing: true}],
    ['Enter in a text area', html`<textarea></textarea>`, {}],
    ['Enter held down in a text area', html`<textarea></textarea>`, {repeat: true}],
    ['Enter in a list', html`<select></select>`, {}],
  ] as const) {
    it(`leaves ${what} to the browser`, async () => {
      expect(await press(content, init)).to.deep.equal(untouched);
    });
  }

  it('does not submit if the page has handled the key', async () => {
    const form = await fixture<HTMLElement>(html`<div><input /></div>`);
    const target = form.firstElementChild as HTMLInputElement;
    let submits = 0;
    target.addEventListener('keydown', (event) => event.preventDefault());
    form.addEventListener('keydown', (event) => handleEnter(event, [target], () => submits++));
    target.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}),
    );
    expect(submits).to.equal(0);
  });
});
