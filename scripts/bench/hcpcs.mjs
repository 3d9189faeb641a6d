// HCPCS Level II against a JSON dictionary of code to texts and dates, of the newest edition; the package answers for nine.
//
// Cold numbers are medians over fresh processes, the two sides taking turns, so that a busy machine slows both.
import { coldMedians } from './cold.mjs';
import { head, million, milliseconds, rate, row, shuffledIndexes, times } from './table.mjs';

const ON = '2026-01-15';
const SIDES = ['json', 'isBillable', 'lookup'];

/** The questions: each kind uses the memory caches in another way. */
const workloads = (codes) => ({
  '2,000 codes in use': Array.from({ length: 500_000 }, (_, i) => codes[((i % 2000) * 37) % codes.length]),
  'all, at random': Array.from(shuffledIndexes(codes.length, 500_000), (i) => codes[i]),
});

export default async function bench() {
  const hcpcs = await import('medcodes/hcpcs');
  const all = [...hcpcs.entries({ on: ON })];
  const dictionary = Object.fromEntries(
    all.map(({ code, title, shortTitle, validFrom, validTo }) => [
      code,
      { title, shortTitle, validFrom, validTo },
    ]),
  );
  const cold = coldMedians('./hcpcs-cold.mjs', SIDES, dictionary, 'codes');
  const codes = all.map(({ code }) => code);
  const options = { on: ON };
  head('medcodes', 'JSON', 'ratio');
  for (const side of ['isBillable', 'lookup'])
    row(
      `cold import to first ${side}`,
      milliseconds(cold[side].milliseconds),
      milliseconds(cold.json.milliseconds),
      times(cold.json.milliseconds, cold[side].milliseconds),
    );
  // A text may be empty: the list of an edition that only names its codes has none.
  for (const [workload, asked] of Object.entries(workloads(codes))) {
    const json = rate(asked, (code) => dictionary[code].title !== undefined);
    const sides = {
      isBillable: rate(asked, (code) => hcpcs.isBillable(code, options)),
      lookup: rate(asked, (code) => hcpcs.lookup(code, options)?.title !== undefined),
      validate: rate(asked, (code) => hcpcs.validate(code, options).ok),
    };
    for (const [side, ours] of Object.entries(sides))
      row(`${side}, warm: ${workload}`, million(ours), million(json), times(ours, json));
  }
  const modifiers = Array.from({ length: 200_000 }, (_, i) => ['LT', 'JZ', '59', 'XE', 'zz9'][i % 4]);
  row('isModifier, warm', million(rate(modifiers, (code) => hcpcs.isModifier(code, options))), '', '');
}
