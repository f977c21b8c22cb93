/** What came of each fault, for each element and engine. */
const rows = [];

export const addRow = (row) => void rows.push(row);

const columns = ['fault', 'kind', 'events', 'kept', 'retried', 'posts'];
const valuesOf = (name, list = rows) => [...new Set(list.map((row) => row[name]))];
const cellsOf = (row) => columns.map((name) => String(row[name]));

/** A line for each thing that came of a fault, with the engines and elements where it did. */
function linesFor(fault) {
  const ofFault = rows.filter((row) => row.fault === fault);
  const results = [...new Set(ofFault.map((row) => cellsOf(row).join('\t')))];
  return results.map((result) => {
    const alike = ofFault.filter((row) => cellsOf(row).join('\t') === result);
    const places = valuesOf('engine', alike)
      .sort()
      .map((engine) => {
        const elements = alike.filter((row) => row.engine === engine).map(({element}) => element);
        return elements.length > 1 ? engine : `${engine} (${elements})`;
      });
    return [...result.split('\t'), places.join(', ')];
  });
}

/** Prints at the end of a run, as one table, what came of each fault. */
export const faultTableReporter = () => ({
  onTestRunFinished() {
    if (!rows.length) return;
    const lines = [[...columns, 'in'], ...valuesOf('fault').flatMap(linesFor)];
    const widths = lines[0].map((_, n) => Math.max(...lines.map((cells) => cells[n].length)));
    for (const cells of lines) {
      console.log(
        cells
          .map((cell, n) => cell.padEnd(widths[n]))
          .join('  ')
          .trimEnd(),
      );
    }
    const [faults, elements, engines] = ['fault', 'element', 'engine'].map(
      (name) => `${valuesOf(name).length} ${name}s`,
    );
    console.log(`${faults} × ${elements} × ${engines}: ${rows.length} cases`);
  },
});
