import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {readXliff, type Unit} from './xliff.ts';

const configPath = fileURLToPath(new URL('lit-localize.json', import.meta.url));

interface Config {
  readonly targetLocales: readonly string[];
  readonly inputFiles: readonly string[];
  readonly interchange: {readonly format: 'xliff'; readonly xliffDir: string};
}

const readConfig = () => JSON.parse(readFileSync(configPath, 'utf8')) as Config;

/** The BCP 47 tags in lit-localize.json. */
export const targetLocales = (): readonly string[] => readConfig().targetLocales;

/** Adds languages to lit-localize.json. */
export async function addTargetLocales(tags: readonly string[]): Promise<void> {
  const config = readConfig();
  const targetLocales = [...new Set([...config.targetLocales, ...tags])].sort();
  const json = JSON.stringify({...config, targetLocales});
  const options = await resolveConfig(configPath);
  writeFileSync(configPath, await format(json, {...options, filepath: configPath}));
}

/**
 * Updates the files of all target locales from src/localize/messages.ts.
 *
 * @throws if lit-localize finds an error in the messages, which it prints
 */
export function extractMessages(path = configPath): void {
  const litLocalize = fileURLToPath(import.meta.resolve('@lit/localize-tools/bin/lit-localize.js'));
  execFileSync(process.execPath, [litLocalize, 'extract', '--config', path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * The messages of src/localize/messages.ts, by id.
 *
 * @throws if lit-localize finds an error in them, which it prints
 */
export function readMessages(): ReadonlyMap<string, Unit> {
  const folder = mkdtempSync(join(tmpdir(), 'lit-localize-'));
  try {
    const config = readConfig();
    const path = join(folder, 'lit-localize.json');
    const ownConfig: Config = {
      ...config,
      targetLocales: ['und'],
      inputFiles: config.inputFiles.map((file) => resolve(dirname(configPath), file)),
      interchange: {format: 'xliff', xliffDir: folder},
    };
    writeFileSync(path, JSON.stringify(ownConfig));
    extractMessages(path);
    return new Map(readXliff('und', folder).units.map((unit) => [unit.id, unit]));
  } finally {
    rmSync(folder, {recursive: true});
  }
}
