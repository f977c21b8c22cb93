import type {Reporter} from '@web/test-runner';
import type {FaultRow} from '../../fault.ts';

/** The result of a fault in one engine. */
type EngineRow = FaultRow & {readonly engine: string};

const rows: EngineRow[] = [];

/** Adds a row to the table. */
export const addRow = (row: EngineRow): void => void rows.push(row);

const columns = ['fault', 'kind', 'events', 'kept', 'retried', 'posts'] as const;

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const cellsOf = (row: EngineRow) => columns.map((name) => String(row[name]));

/** A line for each distinct result of a fault, with the engines and elements that had it. */
function linesFor(fault: string): readonly (readonly string[])[] {
  const ofFault = rows.filter((row) => row.fault === fault);
  const results = distinct(ofFault.map((row) => cellsOf(row).join('\t')));
  return results.map((result) => {
    const alike = ofFault.filter((row) => cellsOf(row).join('\t') === result);
    const places = [...new Set(alike.map(({engine}) => engine))].sort().map((engine) => {
      const elements = alike.filter((row) => row.engine === engine).map(({element}) => element);
      return elements.length > 1 ? engine : `${engine} (${elements.join()})`;
    });
    return [...result.split('\t'), places.join(', ')];
  });
}

function printTable(): void {
  const faults = distinct(rows.map(({fault}) => fault));
  const lines = [[...columns, 'in'], ...faults.flatMap(linesFor)];
  const widthOf = (n: number) => Math.max(...lines.map((cells) => cells[n]?.length ?? 0));
  for (const cells of lines) {
    console.log(
      cells
        .map((cell, n) => cell.padEnd(widthOf(n)))
        .join('  ')
        .trimEnd(),
    );
  }
  const elements = distinct(rows.map(({element}) => element)).length;
  const engines = distinct(rows.map(({engine}) => engine)).length;
  console.log(
    `${faults.length} faults × ${elements} elements × ${engines} engines: ${rows.length} cases`,
  );
}

/** Prints the results of all faults as a table at the end of a run. */
export const faultTableReporter = (): Reporter => ({
  onTestRunFinished() {
    if (rows.length) printTable();
  },
});
