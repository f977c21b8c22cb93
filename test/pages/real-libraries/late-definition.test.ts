import {expect, waitUntil} from '@open-wc/testing';
import {library, RealPage} from '../../support/real-page.ts';

/** Frameworks that render on the client, each with a function that renders an element with properties. */
const frameworks = {
  React: `<script src="/libraries/react.js"></script>
    <script>{
      const root = Bundled.createRoot(document.querySelector('main'));
      window.render = (tag, props) => root.render(Bundled.createElement(tag, props));
    }</script>`,
  Preact: `<script type="module">
    import {h, render} from '/node_modules/preact/dist/preact.mjs';
    window.render = (tag, props) => render(h(tag, props), document.querySelector('main'));
  </script>`,
  Vue: `${library('vue/dist/vue.runtime.global.prod.js')}
    <script>
      const view = Vue.shallowRef();
      Vue.createApp({render: () => view.value && Vue.h(...view.value)}).mount('main');
      window.render = (tag, props) => { view.value = [tag, props] };
    </script>`,
} as const;

type Render = (tag: string, props: Readonly<Record<string, unknown>>) => void;

describe('an element that is defined after it was rendered', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  const props = () => ({
    domain: page.domain,
    client_id: '12345abcde12345abcde12345abcde12',
    flow: 'standard',
    flow_version: '20190618143040022299',
  });

  const render: Render = (tag, more) => {
    const window = page.window as unknown as {render: Render};
    window.render(tag, {...props(), ...more});
  };

  const names = () =>
    [...page.form.elements].flatMap((control) => control.getAttribute('name') ?? []);

  for (const [name, scripts] of Object.entries(frameworks)) {
    it(`has the standard form, says why, and takes later properties: ${name}`, async () => {
      await page.open(`<main></main>${scripts}`);
      render('capture-register', {
        fields: [{name: 'emailAddress'}, {name: 'newPassword'}],
        messages: {register: 'Join us'},
      });
      await page.until(() => !!page.document.querySelector('capture-register'));
      expect(page.element.getAttribute('fields')).to.include('[object Object]');
      await page.addScript();
      expect(names()).to.include.members(['firstName', 'lastName', 'displayName']);
      expect(page.button.textContent.trim()).to.equal('Create account');
      const before = 'was set before the element was defined: import the element first, or set';
      expect(page.log.lines).to.have.members([
        `<capture-register> fields ${before} fields again`,
        `<capture-register> messages ${before} messages again`,
      ]);
      expect(await page.submit()).to.equal('fields');

      render('capture-register', {
        fields: [{name: 'emailAddress'}, {name: 'newPassword'}],
        messages: {register: 'Join us'},
      });
      await waitUntil(() => page.element.fields?.length === 2);
      await page.element.updateComplete;
      expect(names()).to.deep.equal(['emailAddress', 'newPassword']);
      expect(page.button.textContent.trim()).to.equal('Join us');
      page.fill({emailAddress: 'janeroe@example.com', newPassword: 'password123'});
      expect(await page.submit()).not.to.equal('configuration');
    });

    it(`has its own fields if they are JSON, and nothing to say: ${name}`, async () => {
      await page.open(`<main></main>${scripts}`);
      render('capture-register', {
        fields: JSON.stringify([{name: 'emailAddress'}]),
        messages: JSON.stringify({register: 'Join us'}),
      });
      await page.until(() => !!page.document.querySelector('capture-register'));
      await page.addScript();
      expect(names()).to.deep.equal(['emailAddress']);
      expect(page.button.textContent.trim()).to.equal('Join us');
      expect(page.log.lines).to.deep.equal([]);
    });

    it(`has its own fields where the framework waits for the definition: ${name}`, async () => {
      await page.open(`<main></main>${scripts}`);
      const rendered = page.window.customElements
        .whenDefined('capture-register')
        .then(() => render('capture-register', {fields: [{name: 'emailAddress'}]}));
      const added = page.document.createElement('script');
      added.src = '/built/capture-forms.js';
      page.document.head.append(added);
      await rendered;
      await page.until(() => !!page.document.querySelector('capture-register'));
      await page.element.updateComplete;
      expect(names()).to.deep.equal(['emailAddress']);
      expect(page.log.lines).to.deep.equal([]);
    });
  }
});
