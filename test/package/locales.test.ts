import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {languageFile} from '../../.ci/build/language-files.ts';
import {readMessages} from '../../.ci/locales/extract.ts';
import {translationProblems} from '../../.ci/locales/translation-problems.ts';
import {languages, readXliff} from '../../.ci/locales/xliff.ts';

describe('the languages', () => {
  it('are not in the classic script', () => {
    const script = readFileSync('dist/capture-forms.js', 'utf8');
    for (const tag of languages.filter((tag) => tag !== 'en-GB')) {
      for (const {id, source, target} of readXliff(tag).units) {
        if (target !== source && target.length > 12)
          assert(!script.includes(target), `${tag} ${id}`);
      }
    }
  });

  it('are beside it, in files that run as scripts and hold every sentence', () => {
    for (const tag of languages) {
      const file = readFileSync(`dist/languages/${tag}.js`, 'utf8');
      assert.equal(file, languageFile(tag));
      const page: Record<symbol, Record<string, object>> = {};
      new Function('globalThis', file)(page);
      const sentences = page[Symbol.for('capture-forms')]?.[tag];
      assert.deepEqual(
        sentences,
        Object.fromEntries(readXliff(tag).units.map(({id, target}) => [id, target])),
      );
    }
  });
});

const replace = (path: string, one: string | RegExp, other: string) => {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(one, other);
  assert.notEqual(changed, text);
  writeFileSync(path, changed);
};

describe('the check of a translation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  const file = join(folder, 'de.xlf');
  const messages = readMessages();

  beforeEach(() => cpSync('locales/de.xlf', file));
  after(() => rmSync(folder, {recursive: true, force: true}));

  const problems = () => translationProblems('de', readXliff('de', folder), messages);

  it('finds nothing where all is well', () => {
    assert.equal(messages.size, readXliff('de').units.length);
    assert.deepEqual(problems(), []);
  });

  for (const [what, one, other, problem] of [
    ['missing', /<target>Anmelden<\/target>/, '', /^signIn is not translated$/],
    ['gone', /<trans-unit id="day">[^]*?<\/trans-unit>/, '', /^day is missing$/],
    ['unknown', 'id="day"', 'id="days"', /^days is no longer in src\/localize\/messages\.ts$/],
    ['stale', '<source>Day<', '<source>The day<', /^day is not what src\/localize\/messages\.ts/],
    ['without its number', '{n} Jahre', 'viele', /^minYears must have \{n\} as the English has$/],
    ['of too few forms', /(<target>[^<|]*{n}[^<|]*)\|/, '$1||', /forms, not 2 \(one, other\)$/],
    ['marked up', '>Tag<', '>&lt;b&gt;Tag<', /^day has markup or direction marks$/],
    ['without a glossary', /<header>[^]*<\/header>/, '', /^has no glossary in its header$/],
  ] as const) {
    it(`finds one that is ${what}`, () => {
      replace(file, one, other);
      assert(
        problems().some((found) => problem.test(found)),
        problems().join('\n'),
      );
    });
  }

  it('refuses what is no XML', () => {
    replace(file, '</xliff>', '</xlif>');
    assert.throws(problems, /de\.xlf: /);
  });
});

describe('npm run locales', () => {
  const project = mkdtempSync(join(tmpdir(), 'capture-forms-'));
  const file = join(project, 'locales', 'de.xlf');
  const messages = join(project, 'src', 'localize', 'messages.ts');
  const config = join(project, '.ci', 'locales', 'lit-localize.json');
  const locales = (...args: string[]) => {
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      ['--import', 'tsx', '.ci/locales/locales.ts', ...args],
      {cwd: project, encoding: 'utf8'},
    );
    return {status, output: stdout + stderr};
  };

  before(() => {
    for (const folder of ['src/localize', 'locales']) {
      mkdirSync(join(project, folder), {recursive: true});
    }
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    writeFileSync(join(project, 'package.json'), '{"type": "module"}');
    cpSync('.ci/locales', join(project, '.ci', 'locales'), {recursive: true});
    writeFileSync(
      join(project, 'src', 'localize', 'languages.ts'),
      "export const languages = 'de'.split(' ');",
    );
  });
  after(() => rmSync(project, {recursive: true, force: true}));
  beforeEach(() => {
    cpSync('locales/de.xlf', file);
    cpSync('src/localize/messages.ts', messages);
    cpSync('src/localize/catalogues', join(project, 'src', 'localize', 'catalogues'), {
      recursive: true,
    });
    cpSync('.ci/locales/lit-localize.json', config);
    replace(config, /"targetLocales": \[[^\]]*\]/, '"targetLocales": [ "de" ]');
  });

  it('finds nothing to do where all is well', () => {
    const before = readFileSync(file, 'utf8');
    assert.deepEqual(locales('--check'), {status: 0, output: '1 languages, 62 messages each.\n'});
    assert.equal(locales().status, 0);
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('marks what was translated from older English, until somebody has looked at it', () => {
    replace(messages, "'Password'", "'Secret word'");
    const {output} = locales();
    assert.match(output, /^de: to be translated anew: password$/m);
    assert.match(readFileSync(file, 'utf8'), /<target state="needs-review-translation">Passwort</);
    const {status, output: problems} = locales('--check');
    assert.match(problems, /password is translated from older English/);
    assert.equal(status, 1);
    replace(file, ' state="needs-review-translation"', '');
    assert.equal(locales('--check').status, 0);
  });

  it('fails on messages that lit-localize refuses', () => {
    replace(messages, "id: 'day'", "id: 'month'");
    const {status, output} = locales('--check');
    assert.match(output, /messages\.ts.*month/s);
    assert.equal(status, 1);
  });

  it('takes up a new sentence, which is then missing', () => {
    replace(
      messages,
      'const common = {',
      "const common = {\n  hello: msg('Hello', {id: 'hello'}),",
    );
    assert.equal(locales().status, 0);
    assert(locales('--check').output.includes('hello is not translated'));
  });

  it('begins a language', () => {
    assert.equal(locales('mt').status, 0);
    assert.match(readFileSync(config, 'utf8'), /"de",\s*"mt"/);
    const begun = join(project, 'locales', 'mt.xlf');
    assert.match(readFileSync(begun, 'utf8'), /target-language="mt"/);
    assert(locales('--check').output.includes('locales/mt.xlf: has no glossary'));
    rmSync(begun);
    assert(locales('--check').output.includes('lit-localize.json: the languages are not de'));
  });
});
