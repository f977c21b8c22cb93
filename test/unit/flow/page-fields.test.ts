import {expect} from '@open-wc/testing';
import {standardRegistrationForm} from '../../../src/flow/standard-forms.ts';
import {changeFlow, showFlow} from '../../support/flow-element.ts';
import {consoleOf} from '../../support/harness.ts';

const standard = [...standardRegistrationForm.keys()];

describe('the `fields` of the page, in a FlowController,', () => {
  for (const [what, fields] of [
    ['a list', [{name: 'emailAddress'}, {name: 'shoeSize'}]],
    ['JSON', '[{"name": "emailAddress"}, {"name": "shoeSize"}]'],
  ] as const) {
    it(`are the form’s fields, given as ${what}`, async () => {
      const {fieldNames, controller} = await showFlow({fields});
      expect(fieldNames).to.deep.equal(['emailAddress', 'shoeSize']);
      expect(controller.fields[0]?.type).to.equal('email');
      expect(controller.problem).to.equal('');
    });
  }

  it('are in the language of the host', async () => {
    const element = await showFlow({fields: [{name: 'a'}], localeTag: 'de-DE'});
    expect(element.controller.locale).to.equal('de-DE');
    await changeFlow(element, {fields: []});
    expect(element.controller.locale).to.equal('');
  });

  for (const fields of [undefined, '', '[]', '{}', 'null', '7', []]) {
    it(`change nothing if they are ${JSON.stringify(fields)}`, async () => {
      const element = await showFlow({fields});
      expect(element.fieldNames).to.deep.equal(standard);
      expect(element.controller.problem).to.equal('');
    });
  }

  it('are a problem if they are not valid JSON, until they change', async () => {
    const element = await showFlow({fields: '[{name: 1}]'});
    expect(element.controller.problem).to.match(/^SyntaxError: /);
    expect(element.fieldNames).to.deep.equal(standard);
    await changeFlow(element, {fields: '[{"name": "a"}]'});
    expect(element.controller.problem).to.equal('');
    expect(element.fieldNames).to.deep.equal(['a']);
  });

  it('are parsed again only if they or the locale change', async () => {
    const label = {values: {'en-US': 'State', 'de-DE': 'Staat'}};
    const element = await showFlow({fields: [{name: 'a', label}]});
    const {fields} = element.controller;
    expect(fields[0]?.label).to.equal('State');
    await changeFlow(element, {});
    expect(element.controller.fields).to.equal(fields);
    await changeFlow(element, {localeTag: 'de-DE'});
    expect(element.controller.fields[0]?.label).to.equal('Staat');
  });

  it('are replaced by the standard fields, with a warning, if all are hidden', async () => {
    const element = await showFlow({fields: [{name: 'a', type: 'hidden'}]});
    const lines = await consoleOf(async () => expect(element.fieldNames).to.deep.equal(standard));
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(/^<flow-element> has no fields to show/);
  });

  it('are named in one warning if a form cannot hold them', async () => {
    const captcha = {name: 'captcha', type: 'captcha'};
    const photos = {name: 'photos', type: 'photoManager'};
    const element = await showFlow({fields: [captcha, {name: 'a'}, photos]});
    const lines = await consoleOf(async () => {
      expect(element.fieldNames).to.deep.equal(['a']);
      await changeFlow(element, {});
      expect(element.fieldNames).to.deep.equal(['a']);
    });
    expect(lines).to.deep.equal([
      '<flow-element> cannot show these fields: captcha (captcha), photos (photoManager)',
    ]);
  });
  it('are cut off, with a warning, if the form is too large', async () => {
    const fields = Array.from({length: 600}, (_, i) => ({name: `field${i}`}));
    const element = await showFlow({fields});
    const lines = await consoleOf(async () =>
      expect(element.fieldNames).not.to.include('field599'),
    );
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(/^<flow-element> is too large/);
  });

  it('are ignored, with a warning, if a framework has written them as `[object Object]`', async () => {
    const element = await showFlow({fields: '[object Object]'});
    const lines = await consoleOf(async () => expect(element.fieldNames).to.deep.equal(standard));
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include('fields was set before the element was defined');
    expect(element.controller.problem).to.equal('');
  });
});
