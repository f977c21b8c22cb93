import {expect} from '@open-wc/testing';
import {RealPage, script} from '../../support/real-page.ts';

type Move = (page: RealPage) => void;

/** Moves the element to the other place of the page, and keeps its state where the engine can. */
const moveBefore: Move = ({document, element}) => {
  const place = document.querySelector('aside') as Element & {
    moveBefore(node: Node, child: Node | null): void;
  };
  place.moveBefore(element, null);
};

const removeAndInsert: Move = ({document, element}) => {
  document.querySelector('aside')?.append(element);
};

const canMove = 'moveBefore' in Element.prototype;

describe('an element that is moved', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    const open = async () => {
      const element = page.markup('capture-sign-in', attributes);
      await page.open(`<main>${element}</main><aside></aside>${script}`);
      page.fillSignIn();
    };

    // Engines without `moveBefore()` only have the other tests.
    if (canMove) {
      it(`keeps the focus and what was typed, with moveBefore, ${mode}`, async () => {
        await open();
        moveBefore(page);
        await page.element.updateComplete;
        expect(page.focused).to.equal('currentPassword');
        expect(page.input('currentPassword').value).to.equal('password123');
        expect(page.input('signInEmailAddress').value).to.equal('johndoe@example.com');
      });

      it(`keeps a running request, with moveBefore, ${mode}`, async () => {
        await open();
        await page.setFault({kind: 'slow', ms: 200});
        const result = page.submit();
        await page.untilPosted();
        moveBefore(page);
        expect(await result).to.equal('success');
        expect(page.log.lines).to.deep.equal([]);
      });

      it(`keeps the errors that are shown, with moveBefore, ${mode}`, async () => {
        await open();
        page.fill({currentPassword: ''});
        expect(await page.submit()).to.equal('fields');
        moveBefore(page);
        await page.element.updateComplete;
        expect(page.input('currentPassword').getAttribute('aria-invalid')).to.equal('true');
      });

      it(`is disabled by a fieldset that it is moved into, with moveBefore, ${mode}`, async () => {
        await open();
        page.query('aside').innerHTML = '<fieldset disabled></fieldset>';
        const [outside, inside] = [page.query('main'), page.query('fieldset')] as (HTMLElement & {
          moveBefore(node: Node, child: Node | null): void;
        })[];
        inside?.moveBefore(page.element, null);
        await page.element.updateComplete;
        expect(page.button.disabled).to.equal(true);
        outside?.moveBefore(page.element, null);
        await page.element.updateComplete;
        expect(page.button.disabled).to.equal(false);
      });
    }

    it(`drops a running request silently when it is removed and inserted, ${mode}`, async () => {
      await open();
      await page.setFault({kind: 'silent'});
      void page.submit();
      await page.untilPosted();
      removeAndInsert(page);
      expect(page.log.lines).to.deep.equal([]);
      await page.setFault({kind: 'none'});
      expect(page.input('currentPassword').value).to.equal('');
      expect(page.input('signInEmailAddress').value).to.equal('johndoe@example.com');
      page.fill({currentPassword: 'password123'});
      expect(await page.submit()).to.equal('success');
      const events = page.log.events.map((text) => text.split(' ')[0]);
      expect(events).to.deep.equal(['capture-submit', 'capture-submit', 'capture-success']);
    });
  }

  if (canMove) {
    it('takes its styles along into another root, with moveBefore', async () => {
      const element = page.markup('capture-sign-in', {light_dom: ''});
      await page.open(`<main>${element}</main><aside></aside>${script}`);
      const root = page.query('aside').attachShadow({mode: 'open'});
      const display = () => page.window.getComputedStyle(page.form).display;
      const {element: signIn, form} = page;
      expect(display()).to.equal('grid');
      (root as ShadowRoot & {moveBefore(node: Node, child: null): void}).moveBefore(signIn, null);
      expect(page.window.getComputedStyle(form).display).to.equal('grid');
    });
  }
});
