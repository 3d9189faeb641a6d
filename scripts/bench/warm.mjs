// Look-ups a second, warm: over all codes of a release, in an order that no cache can guess.

/** Numbers that look random and are the same in every run. */
function* shuffledIndexes(length, count) {
  let state = 12345;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state % length;
  }
}

/** The best of five rounds over the same inputs, after one round to warm up. */
function rate(inputs, call) {
  let best = 0;
  let kept = 0;
  for (let round = 0; round < 6; round++) {
    const started = performance.now();
    for (let i = 0; i < inputs.length; i++) if (call(inputs[i])) kept++;
    const perSecond = (inputs.length / (performance.now() - started)) * 1000;
    if (round > 0 && perSecond > best) best = perSecond;
  }
  if (kept !== inputs.length * 6) throw new Error('a code was not found');
  return best;
}

/** What is asked for: each way of asking has its own use of the memory caches. */
const workloads = (codes) => ({
  '2,000 codes in use': Array.from({ length: 500_000 }, (_, i) => codes[((i % 2000) * 37) % codes.length]),
  'all, in tabular order': codes,
  'all, at random': Array.from(shuffledIndexes(codes.length, 500_000), (i) => codes[i]),
});

/** Look-ups a second of both sides for each workload. Each answer is used: the title is read. */
export function warmRates(icd10cm, dictionary, on) {
  const billable = [...icd10cm.entries({ on, billable: true })].map(({ code }) => code);
  const options = { on };
  return Object.entries(workloads(billable)).map(([workload, codes]) => ({
    workload,
    isBillable: rate(codes, (code) => icd10cm.isBillable(code, options)),
    lookup: rate(codes, (code) => icd10cm.lookup(code, options).title.length > 0),
    json: rate(
      codes.map((code) => code.replace('.', '')),
      (code) => dictionary[code].length > 0,
    ),
  }));
}
