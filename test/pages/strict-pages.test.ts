import {expect} from '@open-wc/testing';
import {elementHtml} from '../support/element-html.ts';
import {rootOf, standard} from '../support/harness.ts';
import {runCommand} from '../support/run-command.ts';
import {useSandbox} from '../support/sandbox-server.ts';
import {StrictPage} from './strict-page.ts';

const SCRIPT = '/built/capture-forms.js';

async function integrityOf(url: string): Promise<string> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

describe('a page with a Content Security Policy', () => {
  const sandbox = useSandbox();
  let cdn: string;
  let integrity: string;
  const pages: StrictPage[] = [];
  before(async () => {
    cdn = `http://localhost:${await runCommand('cdn')}`;
    integrity = await integrityOf(SCRIPT);
  });
  afterEach(() => pages.splice(0).forEach((page) => page.close()));

  const markup = (locale = 'en-US') =>
    elementHtml('capture-sign-in', {...standard(sandbox.domain), locale});
  const open = async (policy: string, scripts: string, locale?: string) => {
    const page = new StrictPage();
    pages.push(page);
    return page.open(
      policy.replaceAll('CAPTURE', sandbox.origin).replaceAll('CDN', cdn),
      scripts.replaceAll('CDN', cdn).replaceAll('SRI', integrity) + markup(locale),
    );
  };
  const base = "default-src 'none'; connect-src CAPTURE";
  const own = `<script src="${SCRIPT}"></script>`;
  const typed = "; require-trusted-types-for 'script'";

  for (const [what, policy, scripts] of [
    ['only the script and Capture', `${base}; script-src 'self'`, own],
    ['no styles', `${base}; script-src 'self'; style-src 'none'`, own],
    ['Trusted Types', `${base}; script-src 'self'${typed}`, own],
    ['Trusted Types by name', `${base}; script-src 'self'${typed}; trusted-types lit-html`, own],
    [
      'Trusted Types by name, with a second copy of Lit',
      `${base}; script-src 'self'${typed}; trusted-types lit-html 'allow-duplicates'`,
      `${own}<script type="module" src="/node_modules/lit-html/lit-html.js"></script>`,
    ],
    [
      'Trusted Types, with the script twice',
      `${base}; script-src 'self'${typed}; trusted-types lit-html`,
      own + own,
    ],
    ['no native forms', `${base}; script-src 'self'; form-action 'none'`, own],
    ['a CDN', `${base}; script-src CDN`, '<script src="CDN/capture-forms.js"></script>'],
    [
      'a CDN without CORS',
      `${base}; script-src CDN`,
      '<script src="CDN/private/capture-forms.js"></script>',
    ],
    [
      'a CDN, with integrity',
      `${base}; script-src CDN`,
      '<script src="CDN/capture-forms.js" integrity="SRI" crossorigin="anonymous"></script>',
    ],
    [
      'a CDN, with integrity, deferred',
      `${base}; script-src CDN`,
      '<script src="CDN/capture-forms.js" integrity="SRI" crossorigin="anonymous" defer></script>',
    ],
    [
      'a nonce',
      `${base}; script-src 'nonce-abc'`,
      '<script nonce="abc" src="CDN/capture-forms.js"></script>',
    ],
    [
      'a nonce and strict-dynamic',
      `${base}; script-src 'nonce-abc' 'strict-dynamic'${typed}`,
      '<script nonce="abc" src="CDN/capture-forms.js"></script>',
    ],
    [
      'strict-dynamic for a script that loads the script',
      `${base}; script-src 'nonce-abc' 'strict-dynamic'`,
      `<script nonce="abc">const script = document.createElement('script');
        script.src = 'CDN/capture-forms.js'; script.async = false; document.head.append(script)</script>`,
    ],
  ] as const) {
    it(`that allows ${what} has a form that works and has its styles`, async () => {
      const page = await open(policy, scripts);
      const button = rootOf(page.element).querySelector('[part=button]') as Element;
      expect(button).to.have.trimmed.text('Sign in');
      expect(page.window.getComputedStyle(button).backgroundColor).to.equal('rgb(37, 99, 235)');
      expect(await page.signIn()).to.equal('success');
    });
  }

  for (const [what, policy, scripts] of [
    [
      'another hash',
      `${base}; script-src CDN`,
      '<script src="CDN/capture-forms.js" integrity="sha384-SRI" crossorigin="anonymous"></script>'.replace(
        'SRI',
        'A'.repeat(64),
      ),
    ],
    [
      'integrity without crossorigin',
      `${base}; script-src CDN`,
      '<script src="CDN/capture-forms.js" integrity="SRI"></script>',
    ],
    [
      'no script of the CDN',
      `${base}; script-src 'self'`,
      '<script src="CDN/capture-forms.js"></script>',
    ],
    [
      'Trusted Types without lit-html',
      `${base}; script-src 'self'${typed}; trusted-types 'none'`,
      own,
    ],
  ] as const) {
    it(`that requires ${what} has no form, and does not change`, async () => {
      const page = await open(policy, `<p>Before</p>${scripts}`);
      expect(page.element.shadowRoot).to.equal(null);
      expect(page.window.document.querySelector('p')).to.have.text('Before');
    });
  }

  it('that forbids requests to Capture has a form that reports csp_refused', async () => {
    const page = await open("default-src 'none'; script-src 'self'", own);
    expect(await page.signIn()).to.equal('csp_refused');
  });

  describe('shows a language', () => {
    const GERMAN = 'Anmelden';
    const buttonText = async (page: StrictPage) => {
      const form = rootOf(page.element).querySelector('form') as Element;
      while (form.hasAttribute('inert')) {
        await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
      }
      return form.querySelector('[part=button]')?.textContent?.trim();
    };

    it('that it may fetch', async () => {
      const page = await open(`${base} 'self'; script-src 'self'${typed}`, own, 'de-DE');
      expect(await buttonText(page)).to.equal(GERMAN);
    });

    it('only if it may fetch it', async () => {
      const page = await open(`${base}; script-src 'self'`, own, 'de-DE');
      expect(await buttonText(page)).to.equal('Sign in');
    });

    it('of a script tag with integrity, before or after the script', async () => {
      const hash = await integrityOf('/built/languages/de.js');
      const tag = `<script src="/built/languages/de.js" integrity="${hash}"></script>`;
      for (const scripts of [tag + own, own + tag]) {
        const page = await open(`${base}; script-src 'self'${typed}`, scripts, 'de-DE');
        expect(await buttonText(page)).to.equal(GERMAN);
      }
    });

    it('of the CDN that has the script', async () => {
      const page = await open(
        `${base} CDN; script-src CDN`,
        '<script src="CDN/capture-forms.js"></script>',
        'de-DE',
      );
      expect(await buttonText(page)).to.equal(GERMAN);
    });
  });
});
