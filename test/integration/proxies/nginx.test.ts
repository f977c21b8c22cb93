import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before} from 'node:test';
import {findServer} from '../../../.ci/programs/servers.ts';
import {serveNames} from './name-server.ts';
import {describeProxy} from './proxy-suite.ts';
import {fillIn} from './recipe.ts';

let names: Awaited<ReturnType<typeof serveNames>>;

before(async () => {
  names = await serveNames();
});

after(() => names?.close());

// Containers may keep root from looking into what another's processes have open.
const isRoot = process.getuid?.() === 0;

const temporary = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');

describeProxy(
  'nginx',
  async (setting) => {
    const {folder, port, certificate} = setting;
    const site = await fillIn('nginx.conf', setting, {
      'listen 443': `listen ${port}`,
      '/etc/ssl/www.example.com.pem': certificate.certPath,
      '/etc/ssl/www.example.com.key': certificate.keyPath,
      'www.example.com': 'localhost',
      '/var/www/html': setting.root,
      '/etc/ssl/certs/ca-certificates.crt': setting.authorities,
      'resolver 127.0.0.53': `resolver 127.0.0.1:${names.port}`,
      'proxy_read_timeout 35s': `proxy_read_timeout ${setting.patience}s`,
    });
    const main = join(folder, 'main.conf');
    const log = join(folder, 'error.log');
    await writeFile(
      main,
      `daemon off;
      ${isRoot ? 'user root;' : ''}
      pid ${join(folder, 'nginx.pid')};
      error_log ${log} info;
      events {}
      http {
        access_log ${join(folder, 'access.log')};
        ${temporary(folder)}
        types {
          text/html html;
          text/javascript js;
        }
        include ${site};
      }`,
    );
    return {file: findServer('nginx'), args: ['-p', folder, '-e', log, '-c', main]};
  },
  {refusal: 405, late: 504, isLimiting: true},
);
