import {expect} from '@open-wc/testing';
import {rootOf} from '../../support/harness.ts';
import {RealPage, script, wrongPassword} from '../../support/real-page.ts';

/** Libraries that replace or add to built-ins, each with an expression for its version. */
const libraries = {
  'Prototype 1.7.3': ['<script src="/libraries/prototype.js"></script>', 'Prototype.Version'],
  'MooTools 1.4.5': ['<script src="/libraries/mootools.js"></script>', 'MooTools.version'],
} as const;

const fields = JSON.stringify([
  {name: 'emailAddress'},
  {name: 'newPassword'},
  {name: 'birthdate', type: 'dateselect', label: 'Birthday', schemaId: 'birthday'},
  {
    name: 'country',
    type: 'select',
    label: 'Country',
    options: [
      {value: 'NZ', text: 'New Zealand'},
      {value: 'AQ', text: 'Antarctica'},
    ],
  },
]);

describe('a page with a library that replaces built-ins', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  for (const [name, [library, version]] of Object.entries(libraries)) {
    for (const [order, scripts] of [
      ['before ours', library + script],
      ['after ours', script + library],
    ] as const) {
      for (const [mode, attributes] of [
        ['in a shadow root', {}],
        ['with light_dom', {light_dom: ''}],
      ] as const) {
        const title = `${name}, ${order}, ${mode}`;

        it(`has a form that signs visitors in: ${title}`, async () => {
          await page.open(scripts + page.markup('capture-sign-in', attributes));
          await page.element.updateComplete;
          expect(page.window.eval(version)).to.equal(name.split(' ')[1]);
          expect(await page.submit()).to.equal('fields');
          page.fillSignIn(wrongPassword);
          expect(await page.submit()).to.equal('credentials');
          page.fill({currentPassword: 'password123'});
          expect(await page.submit()).to.equal('success');
          const {events, lines} = page.log;
          expect(events.at(-1)).to.include('"email":"johndoe@example.com"');
          expect(lines.filter((line) => !line.includes('invalid_credentials'))).to.deep.equal([]);
        });

        it(`has every kind of field: ${title}`, async () => {
          const element = page.markup('capture-register', {...attributes, fields});
          await page.open(scripts + element);
          await page.element.updateComplete;
          const options = [...rootOf(page.element).querySelectorAll('option')];
          const texts = options.map(({text}) => text);
          expect(texts).to.include.members(['January', 'December', 'New Zealand', 'Antarctica']);
          expect(options).to.have.lengthOf(15);
          expect(await page.submit()).to.equal('fields');
          page.element.locale = 'de';
          expect(page.log.lines).to.deep.equal([]);
        });
      }
    }
  }
});
