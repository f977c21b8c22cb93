import {expect} from '@open-wc/testing';
import {RealPage, script, wrongPassword} from '../support/real-page.ts';
import {runCommand} from '../support/run-command.ts';

/** What Lit cannot render without: methods of the document, and globals of its own. */
const isNeeded = (name: string) =>
  /^(create(Comment|Element|TextNode|TreeWalker)|importNode)$/.test(name) || isLits(name);

const isLits = (name: string) =>
  /^(lit[A-Z]|reactiveElement)\w*(Support|Versions|Metadata)$/.test(name);

/** Markup that hides the property of the document, or also that of the window. */
const clobber = {
  '<img>': (name: string) => `<img name="${name}">`,
  '<iframe>': (name: string) => `<iframe name="${name}"></iframe>`,
};

/** All names in the built script that are properties of the document or of the window. */
const names = (await runCommand('script-names')).filter(
  (name) => name in document || name in window || isLits(name),
);

describe('a page with an element whose name hides a property', () => {
  let page: RealPage;
  before(async () => {
    page = await RealPage.start();
  });
  after(() => page.close());

  it('knows the properties that the built script reads', () => {
    expect(names).to.include.members(['activeElement', 'defaultView', 'scripts', 'importNode']);
    expect(names.filter(isNeeded)).to.have.lengthOf(13);
  });

  for (const [tag, markup] of Object.entries(clobber)) {
    for (const name of names) {
      const what = isNeeded(name) ? 'is told what breaks the form' : 'has a form that works';

      it(`${what}: ${tag} ${name}`, async () => {
        const opened = page.open(markup(name) + page.markup('capture-sign-in') + script);
        if (isNeeded(name)) {
          // Rendering fails.
          await opened.catch(() => undefined);
          const warning = `<script> an element named ${name} breaks the forms: give it another name`;
          expect(page.log.lines[0]).to.equal(warning);
          return;
        }
        await opened;
        page.fillSignIn('wrong');
        expect(await page.submit()).to.equal('credentials');
        const password = page.input('currentPassword');
        expect(password.value).to.equal('');
        password.value = wrongPassword;
        await page.leave();
        expect(password.value).to.equal('');
      });
    }
  }
});
