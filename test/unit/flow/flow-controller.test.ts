import {expect, oneEvent} from '@open-wc/testing';
import {standardRegistrationForm} from '../../../src/flow/standard-forms.ts';
import {loadSharedJson} from '../../../src/platform/shared-file.ts';
import {startAnswerServer, type AnswerServer} from '../../support/answer-server.ts';
import {changeFlow, showFlow, type FlowElement} from '../../support/flow-element.ts';
import {consoleOf} from '../../support/harness.ts';

/** Waits for the update after which the element has a field. */
async function has(element: FlowElement, name: string) {
  while (!element.fieldNames.includes(name)) await oneEvent(element, 'updated');
}

/** Waits for the update after which the element is not loading any more. */
async function settled(element: FlowElement) {
  while (element.controller.isLoading) await oneEvent(element, 'updated');
}

const standard = [...standardRegistrationForm.keys()];

const flowFile = (fields: object, version = '20190618143040022299') =>
  JSON.stringify({version, fields: {registrationForm: {fields: Object.keys(fields)}, ...fields}});

let server: AnswerServer;
before(async () => (server = await startAnswerServer()));
after(() => server.stop());
afterEach(() => server.take());

let count = 0;
/** A flow file that the server sends once a test has given its content. */
function newFile(path = 'flow.json') {
  const id = `flow-${++count}`;
  return {
    url: `http://${server.host}/${path}?exchange=${id}`,
    give: (body: string, status = 200) => server.give([[id, {body, status}]]),
  };
}

