import {expect, waitUntil} from '@open-wc/testing';
import {RealPage} from '../../support/real-page.ts';

const host = 'login.example.com';

/** Ways to load the script in which \`document.currentScript\` is null while it runs. */
const loads = {
  'as a module': `<script type="module" src="/built/capture-forms.js" data-domains="${host}"></script>`,
  'with a dynamic import': `<script type="text/plain" src="/built/capture-forms.js" data-domains="${host}"></script>
    <script type="module">await import('/built/capture-forms.js')</script>`,
  'by an optimizer that evaluates it': `<script type="text/rocketscript" src="/built/capture-forms.js" data-domains="${host}"></script>
    <script type="module">
      const {src} = document.querySelector('[type="text/rocketscript"]');
      (0, eval)(await (await fetch(src)).text());
    </script>`,
  'by an optimizer that builds its tag again': `<script type="text/rocketscript" src="/built/capture-forms.js" data-domains="${host}"></script>
    <script>
      const old = document.querySelector('[type="text/rocketscript"]');
      const added = document.createElement('script');
      added.src = old.src;
      added.async = false;
      document.body ? document.body.append(added) : document.head.append(added);
    </script>`,
} as const;

describe('the script without document.currentScript', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  const open = async (head: string) => {
    await page.open(
      `<head>${head}</head><body>${page.markup('capture-sign-in', {domain: host, locale: 'de'})}`,
    );
    await page.window.customElements.whenDefined('capture-sign-in');
    await page.element.updateComplete;
  };

  for (const [name, head] of Object.entries(loads)) {
    it(`finds its tag in the head: ${name}`, async () => {
      await open(head);
      expect(page.log.lines).to.deep.equal([]);
      await waitUntil(() => !page.form.hasAttribute('inert'));
      expect(page.button.textContent.trim()).to.equal('Anmelden');
    });
  }
});
