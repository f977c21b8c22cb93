import {expect} from '@open-wc/testing';
import {RealPage, script, wrongPassword} from '../support/real-page.ts';
import {runCommand} from '../support/run-command.ts';

/** The methods of a document that Lit cannot render without. */
const needed = ['createComment', 'createElement', 'createTreeWalker', 'importNode'];

/** Markup that hides the property of the document, or also that of the window. */
const clobber = {
  '<img>': (name: string) => `<img name="${name}">`,
  '<iframe>': (name: string) => `<iframe name="${name}"></iframe>`,
};

/** Further markup, which hides properties in the same way. */
const clobberInGroups = {
  '<form>': (name: string) => `<form name="${name}"></form>`,
  'several <form>': (name: string) => `<form name="${name}"></form>`.repeat(2),
  '<object>': (name: string) => `<object id="${name}"></object>`,
};

const scriptNames = await runCommand('script-names');

/** Globals of Lit. A page that has no Lit of its own can have elements in their place. */
const litGlobals = scriptNames.filter((name) => /^(lit|reactiveElement)[A-Z]/.test(name));

/** All names in the built script that are properties of the document or of the window. */
const names = [
  ...new Set([
    ...scriptNames.filter((name) => name in document || name in window),
    ...litGlobals,
    // Not every browser has it.
    'trustedTypes',
  ]),
];
const harmless = names.filter((name) => !needed.includes(name));

/** So many names fit into the address of a test page. */
const GROUP_SIZE = 40;

describe('a page with an element whose name hides a property', () => {
  let page: RealPage;
  before(async () => {
    page = await RealPage.start();
  });
  after(() => page.close());

  it('knows the properties that the built script reads', () => {
    expect(names).to.include.members(['activeElement', 'defaultView', 'scripts', ...needed]);
    expect(litGlobals).to.include.members(['litHtmlVersions', 'litElementPolyfillSupport']);
  });

  /** Checks that the form submits, and clears the password when Capture refuses it and when the page is left. */
  async function expectWorkingForm(html: string) {
    await page.open(html + page.markup('capture-sign-in') + script);
    page.fillSignIn('wrong');
    expect(await page.submit()).to.equal('credentials');
    const password = page.input('currentPassword');
    expect(password.value).to.equal('');
    password.value = wrongPassword;
    await page.leave();
    expect(password.value).to.equal('');
  }

  for (const [tag, markup] of Object.entries(clobber)) {
    for (const name of harmless) {
      it(`has a form that works: ${tag} ${name}`, () => expectWorkingForm(markup(name)));
    }

    for (const name of needed) {
      for (const [when, place] of Object.entries({
        before: (html: string) => html + script,
        after: (html: string) => script + html,
      })) {
        it(`is told what breaks the form: ${tag} ${name} ${when} the script`, async () => {
          const opened = page.open(place(markup(name)) + page.markup('capture-sign-in'));
          // Rendering fails.
          await opened.catch(() => undefined);
          expect(page.log.lines[0]).to.match(
            new RegExp(
              `^<[a-z-]+> an element named ${name} breaks the forms: give it another name$`,
            ),
          );
        });
      }
    }
  }

  for (const [tag, markup] of Object.entries(clobberInGroups)) {
    for (let i = 0; i < harmless.length; i += GROUP_SIZE) {
      const group = harmless.slice(i, i + GROUP_SIZE);

      it(`has a form that works: ${tag} ${group.join(', ')}`, () =>
        expectWorkingForm(group.map(markup).join('')));
    }
  }
});
