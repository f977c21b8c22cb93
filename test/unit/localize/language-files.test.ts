import {expect, waitUntil} from '@open-wc/testing';
import {
  loadedLanguages,
  loadedMessages,
  loadLanguage,
  onLanguageLoaded,
} from '../../../src/localize/language-files.ts';
import {consoleOf} from '../../support/harness.ts';
import {
  addLanguage,
  breakLanguage,
  mendLanguage,
  sentencesIn,
} from '../../support/language-server.ts';

// A page loads each language once, and all test files share a server: each test has a language of its own.

const urlOf = (language: string) =>
  new URL(`/src/platform/languages/${language}.js`, location.href).href;

const load = (language: string) => loadLanguage(language, 'capture-sign-in');

const requestsFor = (language: string) =>
  performance.getEntriesByType('resource').filter(({name}) => name === urlOf(language));

const loaded = () =>
  new Promise<void>((resolve) => {
    const stop = onLanguageLoaded(() => {
      stop();
      resolve();
    });
  });

describe('loadLanguage', () => {
  it('loads the messages of a language', async () => {
    expect(loadedLanguages()).not.to.include('vi');
    expect(loadedMessages('vi').size).to.equal(0);
    await load('vi');
    expect(loadedLanguages()).to.include('vi');
    expect(Object.fromEntries(loadedMessages('vi'))).to.deep.equal(await sentencesIn('vi'));
  });

  it('loads a language once', async () => {
    await Promise.all([load('th'), load('th')]);
    await load('th');
    // The entry is added after the body has been read.
    await waitUntil(() => requestsFor('th').length);
    expect(requestsFor('th')).to.have.lengthOf(1);
  });

  for (const [language, fault, reason] of [
    ['ko', 'missing', /^HTTP 404$/],
    ['hi', 'HTML', /JSON/],
    ['el', 'truncated', /JSON/],
    ['nb', 'cut off', /./],
  ] as const) {
    it(`warns once if the file is ${fault}, and tries again next time`, async () => {
      await breakLanguage(language, fault);
      const [line, ...others] = await consoleOf(() =>
        Promise.all([load(language), load(language)]),
      );
      const [, url, detail] =
        /^<capture-sign-in> could not load (\S+) \((.+)\); showing English$/.exec(`${line}`) ?? [];
      expect(url).to.equal(urlOf(language));
      expect(detail).to.match(reason);
      expect(others).to.be.empty;
      expect(loadedLanguages()).not.to.include(language);

      expect(await consoleOf(() => load(language))).to.be.empty;
      await mendLanguage(language);
      await load(language);
      expect(loadedLanguages()).to.include(language);
    });
  }

  it('resolves after a second if the file is late, and loads it all the same', async () => {
    await breakLanguage('id', 'held');
    const [line] = await consoleOf(() => load('id'));
    expect(line).to.include('(no answer in 1000 ms); showing English');
    expect(loadedLanguages()).not.to.include('id');
    const arrived = loaded();
    await mendLanguage('id');
    await arrived;
    expect(loadedLanguages()).to.include('id');
  });

  it('applies the integrity of the page’s own script tag for the file', async () => {
    await addLanguage('bn', `sha256-${btoa('x'.repeat(32))}`);
    const [line] = await consoleOf(() => load('bn'));
    expect(line).to.include('showing English');
    expect(loadedLanguages()).not.to.include('bn');
  });
});

describe('a language that the page adds', () => {
  it('with a script tag is loaded', async () => {
    await addLanguage('cs');
    expect(loadedMessages('cs').get('error')).to.equal((await sentencesIn('cs'))['error']);
  });

  it('with a script of its own is loaded, also if we have no such language', () => {
    const page = globalThis as unknown as Record<symbol, Record<string, object>>;
    const files = page[Symbol.for('capture-forms')];
    if (files) files['mt'] = {error: 'Żball:'};
    expect(loadedMessages('mt').get('error')).to.equal('Żball:');
  });
});

describe('onLanguageLoaded', () => {
  it('calls the listener for every language, until it is removed', async () => {
    const calls: string[][] = [];
    const isExpected = (language: string) => ['eu', 'sq'].includes(language);
    const stop = onLanguageLoaded(() => calls.push(loadedLanguages().filter(isExpected)));
    await load('eu');
    await addLanguage('sq');
    stop();
    await load('sw');
    expect(calls).to.deep.equal([['eu'], ['eu', 'sq']]);
  });
});
