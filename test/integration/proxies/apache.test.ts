import {existsSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findServer} from '../../../.ci/programs/servers.ts';
import {describeProxy} from './proxy-suite.ts';
import {copyRecipe, fillIn} from './recipe.ts';

// Those that Debian has on, and those that the recipe says it needs.
const modules = [
  ...['alias', 'authz_core', 'dir', 'mime', 'mpm_event'],
  ...['headers', 'lua', 'proxy', 'proxy_http', 'qos', 'reqtimeout', 'rewrite', 'setenvif', 'ssl'],
  // What a site may have besides.
  'xsendfile',
];

// The line that the recipe names for Debian's mod_qos.
const libraries = ['/usr/lib/x86_64-linux-gnu/libpcre.so.3'].filter((path) => existsSync(path));

describeProxy(
  'Apache',
  async (setting) => {
    const {folder, root, port, certificate, patience} = setting;
    const lists = await copyRecipe('apache.lua', setting);
    const site = await fillIn('apache.conf', setting, {
      '/etc/apache2/capture.lua': lists,
      '*:443': `*:${port}`,
      '/etc/ssl/www.example.com.pem': certificate.certPath,
      '/etc/ssl/www.example.com.key': certificate.keyPath,
      'www.example.com': 'localhost',
      '/var/www/html': root,
      '/etc/ssl/certs/ca-certificates.crt': setting.authorities,
      ' timeout=35': ` timeout=${patience}`,
      ' body=10': ` body=${Math.min(10, patience)}`,
    });
    const main = join(folder, 'main.conf');
    await writeFile(
      main,
      `ServerRoot ${folder}
      DefaultRuntimeDir ${folder}
      PidFile ${join(folder, 'apache.pid')}
      ErrorLog ${join(folder, 'error.log')}
      LogLevel debug
      Listen ${port}
      ${libraries.map((path) => `LoadFile ${path}`).join('\n')}
      ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
      LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
      CustomLog ${join(folder, 'access.log')} combined
      User www-data
      Group www-data
      TypesConfig /etc/mime.types
      DirectoryIndex index.html
      XSendFile On
      XSendFilePath ${root}
      <Directory />
        Require all denied
      </Directory>
      <Directory ${root}>
        Require all granted
      </Directory>
      Include ${site}
      `,
    );
    return {file: findServer('apache'), args: ['-D', 'FOREGROUND', '-f', main]};
  },
  {refusal: 403, late: 502, isLimiting: true, isNode: false},
);
