import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {after, before} from 'node:test';
import {packedFiles} from './packed-files.ts';

/** The versions of TypeScript that the package's types support, with the folders of their packages. */
export const typeScriptVersions = [
  [5, 'typescript5'],
  [6, 'typescript'],
  [7, 'typescript7'],
] as const;

/** The packages that npm installs with this one, as paths below node_modules. */
function dependencyPaths(): readonly string[] {
  const [own = '', ...paths] = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  return paths.map((path) => relative(own, path));
}

/** A folder in which the packed files are installed as npm would. */
export class InstalledProject {
  readonly path = mkdtempSync(join(tmpdir(), 'capture-forms-'));

  install(): void {
    const modules = join(this.path, 'node_modules');
    const home = join(modules, 'capture-forms');
    for (const path of packedFiles()) {
      mkdirSync(dirname(join(home, path)), {recursive: true});
      cpSync(path, join(home, path));
    }
    for (const path of dependencyPaths()) {
      cpSync(path, join(this.path, path), {recursive: true});
    }
    mkdirSync(join(modules, '.bin'));
    symlinkSync('../capture-forms/dist/command.js', join(modules, '.bin', 'capture-forms'));
    this.write('package.json', '{"type": "module"}');
  }

  remove(): void {
    rmSync(this.path, {recursive: true, force: true});
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.path, name), text);
  }

  /** Runs a program in the project, and returns what it prints. */
  run(program: string, ...args: readonly string[]): string {
    return execFileSync(program, args, {cwd: this.path, encoding: 'utf8'}).trim();
  }

  /** Runs a module in the project with Node, and returns what it prints. */
  runModule(code: string): string {
    return this.run(process.execPath, '--input-type=module', '--eval', code);
  }

  /**
   * Checks files, and all declarations that they need.
   *
   * @param tsc the path of the compiler
   * @returns what the compiler prints
   */
  checkTypes(
    files: readonly string[],
    tsc: string,
    module: string,
    moduleResolution: string,
  ): string {
    const compilerOptions = {
      ...{module, moduleResolution, target: 'es2022', types: [], moduleDetection: 'force'},
      ...{strict: true, noEmit: true, skipLibCheck: false},
      ...{resolveJsonModule: true, noUncheckedSideEffectImports: true},
    };
    this.write('tsconfig.json', JSON.stringify({compilerOptions, files}));
    return spawnSync(process.execPath, [tsc], {cwd: this.path, encoding: 'utf8'}).stdout;
  }
}

/** Installs the package for the tests of the current suite. */
export function useInstalledProject(): InstalledProject {
  const project = new InstalledProject();
  before(() => project.install());
  after(() => project.remove());
  return project;
}
