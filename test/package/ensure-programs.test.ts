import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';

const aptGet = `#!/bin/sh
echo "$@" >>"$PATH/log"
case "$*" in
  *install*openssl*) printf '#!/bin/sh\\n' >"$PATH/openssl" && /bin/chmod +x "$PATH/openssl" ;;
esac
`;

describe('what runs before the tests', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'capture-forms-'));
    writeFileSync(join(folder, 'log'), '');
    writeFileSync(join(folder, 'apt-get'), aptGet, {mode: 0o755});
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  /** Runs it with a PATH that has nothing but the `apt-get` above, as a user that it takes for root or not. */
  const ensurePrograms = (names: readonly string[], env: NodeJS.ProcessEnv = {}, user = 0) => {
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx', '--import', `data:text/javascript,process.getuid = () => ${user}`],
        ...['.ci/programs/ensure-programs.ts', ...names],
      ],
      {encoding: 'utf8', env: {...process.env, ...env, PATH: folder}},
    );
    const calls = readFileSync(join(folder, 'log'), 'utf8');
    return {stdout, stderr, status, calls};
  };

  it('says in one line what it installs, and how to turn that off', () => {
    const {stdout, stderr, status, calls} = ensurePrograms(['openssl']);
    assert.equal(stderr, '');
    assert.deepEqual(stdout.split('\n').slice(0, -1), [
      'Not found: openssl. Installing with apt-get: openssl. CAPTURE_FORMS_INSTALL=0 turns this off.',
      `openssl: "${join(folder, 'openssl')}"`,
    ]);
    assert.match(calls, /^-q -y update\n-q -y install --no-install-recommends openssl$/m);
    assert.equal(status, 0);
  });

  for (const [why, env, user] of [
    ['where that is turned off', {CAPTURE_FORMS_INSTALL: '0'}, 0],
    ['for a user who is not root', {}, 1000],
  ] as const) {
    it(`installs nothing ${why}, says what to install and fails`, () => {
      const {stderr, status, calls} = ensurePrograms(['openssl', 'php'], env, user);
      assert.match(
        stderr,
        /^Not found: openssl, php\. Install the Debian packages openssl php-cli/,
      );
      assert.equal(calls, '');
      assert.equal(status, 1);
    });
  }

  it('fails where the installation did not help', () => {
    const {stderr, status} = ensurePrograms(['openssl', 'php']);
    assert.match(stderr, /^Not found: php\. Install the Debian packages php-cli/);
    assert.equal(status, 1);
  });

  it('does not fail for what is optional', () => {
    const {stderr, status} = ensurePrograms(['--optional', 'php']);
    assert.match(stderr, /^Not found: php\. Install the Debian packages php-cli/);
    assert.equal(status, 0);
  });

  it('installs nothing where everything is there', () => {
    writeFileSync(join(folder, 'openssl'), '', {mode: 0o755});
    const {stdout, status, calls} = ensurePrograms(['openssl']);
    assert.equal(stdout, `openssl: "${join(folder, 'openssl')}"\n`);
    assert.equal(calls, '');
    assert.equal(status, 0);
  });
});
