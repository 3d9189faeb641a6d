// `npm run bench -- --compare`: the ratios of this run beside those of docs/benchmarks.json. Times of two machines say nothing,
// ratios to a rival in the same run do.

/** How far a ratio may fall before the row is marked: less is noise of a busy machine. */
const NOISE = 0.8;

const ratioOf = (cells) => {
  const found = /^([\d.]+)x$/.exec(cells.at(-1) ?? '');
  return found === null ? undefined : Number(found[1]);
};

/** All rows of some benchmarks that end with a ratio, by the name of the benchmark and the label of the row. */
function ratiosOf(benches) {
  const ratios = new Map();
  for (const [name, blocks] of Object.entries(benches))
    for (const { rows = [] } of blocks)
      for (const [label, ...cells] of rows) {
        const ratio = ratioOf(cells);
        if (ratio !== undefined) ratios.set(`${name}: ${label}`, ratio);
      }
  return ratios;
}

/**
 * The lines of the comparison: each row that both runs have, with both ratios, the worst change first.
 *
 * @param {object} baseline - `benches` of the committed run
 * @param {object} now - `benches` of this run
 * @returns {{ row: string, before: number, now: number, change: number, worse: boolean }[]}
 */
export function comparison(baseline, now) {
  const before = ratiosOf(baseline);
  return [...ratiosOf(now)]
    .filter(([row]) => before.get(row) > 0)
    .map(([row, ratio]) => {
      const change = ratio / before.get(row);
      return { row, before: before.get(row), now: ratio, change, worse: change < NOISE };
    })
    .sort((a, b) => a.change - b.change);
}

/** The comparison as text. */
export function comparisonText(lines) {
  const rows = lines.map(
    ({ row, before, now, change, worse }) =>
      `${worse ? 'worse ' : '      '}${row.padEnd(60)} ${String(before).padStart(8)}x ${String(now).padStart(8)}x  ${change.toFixed(2)}`,
  );
  return [`      ${'row'.padEnd(60)} ${'baseline'.padStart(9)} ${'now'.padStart(9)}  change`, ...rows].join(
    '\n',
  );
}
