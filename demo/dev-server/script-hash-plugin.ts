import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {Plugin} from 'vite';
import {scriptIntegrity} from '../../.ci/build/script-integrity.ts';

const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));

/** Vite plugin: at `/script-hash.json`, the demo page reads the `integrity` of the script that these sources build. */
export function scriptHash(): Plugin {
  return {
    name: 'script-hash',
    apply: 'serve',
    configureServer({config, middlewares, watcher}) {
      let built: Promise<string> | undefined;
      // A build takes seconds, so all pages share it until a file changes.
      watcher.on('all', () => (built = undefined));
      middlewares.use('/script-hash.json', (_, res, next) => {
        built ??= buildHash(config.root);
        built.then(
          (integrity) => {
            res.setHeader('Content-Type', 'application/json');
            res.setHeader('Cache-Control', 'no-store');
            res.end(JSON.stringify({integrity}));
          },
          (error: unknown) => {
            built = undefined;
            next(error);
          },
        );
      });
    },
  };
}

/** Builds the script like `npm run build`. In a process of its own, because this one is in development mode. */
async function buildHash(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'capture-forms-'));
  try {
    const {NODE_ENV: _, ...env} = process.env;
    const args = [vite, 'build', '--mode', 'classic', '--outDir', folder];
    await promisify(execFile)(process.execPath, args, {cwd: root, env});
    return scriptIntegrity(await readFile(join(folder, 'capture-forms.js')));
  } finally {
    await rm(folder, {recursive: true});
  }
}
