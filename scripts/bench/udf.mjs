// The functions inside engines: the first answer of a script, and each row after it, in V8 without a host and in QuickJS.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { getQuickJS } from 'quickjs-emscripten';
import { claims, codePools } from './claims.mjs';
import { FULL, head, note, row } from './table.mjs';

const require = createRequire(import.meta.url);
const scriptOf = (name) => readFileSync(require.resolve(`medcodes/udf/${name}.js`), 'utf8');

/** The least of some times, in milliseconds: what else the machine does only makes it longer. */
async function least(rounds, measure) {
  const times = [];
  for (let i = 0; i < rounds; i++) times.push(await measure());
  return Math.min(...times);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What is asked: the script, the call of a row, and how many rows. `row` is the number of the row, `inputs` what the rows have. */
async function questions() {
  const icd10cm = await import('medcodes/icd10cm');
  const codes = [...icd10cm.entries({ on: '2025-10-01' })]
    .filter((_, i) => i % 20 === 0)
    .map(({ code }) => code);
  const pool = await codePools(200);
  const texts = [...claims(300, pool)].map((claim) => JSON.stringify(claim));
  const days = ['2016-01-01', '2020-06-30', '2025-10-01'];
  const ofCode = (called) => `medcodes.${called}(inputs[row % inputs.length], days[row % 3])`;
  return [
    {
      name: 'is_billable',
      script: 'icd10cm-billable',
      call: ofCode('is_billable'),
      inputs: codes,
      days,
      rows: 200_000,
    },
    {
      name: 'normalize',
      script: 'icd10cm-billable',
      call: 'medcodes.normalize(inputs[row % inputs.length])',
      inputs: codes,
      days,
      rows: 200_000,
    },
    { name: 'title', script: 'icd10cm', call: ofCode('title'), inputs: codes, days, rows: 50_000 },
    { name: 'validate', script: 'icd10cm', call: ofCode('validate'), inputs: codes, days, rows: 20_000 },
    {
      name: 'check_pair',
      script: 'ncci',
      call: `medcodes.check_pair('A9503', inputs[row % inputs.length], '2024-08-01')`,
      inputs: pool.services,
      days,
      rows: 20_000,
    },
    {
      name: 'check_claim',
      script: 'claim',
      call: 'medcodes.check_claim(inputs[row % inputs.length])',
      inputs: texts,
      days,
      rows: 600,
    },
  ];
}

const loop = (call, rows) =>
  `(function () { let answer; for (let row = 0; row < ${rows}; row++) answer = ${call}; return String(answer); })()`;
const setUp = ({ inputs, days }) =>
  `const inputs = ${JSON.stringify(inputs)}, days = ${JSON.stringify(days)};`;

/** V8 without a host: first answer with the load of the script, then rows. */
async function inV8(question, rounds) {
  const script = scriptOf(question.script);
  let context;
  const cold = await least(rounds, () => {
    context = vm.createContext(Object.create(null));
    vm.runInContext(setUp(question), context);
    return timed(() => {
      vm.runInContext(script, context);
      vm.runInContext(loop(question.call, 1), context);
    });
  });
  const warm = await least(rounds, () =>
    timed(() => vm.runInContext(loop(question.call, question.rows), context)),
  );
  return { cold, warm: (warm / question.rows) * 1000 };
}

async function inQuickJs(question, rounds) {
  const script = scriptOf(question.script);
  const quickjs = await getQuickJS();
  const rows = Math.max(20, Math.floor(question.rows / 100));
  let context = quickjs.newContext();
  const run = (code) => context.unwrapResult(context.evalCode(code)).dispose();
  const cold = await least(rounds, () => {
    context.dispose();
    context = quickjs.newContext();
    run(setUp(question));
    return timed(() => {
      run(script);
      run(loop(question.call, 1));
    });
  });
  run(loop(question.call, rows));
  const warm = await least(rounds, () => timed(() => run(loop(question.call, rows))));
  context.dispose();
  return { cold, warm: (warm / rows) * 1000 };
}

const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));

/** Measures every function in both engines. */
export default async function bench() {
  const rounds = FULL ? 5 : 2;
  head('V8: first, ms', 'V8: row, µs', 'QuickJS: first, ms', 'QuickJS: row, µs');
  for (const question of await questions()) {
    const v8 = await inV8(question, rounds);
    const quickjs = await inQuickJs(question, rounds);
    row(question.name, shown(v8.cold), shown(v8.warm), shown(quickjs.cold), shown(quickjs.warm));
  }
  note(
    'The first answer includes the load of the script. QuickJS interprets: it is what a small engine costs.',
  );
}
