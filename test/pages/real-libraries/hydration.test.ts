import {expect, waitUntil} from '@open-wc/testing';
import {standard} from '../../support/harness.ts';
import {runCommand} from '../../support/run-command.ts';
import {RealPage, script, wrongPassword} from '../../support/real-page.ts';

/** The patterns of docs/pages-and-libraries.md: each tells the page of successes and errors. */
const patterns = {
  'a ref and addEventListener': `function SignIn(props) {
    const element = useRef(null);
    useEffect(() => {
      window.heard = [];
      const {current} = element;
      const onEvent = ({type}) => window.heard.push(type);
      for (const type of ['capture-success', 'capture-error']) current.addEventListener(type, onEvent);
      return () => {
        for (const type of ['capture-success', 'capture-error']) current.removeEventListener(type, onEvent);
      };
    }, []);
    return createElement('capture-sign-in', {...props, ref: element});
  }`,
  'the document': `function SignIn(props) {
    useEffect(() => {
      window.heard = [];
      const onEvent = ({type}) => window.heard.push(type);
      for (const type of ['capture-success', 'capture-error']) document.addEventListener(type, onEvent);
      return () => {
        for (const type of ['capture-success', 'capture-error']) document.removeEventListener(type, onEvent);
      };
    }, []);
    return createElement('capture-sign-in', props);
  }`,
} as const;

describe('a page that React has rendered on a server', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    for (const [pattern, component] of Object.entries(patterns)) {
      for (const isFirst of [true, false]) {
        const order = isFirst ? 'our script first' : 'hydrated first';
        it(`hears events after hydration: ${pattern}, ${order}, ${mode}`, async () => {
          const props = {...standard(page.domain), ...attributes};
          const html = await runCommand('render-react', {tag: 'capture-sign-in', props});
          const hydrate = `<script src="/libraries/react.js"></script><script>{
            const {createElement, hydrateRoot, useEffect, useRef} = Bundled;
            ${component}
            const root = document.querySelector('main');
            hydrateRoot(root, createElement(SignIn, ${JSON.stringify(props)}));
          }</script>`;
          const scripts = isFirst ? script + hydrate : hydrate + script;
          await page.open(`<main>${html}</main>${scripts}`);
          // React hydrates in a task of its own.
          await waitUntil(() => 'heard' in page.window);
          await page.element.updateComplete;
          page.fillSignIn(wrongPassword);
          expect(await page.submit()).to.equal('credentials');
          page.fill({currentPassword: 'password123'});
          expect(await page.submit()).to.equal('success');
          const {heard} = page.window as unknown as {readonly heard: readonly string[]};
          expect(heard).to.deep.equal(['capture-error', 'capture-success']);
        });
      }
    }
  }
});
