import {expect} from '@open-wc/testing';
import {RealPage, script} from '../support/real-page.ts';
import {runCommand} from '../support/run-command.ts';

/** All names in the built script that a form has as properties. A control of such a name hides the property. */
const form = document.createElement('form');
const names = (await runCommand('script-names')).filter((name) => name in form);

describe('a form with a field whose name hides a property', () => {
  let page: RealPage;
  before(async () => {
    page = await RealPage.start();
  });
  after(() => page.close());

  it('is tested with the properties that the built script reads', () => {
    expect(names).to.include.members(['querySelectorAll', 'setAttribute', 'getRootNode']);
  });

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    for (const name of names) {
      it(`works: ${name}, ${mode}`, async () => {
        const fields = JSON.stringify([
          {name: 'signInEmailAddress', type: 'email'},
          {name: 'currentPassword', type: 'password'},
          {name, label: 'Hidden'},
          {name: 'code', label: 'Code', validation: {required: true}},
        ]);
        await page.open(page.markup('capture-sign-in', {...attributes, fields}) + script);
        page.fillSignIn('wrong');
        expect(await page.submit()).to.equal('fields');
        page.fill({code: '123'});
        expect(await page.submit()).to.equal('credentials');
        const password = page.input('currentPassword');
        expect(password.value).to.equal('');
        // Lit renders other fields: it updates, inserts and removes nodes of the form.
        page.element.fields = [
          {name: 'currentPassword', type: 'password'},
          {name: 'signInEmailAddress', type: 'email'},
          {name, label: 'Still hidden'},
        ];
        await page.element.updateComplete;
        page.fillSignIn();
        expect(await page.submit()).to.equal('success');
        const unsupported = page.log.lines.filter((line) => line.includes('cannot show'));
        expect(unsupported.every((line) => line.includes(`${name} (invalid name)`))).to.equal(true);
        const others = page.log.lines.filter(
          (line) => !line.includes('cannot show') && !line.startsWith('<capture-sign-in> '),
        );
        expect(others).to.deep.equal([]);
      });
    }
  }
});
