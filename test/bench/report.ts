import {readFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {rivalVersions} from './build.ts';
import type {Goal, Measure} from './measure.ts';
import {goalsTable} from './table.ts';

/** What one measure has told. */
export interface Result {
  readonly measure: Measure;
  readonly rounds: number;
  readonly table: string;
}

const section = ({
  measure: {title, how, baseline, contenders},
  rounds,
  table,
}: Result) => `## ${title}

${how} ${rounds} rounds; times by those of _${baseline}_, ${contenders.join(', ')} in turn.

${table}
`;

/** The results as a Markdown file. */
export async function report(
  results: readonly Result[],
  goals: readonly Goal[],
  browser: string,
): Promise<string> {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const versions = Object.entries(rivalVersions()).map(([name, one]) => `${name} ${one}`);
  const text = `# How fast the forms are

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: capture-forms ${version}, ${browser}, Node ${process.version}; ${versions.join(', ')}.

Times are ratios, each of two that were taken one right after the other: the median, and in brackets what the middle half of
them lies between. Bytes and counts are medians. \`hand-written\` is the same form without any library, for this page alone.

## Goals

${goalsTable(goals)}
${results.map(section).join('\n')}`;
  const file = 'test/bench/RESULTS.md';
  return format(text, {...(await resolveConfig(file)), filepath: file});
}
