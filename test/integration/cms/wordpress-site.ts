import assert from 'node:assert/strict';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import {cms} from '../../../.ci/programs/cms.ts';
import {freePort} from '../../support/node/runner/server-address.ts';
import {startProcess, type ServerProcess} from '../proxies/server-process.ts';

/** Who has an account in WordPress. */
export interface Account {
  readonly name: string;
  readonly password: string;
}

export const admin: Account = {name: 'admin', password: 'horse-battery-staple-1'};

/** A WordPress with MariaDB, which nothing but the test uses. */
export interface WordPressSite {
  readonly origin: string;
  /** The folder `wp-content`. */
  readonly content: string;
}

const found = (name: keyof typeof cms): string => {
  const path = cms[name].find();
  assert(path, `${name} is not installed.`);
  return path;
};

/** Starts MariaDB with an empty database. Only who can open its socket can reach it; it has no accounts. */
async function startDatabase(folder: string, socket: string): Promise<ServerProcess> {
  const init = join(folder, 'init.sql');
  await writeFile(init, 'CREATE DATABASE IF NOT EXISTS wordpress;');
  const data = join(folder, 'data');
  await mkdir(data);
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--init-file=${init}`,
    '--skip-networking',
    '--skip-grant-tables',
    '--innodb-flush-log-at-trx-commit=0',
    // MariaDB refuses to run as root otherwise.
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  return startProcess(folder, socket, {file: found('mariadb'), args});
}

/** Copies WordPress: Debian's own folder has Debian's configuration. */
async function copyWordPress(root: string): Promise<void> {
  const source = '/usr/share/wordpress';
  const isNeeded = (path: string) => !path.startsWith(`${source}/wp-content/plugins/akismet`);
  await cp(source, root, {recursive: true, dereference: true, filter: isNeeded});
  const files = {'wp-config.php': '.', 'no-requests.php': 'wp-content/mu-plugins'};
  for (const [name, target] of Object.entries(files)) {
    const file = new URL(`wordpress-site/${name}`, import.meta.url);
    await cp(fileURLToPath(file), join(root, target, name));
  }
}

function startPhp(folder: string, root: string, port: number, socket: string) {
  const settings = ['sendmail_path=/bin/true', 'opcache.enable_cli=1', 'display_errors=stderr'];
  const args = settings.flatMap((setting) => ['-d', setting]);
  return startProcess(folder, port, {
    file: found('php'),
    args: [...args, '-S', `127.0.0.1:${port}`, '-t', root],
    env: {DATABASE_SOCKET: socket},
  });
}

/** Fills in the form with which an administrator installs WordPress. */
async function install(origin: string): Promise<void> {
  const body = new URLSearchParams({
    weblog_title: 'A bookshop',
    user_name: admin.name,
    admin_password: admin.password,
    admin_password2: admin.password,
    admin_email: 'admin@example.com',
    blog_public: '0',
  });
  const response = await fetch(`${origin}/wp-admin/install.php?step=2`, {method: 'POST', body});
  assert.match(await response.text(), /<h1>Success!<\/h1>/);
}

/** Installs WordPress for all tests of the current suite, with the theme Twenty Twenty-Three. */
export function useWordPress(): WordPressSite {
  const site = {} as {origin: string; content: string};
  const servers: ServerProcess[] = [];
  let folder = '';
  before(async () => {
    found('wordpress-theme');
    folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
    const [root, socket] = [join(folder, 'site'), join(folder, 'database.sock')];
    for (const name of ['database/tmp', 'php/tmp']) {
      await mkdir(join(folder, name), {recursive: true});
    }
    servers.push(await startDatabase(join(folder, 'database'), socket));
    await copyWordPress(root);
    const port = await freePort('127.0.0.1');
    servers.push(await startPhp(join(folder, 'php'), root, port, socket));
    site.origin = `http://127.0.0.1:${port}`;
    site.content = join(root, 'wp-content');
    await install(site.origin);
  });
  after(async () => {
    for (const server of servers.reverse()) await server.stop();
    if (folder) await rm(folder, {recursive: true});
  });
  return site;
}
