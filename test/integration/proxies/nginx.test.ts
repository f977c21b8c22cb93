import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {findServer} from '../../../.ci/programs/servers.ts';
import {within} from '../password-managers/deadline.ts';
import {FLOW_FILE} from './form-body.ts';
import {serveNames} from './name-server.ts';
import {openPlace, type Place, type Recipe} from './place.ts';
import {describeProxy} from './proxy-suite.ts';
import {fillIn} from './recipe.ts';
import {call, newVisitor} from './visitor.ts';

let names: Awaited<ReturnType<typeof serveNames>>;

before(async () => {
  names = await serveNames();
});

after(() => names?.close());

// Containers may keep root from looking into what another's processes have open.
const isRoot = process.getuid?.() === 0;

// The recipe's own, and the one that it needs.
const modules = ['ndk_http_module', 'ngx_http_lua_module'];

const temporary = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');

const nginx: Recipe = async (setting) => {
  const {folder, port, certificate, patience} = setting;
  const site = await fillIn('nginx.conf', setting, {
    'listen 443': `listen ${port}`,
    '/etc/ssl/www.example.com.pem': certificate.certPath,
    '/etc/ssl/www.example.com.key': certificate.keyPath,
    'www.example.com': 'localhost',
    '/var/www/html': setting.root,
    '/etc/ssl/certs/ca-certificates.crt': setting.authorities,
    'resolver 127.0.0.53': `resolver 127.0.0.1:${names.port}`,
    'proxy_read_timeout 35s': `proxy_read_timeout ${patience}s`,
    'ngx.now() + 10': `ngx.now() + ${Math.min(10, patience)}`,
  });
  const main = join(folder, 'main.conf');
  const log = join(folder, 'error.log');
  await writeFile(
    main,
    `${modules.map((name) => `load_module /usr/lib/nginx/modules/${name}.so;`).join('\n')}
      daemon off;
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
};

describeProxy('nginx', nginx, {refusal: 405, late: 504, isLimiting: true, isNode: false});

describe('the recipe for nginx', {timeout: 60_000}, () => {
  let place: Place;
  before(async () => {
    place = await openPlace();
  });
  after(() => place?.close());

  it('limits how many requests of one visitor are open', async () => {
    const site = await place.open(nginx, 35);
    const file = {method: 'GET', path: `/capture${FLOW_FILE}`};
    const from = newVisitor();
    place.capture.world.fault = {kind: 'silent'};
    const end = new AbortController();
    for (let count = 0; count < 20; count++) {
      const arrival = place.capture.nextRequest();
      const answer = call(site, {...file, from, signal: end.signal});
      // All are aborted in the end.
      answer.catch(() => undefined);
      await within('the request', arrival);
    }
    assert.equal((await call(site, {...file, from})).status, 429);
    place.capture.world.fault = {kind: 'none'};
    assert.equal((await call(site, {...file, from: newVisitor()})).status, 200);
    end.abort();
  });
});
