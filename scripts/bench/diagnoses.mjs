// Lists of 25 diagnoses, as claims have at most. There is no rival: no open library checks lists of diagnoses. Warm times are
// those of the processor, which other work on the machine disturbs less than those of the clock.
import { FULL, head, row, shuffledIndexes } from './table.mjs';

const ON = '2026-01-15';
/** @type {import('medcodes/diagnoses').CheckDiagnosesOptions} */
const OPTIONS = { on: ON, setting: 'inpatient', patient: { birthDate: '1955-05-05', sex: 'M' } };
const LENGTH = 25;

/** An elderly patient's chart, put together by hand. */
const CHART =
  'E11.22 N18.30 I12.9 Z79.4 I25.10 E78.5 J44.9 F17.210 M17.11 G47.33 K21.9 E66.9 Z68.35 I48.91 Z79.01 N40.1 R35.1 H25.13 M54.50 F32.A D63.1 Z86.73 I69.351 E03.9 Z95.0'.split(
    ' ',
  );

/** Lists of codes at random. */
function listsOf(codes, count) {
  const at = shuffledIndexes(codes.length, count * LENGTH);
  return Array.from({ length: count }, () =>
    Array.from({ length: LENGTH }, () => codes[Number(at.next().value)]),
  );
}

/** Microseconds a list: the best of several rounds after one to warm up; and the findings a list. */
function measure(checkDiagnoses, lists) {
  let best = Number.POSITIVE_INFINITY;
  let findings = 0;
  for (let round = 0; round <= (FULL ? 5 : 2); round++) {
    const started = process.cpuUsage();
    findings = 0;
    for (const list of lists) findings += checkDiagnoses(list, OPTIONS).findings.length;
    const { user, system } = process.cpuUsage(started);
    const microseconds = (user + system) / lists.length;
    if (round > 0) best = Math.min(best, microseconds);
  }
  return [`${best.toFixed(0)} us`, (findings / lists.length).toFixed(1)];
}

export default async function bench() {
  const started = performance.now();
  const { checkDiagnoses } = await import('medcodes/diagnoses');
  checkDiagnoses(CHART, OPTIONS);
  const cold = performance.now() - started;
  const { entries } = await import('medcodes/icd10cm');
  const billable = [...entries({ on: ON, billable: true })].map(({ code }) => code);
  head('a list', 'findings');
  row('cold import to the first list of 25', `${cold.toFixed(0)} ms`, '');
  row(
    'a chart of 25, warm',
    ...measure(
      checkDiagnoses,
      Array.from({ length: 5000 }, () => CHART),
    ),
  );
  const used = Array.from({ length: 2000 }, (_, i) => billable[(i * 37) % billable.length]);
  row('25 of 2,000 codes in use, warm', ...measure(checkDiagnoses, listsOf(used, 2000)));
  row('25 of all codes at random, warm', ...measure(checkDiagnoses, listsOf(billable, 4000)));
}
