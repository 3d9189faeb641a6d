// ICD-10-PCS against a JSON dictionary of code to title, of one release; the package answers for all of them, with axes.
//
// Cold numbers are medians over fresh processes, the sides taking turns, so that a busy machine slows all.
import { coldMedians } from './cold.mjs';
import { head, million, milliseconds, rate, row, shuffledIndexes, times } from './table.mjs';

const ON = '2026-01-15';
const SIDES = ['json', 'isBillable', 'lookup', 'nextValues'];

/** The questions: each kind uses the memory caches in another way. */
const workloads = (codes) => ({
  '2,000 codes in use': Array.from({ length: 500_000 }, (_, i) => codes[((i % 2000) * 37) % codes.length]),
  'all, in order': codes,
  'all, at random': Array.from(shuffledIndexes(codes.length, 500_000), (i) => codes[i]),
});

/** Microseconds for a call of nextValues: a prefix of each length of many codes, and the slowest prefix of all. */
function keystrokes(icd10pcs, codes) {
  const options = { on: ON };
  const prefixes = [...new Set(codes.flatMap((code) => [3, 4, 5, 6].map((length) => code.slice(0, length))))];
  const all = 1e6 / rate(prefixes, (prefix) => icd10pcs.nextValues(prefix, options) !== undefined);
  const heads = ['', ...new Set(codes.flatMap((code) => [code.slice(0, 1), code.slice(0, 2)]))];
  const first = 1e6 / rate(heads, (prefix) => icd10pcs.nextValues(prefix, options) !== undefined);
  const tables = [...new Set(codes.map((code) => code.slice(0, 3)))];
  const slowest = Math.max(
    ...tables.map((prefix) => {
      const times = Array.from({ length: 2000 }, () => prefix);
      return 1e6 / rate(times, (same) => icd10pcs.nextValues(same, options) !== undefined);
    }),
  );
  return { all, first, slowest, prefixes: prefixes.length };
}

export default async function bench() {
  const icd10pcs = await import('medcodes/icd10pcs');
  const titles = [...icd10pcs.entries({ on: ON, billable: true })].map(({ code, title }) => [code, title]);
  const cold = coldMedians('./icd10pcs-cold.mjs', SIDES, Object.fromEntries(titles), 'titles of one release');
  head('medcodes', 'JSON', 'ratio');
  for (const side of ['isBillable', 'lookup', 'nextValues'])
    row(
      `cold import to first ${side}`,
      milliseconds(cold[side].milliseconds),
      milliseconds(cold.json.milliseconds),
      times(cold.json.milliseconds, cold[side].milliseconds),
    );
  const codes = titles.map(([code]) => code);
  const dictionary = Object.fromEntries(titles);
  const options = { on: ON };
  for (const [workload, list] of Object.entries(workloads(codes))) {
    const json = rate(list, (code) => dictionary[code].length > 0);
    const answers = {
      isBillable: rate(list, (code) => icd10pcs.isBillable(code, options)),
      lookup: rate(list, (code) => Boolean(icd10pcs.lookup(code, options)?.title)),
    };
    for (const [side, perSecond] of Object.entries(answers))
      row(`${side}, warm: ${workload}`, million(perSecond), million(json), times(perSecond, json));
  }
  const { all, first, slowest, prefixes } = keystrokes(icd10pcs, codes);
  head('microseconds');
  row(`nextValues of ${prefixes} prefixes of 3 to 6, mean`, all.toFixed(2));
  row('nextValues of prefixes of 0 to 2, mean', first.toFixed(2));
  row('nextValues of the slowest table', slowest.toFixed(2));
}
