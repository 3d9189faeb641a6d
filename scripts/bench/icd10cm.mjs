// ICD-10-CM against a JSON dictionary of code to title, of one release; the package answers for all of them.
//
// Cold numbers are medians over fresh processes, the two sides taking turns, so that a busy machine slows both.
import { coldMedians } from './cold.mjs';
import { head, megabytes, million, milliseconds, rate, row, shuffledIndexes, times } from './table.mjs';

const ON = '2026-01-15';
const SIDES = ['json', 'isBillable', 'lookup'];

/** The questions: each kind uses the memory caches in another way. */
const workloads = (codes) => ({
  '2,000 codes in use': Array.from({ length: 500_000 }, (_, i) => codes[((i % 2000) * 37) % codes.length]),
  'all, in tabular order': codes,
  'all, at random': Array.from(shuffledIndexes(codes.length, 500_000), (i) => codes[i]),
});

/** Look-ups a second of both sides for each workload. Each answer is used: the title is read. */
function warmRates(icd10cm, dictionary) {
  const billable = [...icd10cm.entries({ on: ON, billable: true })].map(({ code }) => code);
  const options = { on: ON };
  return Object.entries(workloads(billable)).map(([workload, codes]) => ({
    workload,
    isBillable: rate(codes, (code) => icd10cm.isBillable(code, options)),
    lookup: rate(codes, (code) => Boolean(icd10cm.lookup(code, options)?.title)),
    json: rate(
      codes.map((code) => code.replace('.', '')),
      (code) => dictionary[code].length > 0,
    ),
  }));
}

export default async function bench() {
  const icd10cm = await import('medcodes/icd10cm');
  const titles = [...icd10cm.entries({ on: ON })].map(({ code, title }) => [code.replace('.', ''), title]);
  const cold = coldMedians('./icd10cm-cold.mjs', SIDES, Object.fromEntries(titles), 'titles of one release');
  head('medcodes', 'JSON', 'ratio');
  const both = (side, what, show) => [
    show(cold[side][what]),
    show(cold.json[what]),
    times(cold.json[what], cold[side][what]),
  ];
  for (const side of ['isBillable', 'lookup'])
    row(`cold import to first ${side}`, ...both(side, 'milliseconds', milliseconds));
  for (const side of ['isBillable', 'lookup'])
    row(`heap and buffers after first ${side}`, ...both(side, 'bytes', megabytes));
  for (const rates of warmRates(icd10cm, Object.fromEntries(titles))) {
    for (const side of ['isBillable', 'lookup'])
      row(
        `${side}, warm: ${rates.workload}`,
        million(rates[side]),
        million(rates.json),
        times(rates[side], rates.json),
      );
  }
}
