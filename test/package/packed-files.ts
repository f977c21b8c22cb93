import {execFileSync} from 'node:child_process';

/** The files that `npm publish` would send. */
export function packedFiles(): readonly string[] {
  const json = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{files}] = JSON.parse(json) as [{files: {path: string}[]}];
  return files.map(({path}) => path).sort();
}
