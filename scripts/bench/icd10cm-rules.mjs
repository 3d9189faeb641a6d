// Pair checks and instructions. There is no rival: no open library compiles the notes. What a check replaces is reading the
// notes of both codes and of all nodes above them; that is measured too, on the same data.
import { head, million, milliseconds, rate, row, shuffledIndexes, times } from './table.mjs';

const ON = '2026-01-15';
const options = { on: ON };

/** Pairs of codes, in two ways of asking. */
function workloads(codes) {
  const at = [...shuffledIndexes(codes.length, 600_000)];
  const used = Array.from({ length: 2000 }, (_, i) => codes[(i * 37) % codes.length]);
  const pairs = (list, stride) =>
    Array.from({ length: 300_000 }, (_, i) => [
      list[at[2 * i] % list.length],
      list[(at[2 * i + 1] + stride) % list.length],
    ]);
  return { '2,000 codes in use': pairs(used, 1), 'all codes, at random': pairs(codes, 1) };
}

/** What one would do without the relation: gather the notes of a code and its ancestors. Counts those that name codes. */
const readNotes = (rules, code) =>
  rules.notes(code, { ...options, inherited: true }).filter(({ references }) => references.length > 0)
    .length + 1;

export default async function bench() {
  const started = performance.now();
  const rules = await import('medcodes/icd10cm/rules');
  rules.checkPair('A18.50', 'P37.0', options);
  const cold = performance.now() - started;
  const { entries } = await import('medcodes/icd10cm');
  const billable = [...entries({ on: ON, billable: true })].map(({ code }) => code);
  head('medcodes', 'by notes', 'ratio');
  row('cold import to first checkPair', milliseconds(cold), '', '');
  for (const [workload, pairs] of Object.entries(workloads(billable))) {
    const checks = rate(pairs, ([a, b]) => rules.checkPair(a, b, options).verdict.length > 0);
    const reads = rate(pairs.slice(0, 5_000), ([a, b]) => readNotes(rules, a) + readNotes(rules, b) > 0);
    row(`checkPair, warm: ${workload}`, million(checks), million(reads), times(checks, reads));
  }
  const conflicts = new Array(300_000).fill(['E11.9', 'E10.9']);
  row(
    'checkPair, warm: one conflict',
    million(rate(conflicts, ([a, b]) => rules.checkPair(a, b, options).statements.length > 0)),
    '',
    '',
  );
}
