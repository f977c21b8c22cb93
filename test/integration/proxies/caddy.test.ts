import {execFileSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findServer} from '../../../.ci/programs/servers.ts';
import {describeProxy} from './proxy-suite.ts';
import {fillIn} from './recipe.ts';

/** The part of Caddy's own configuration that tests add to. */
interface Adapted {
  readonly apps: {readonly http: {readonly servers: Readonly<Record<string, object>>}};
}

describeProxy(
  'Caddy',
  async (setting) => {
    const {folder, port, certificate, patience} = setting;
    const site = await fillIn('Caddyfile', setting, {
      'www.example.com': `localhost:${port}`,
      '/var/www/html': setting.root,
      'response_header_timeout 35s': `response_header_timeout ${patience}s`,
      'read_body 10s': `read_body ${Math.min(10, patience)}s`,
    });
    const file = findServer('caddy');
    const env = {
      SSL_CERT_FILE: setting.authorities,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    };
    const adapt = ['adapt', '--adapter', 'caddyfile', '--config', site];
    const {apps} = JSON.parse(
      execFileSync(file, adapt, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env}),
    ) as Adapted;
    const servers = Object.entries(apps.http.servers).map(([name, server]) => [
      name,
      // With a log of requests, and no other port.
      {...server, logs: {}, automatic_https: {disable_redirects: true}},
    ]);
    // The certificate that Caddy would get for a site that the internet knows.
    const files = [{certificate: certificate.certPath, key: certificate.keyPath}];
    const configuration = join(folder, 'caddy.json');
    await writeFile(
      configuration,
      JSON.stringify({
        admin: {disabled: true},
        apps: {
          http: {...apps.http, servers: Object.fromEntries(servers)},
          tls: {certificates: {load_files: files}},
        },
      }),
    );
    return {file, args: ['run', '--config', configuration], env};
  },
  {refusal: 404, late: 504, isLimiting: false, isNode: false},
);
