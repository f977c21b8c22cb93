import {expect} from '@open-wc/testing';
import {RealPage, script, wrongPassword} from '../support/real-page.ts';

/** Fields whose definitions disguise the password. */
const definitions = {
  'an object as its schemaId': {schemaId: {first: 'a', second: 'b'}},
  'an object as its schemaAttribute': {schemaAttribute: {first: 'a'}},
  'options and parts': {options: [{value: 'x'}], customText: {first: 'First'}},
  'an autofill token of a user name': {autocomplete: 'username'},
};

describe('a password', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [mode, attributes] of [
    ['in a shadow root', {}],
    ['with light_dom', {light_dom: ''}],
  ] as const) {
    for (const [what, definition] of Object.entries(definitions)) {
      it(`is in no event, with ${what}, ${mode}`, async () => {
        const fields = [
          {name: 'signInEmailAddress', type: 'email'},
          {name: 'currentPassword', type: 'password', ...definition},
        ];
        const all = {...attributes, fields: JSON.stringify(fields)};
        await page.open(page.markup('capture-sign-in', all) + script);
        page.fillSignIn(wrongPassword);
        expect(page.input('currentPassword').type).to.equal('password');
        expect(await page.submit()).to.equal('credentials');
        expect((await page.posted())[0]?.get('currentPassword')).to.equal(wrongPassword);
        // `page.close()` looks into all events.
        expect(page.log.events).to.have.lengthOf(2);
        expect(page.log.formData).to.deep.equal([]);
      });
    }

    it(`that a flow presets is nowhere, ${mode}`, async () => {
      const fields = [
        {name: 'signInEmailAddress', type: 'email'},
        {name: 'currentPassword', type: 'password', value: wrongPassword},
        {name: 'pin', type: 'password', options: [{value: wrongPassword, selected: true}]},
      ];
      await page.open(page.markup('capture-sign-in', attributes) + script);
      // Not as an attribute, which would hold it.
      page.element.fields = fields;
      await page.element.updateComplete;
      expect(page.input('currentPassword').value).to.equal('');
      expect(page.input('pin').value).to.equal('');
    });
  }
});
