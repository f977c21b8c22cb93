import {fileURLToPath} from 'node:url';
import {describeProxy} from './proxy-suite.ts';
import {fillIn} from './recipe.ts';

const site = fileURLToPath(new URL('site.mjs', import.meta.url));

describeProxy(
  'Node',
  async (setting) => {
    const {root, port, certificate, patience} = setting;
    const recipe = await fillIn('node.mjs', setting, {
      'ANSWER_TIMEOUT = 35': `ANSWER_TIMEOUT = ${patience}`,
    });
    return {
      file: process.execPath,
      args: [site, recipe, root, `${port}`, certificate.certPath, certificate.keyPath],
      env: {NODE_EXTRA_CA_CERTS: setting.authorities},
    };
  },
  {refusal: 405, late: 504, isLimiting: true},
);
