import {expect, nextFrame, oneEvent} from '@open-wc/testing';
import {shapeFaults} from '../support/form-shape.ts';
import {elementHtml} from '../support/element-html.ts';
import {newRegistration, setValues, signInValues, type FormValues} from '../support/form-values.ts';
import {rootOf, standard, type CaptureElement} from '../support/harness.ts';
import {hostileHtml, hostilePages, type HostilePage} from '../support/hostile-styles.ts';
import {placeIn, probes, probeStyles, snapshot, type PageSnapshot} from './page-snapshot.ts';
import {useSandbox} from '../support/sandbox-server.ts';

const valuesOf = (element: CaptureElement) =>
  element.localName === 'capture-sign-in' ? signInValues : newRegistration();

/** Submits a form with these values, and returns the type of the event that follows. */
function submit(element: CaptureElement, values: FormValues) {
  setValues(element, values);
  const outcome = Promise.race(
    ['capture-success', 'capture-error'].map((type) => oneEvent(element, type)),
  );
  rootOf(element).querySelector<HTMLButtonElement>('[part=button]')?.click();
  return outcome.then(({type}) => type);
}

describe('a hostile page', () => {
  const sandbox = useSandbox();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border: 0; width: 1000px; position: absolute; left: -2000px';
  beforeEach(() => {
    frame.style.height = '3000px';
  });
  afterEach(() => frame.remove());

  const pageWindow = () => frame.contentWindow as Window & typeof globalThis;

  const open = async (html: string) => {
    frame.src = `/strict-page?${new URLSearchParams({policy: '', html})}`;
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    return pageWindow();
  };

  /**
   * Adds the script and waits until it is loaded.
   *
   * @param whileLoading called before the script runs
   */
  async function addScript(whileLoading?: () => void) {
    const script = pageWindow().document.createElement('script');
    script.src = '/built/capture-forms.js';
    const loaded = oneEvent(script, 'load');
    pageWindow().document.head.append(script);
    whileLoading?.();
    await loaded;
  }

  const markup = (tag: string, attributes: Readonly<Record<string, string>>) =>
    elementHtml(tag, {...standard(sandbox.domain), switch_url: '/other', ...attributes});

  const htmlOf = (page: HostilePage, attributes: Readonly<Record<string, string>>) =>
    hostileHtml(
      page,
      ['capture-sign-in', 'capture-register'].map((tag) => markup(tag, attributes)),
      '',
      probes,
    );

  for (const [how, attributes] of [
    ['keeps the form intact', {}],
    ['has a working form with light_dom', {light_dom: ''}],
  ] as const) {
    for (const hostile of hostilePages.filter(({forms}) => forms || !('light_dom' in attributes))) {
      it(`with ${hostile.name} ${how}, and does not change`, async () => {
        const page = await open(htmlOf(hostile, attributes));
        const {document} = page;
        if (hostile.css) expect(document.styleSheets[0]?.cssRules.length, 'styles').to.be.above(0);
        let before: PageSnapshot | undefined;
        let place: unknown;
        let styles: unknown;
        const expectUntouched = () => {
          const after = snapshot(page);
          for (const [what, was] of Object.entries(before ?? {})) {
            expect(after[what as keyof PageSnapshot], what).to.deep.equal(was);
          }
        };
        await addScript(() => {
          before = snapshot(page);
          place = placeIn(page);
          styles = probeStyles(page);
        });
        const elements = [
          ...document.querySelectorAll<CaptureElement>('capture-sign-in, capture-register'),
        ];
        for (const element of elements) await element.updateComplete;
        expect(placeIn(page)).to.deep.equal(place);
        expect(probeStyles(page)).to.deep.equal(styles);
        expectUntouched();

        const later = document.createElement('style');
        later.textContent = hostile.later ?? '';
        const checkShape = (state: string) => {
          document.body.append(later);
          for (const element of 'light_dom' in attributes ? [] : elements) {
            // The other element could cover it if their parent is too low.
            for (const other of elements) other.hidden = other !== element;
            expect(shapeFaults(element), `${element.localName}, ${state}`).to.deep.equal([]);
          }
          for (const element of elements) element.hidden = false;
          later.remove();
        };
        checkShape('at first');
        for (const element of elements) expect(await submit(element, {})).to.equal('capture-error');
        checkShape('with errors');
        for (const element of elements) {
          expect(await submit(element, valuesOf(element))).to.equal('capture-success');
        }
        checkShape('done');
        expectUntouched();
      });
    }
  }

  for (const [how, attributes] of [
    ['', {}],
    [', with light_dom', {light_dom: ''}],
  ] as const) {
    for (const where of ['body', 'input']) {
      it(`keeps its focus in <${where}> and its scroll position when a form loads late and out of view${how}`, async () => {
        frame.style.height = '600px';
        const page = await open(`<!doctype html><title>A page</title><input value="typed">
          <div style="height: 3600px"></div>${markup('capture-sign-in', attributes)}
          ${markup('capture-register', attributes)}<div style="height: 3000px"></div>`);
        const {document} = page;
        const input = document.querySelector('input');
        if (where === 'input') input?.focus({preventScroll: true});
        page.scrollTo(0, 200);
        // The events of the scrolling above are dispatched before this.
        await nextFrame();
        await nextFrame();
        const place = placeIn(page);
        expect(place.slice(0, 3)).to.deep.equal([document.querySelector(where), 0, 200]);
        const events: string[] = [];
        for (const type of ['scroll', 'focus', 'blur', 'focusin', 'focusout', 'selectionchange']) {
          page.addEventListener(type, () => events.push(type), {capture: true});
        }
        await addScript();
        for (const tag of ['capture-sign-in', 'capture-register']) {
          const element = document.querySelector(tag) as CaptureElement;
          await element.updateComplete;
          expect(element.offsetHeight).to.be.above(200);
        }
        await nextFrame();
        await nextFrame();
        expect(placeIn(page)).to.deep.equal(place);
        expect(events).to.deep.equal([]);
      });
    }
  }
});