describe('FlowController', () => {
  it('has the standard fields if the host wants no file', async () => {
    const element = await showFlow({});
    expect(element.fieldNames).to.deep.equal(standard);
    expect(element.controller).to.include({isLoading: false, locale: '', version: ''});
  });

  it('is loading until the file is there, and then has its fields, version and locale', async () => {
    const {url, give} = newFile();
    const element = await showFlow({flowUrl: url, localeTag: 'de-DE'});
    expect(element.controller).to.include({isLoading: true, locale: '', version: ''});
    await give(flowFile({a: {}, b: {}}));
    await settled(element);
    expect(element.fieldNames).to.deep.equal(['a', 'b']);
    const version = '20190618143040022299';
    expect(element.controller).to.include({isLoading: false, locale: 'de-DE', version});
  });

  for (const [changes, path] of [
    [{}, '/standard/HEAD/en-US'],
    [{flow: 'mine', flowVersion: '1', localeTag: 'de-DE'}, '/mine/1/de-DE'],
    [{flow: 'a/b?&', localeTag: '\ud800de'}, '/a%2Fb%3F%26/HEAD/de'],
  ] as const) {
    it(`requests ${path} for ${JSON.stringify(changes)}`, async () => {
      const {url, give} = newFile('{flow}/{flow_version}/{locale}');
      await give(flowFile({a: {}}));
      await settled(await showFlow({flowUrl: url, ...changes}));
      const [request] = await server.take();
      expect(request?.url.split('?')[0]).to.equal(path);
    });
  }

  it('has the fields of the previous file while another one is loading', async () => {
    const [english, german] = [newFile(), newFile()];
    await english.give(flowFile({a: {}}));
    const element = await showFlow({flowUrl: english.url});
    await settled(element);
    await changeFlow(element, {flowUrl: german.url, localeTag: 'de-DE'});
    expect(element.fieldNames).to.deep.equal(['a']);
    expect(element.controller).to.include({isLoading: false, locale: 'en-US'});
    await german.give(flowFile({b: {}}));
    await has(element, 'b');
    expect(element.controller.locale).to.equal('de-DE');
  });

  it('ignores a file that the host no longer wants', async () => {
    const [first, second] = [newFile(), newFile()];
    const element = await showFlow({flowUrl: first.url});
    await changeFlow(element, {flowUrl: second.url});
    await first.give(flowFile({a: {}}));
    await second.give(flowFile({b: {}}));
    await settled(element);
    expect(element.fieldNames).to.deep.equal(['b']);
  });

  it('has the standard fields again when the host wants no file any more', async () => {
    const {url, give} = newFile();
    await give(flowFile({a: {}}));
    const element = await showFlow({flowUrl: url});
    await settled(element);
    await changeFlow(element, {flowUrl: ''});
    expect(element.fieldNames).to.deep.equal(standard);
    expect(element.controller.version).to.equal('');
  });

  for (const [what, body, status, reason] of [
    ['the server answers with an error', flowFile({a: {}}), 404, 'HTTP 404'],
    ['the file is not JSON', '<!doctype html>', 200, 'SyntaxError'],
    [
      'the file has no such form',
      '{"fields": {"a": {}}}',
      200,
      'the file has no form "registrationForm"',
    ],
  ] as const) {
    it(`has the standard fields, with a warning, if ${what}`, async () => {
      const {url, give} = newFile();
      await give(body, status);
      const lines = await consoleOf(async () => {
        const element = await showFlow({flowUrl: url});
        await settled(element);
        expect(element.fieldNames).to.deep.equal(standard);
      });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include(`<flow-element> could not use flow_url ${url}: `);
      expect(lines[0]).to.include(reason);
    });
  }

  it('keeps the previous fields if another file cannot be loaded', async () => {
    const [good, bad] = [newFile(), newFile()];
    await good.give(flowFile({a: {}}));
    await bad.give('', 500);
    const element = await showFlow({flowUrl: good.url});
    await settled(element);
    await consoleOf(async () => {
      await changeFlow(element, {flowUrl: bad.url});
      await oneEvent(element, 'updated');
    });
    expect(element.fieldNames).to.deep.equal(['a']);
  });

  it('applies the `fields` of the page to the file', async () => {
    const {url, give} = newFile();
    await give(flowFile({a: {}, b: {}}));
    const element = await showFlow({flowUrl: url, fields: [{name: 'a', omit: true}, {name: 'c'}]});
    await settled(element);
    expect(element.fieldNames).to.deep.equal(['b', 'c']);
  });

  it('has the fields of another form of the same file', async () => {
    const {url, give} = newFile();
    const forms = {registrationForm: {fields: ['a']}, otherForm: {fields: ['b']}};
    await give(JSON.stringify({fields: {...forms, a: {}, b: {}}}));
    const element = await showFlow({flowUrl: url});
    await settled(element);
    await changeFlow(element, {formName: 'otherForm'});
    await has(element, 'b');
    expect(element.fieldNames).to.deep.equal(['b']);
  });

  it('aborts the request when the host is disconnected, without a warning', async () => {
    const {url, give} = newFile();
    const element = await showFlow({flowUrl: url});
    // The request is shared: it is aborted when all that want it have aborted.
    const abort = new AbortController();
    const file = loadSharedJson(url, abort.signal);
    abort.abort();
    const lines = await consoleOf(async () => {
      element.remove();
      await give('{}');
      const error = await file.catch((reason: unknown) => reason);
      expect(error).to.have.property('name', 'AbortError');
    });
    expect(lines).to.be.empty;
  });

  it('loads nothing while the host is disconnected, and loads on reconnect', async () => {
    const {url, give} = newFile();
    await give(flowFile({a: {}}));
    const element = await showFlow({});
    const {parentElement} = element;
    element.remove();
    await changeFlow(element, {flowUrl: url});
    expect(element.controller.isLoading).to.equal(false);
    parentElement?.append(element);
    await changeFlow(element, {});
    await settled(element);
    expect(element.fieldNames).to.deep.equal(['a']);
  });

  it('starts again on reconnect if it was loading', async () => {
    const {url, give} = newFile();
    const element = await showFlow({flowUrl: url});
    const {parentElement} = element;
    element.remove();
    await give(flowFile({a: {}}));
    parentElement?.append(element);
    await changeFlow(element, {});
    await settled(element);
    expect(element.fieldNames).to.deep.equal(['a']);
  });
});
