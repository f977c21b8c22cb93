import {SourceMap, type SourceMapPayload} from 'node:module';
import {relative, resolve} from 'node:path';

/** The path of the source that each character of a bundle in `folder` came from; '' for what the bundler added. */
export function sourcesOf(code: string, map: SourceMapPayload, folder: string): readonly string[] {
  const sourceMap = new SourceMap(map);
  return code.split('\n').flatMap((text, line) =>
    [...`${text}\n`.split('').keys()].map((column) => {
      const entry = sourceMap.findEntry(line, column) as {originalSource?: string};
      return entry.originalSource ? relative('.', resolve(folder, entry.originalSource)) : '';
    }),
  );
}
