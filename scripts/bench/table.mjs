// What the benchmarks share: how they measure in one process, how they print, and the record that `bench.mjs` writes as JSON.

/** Whether all rounds are measured: `npm run bench -- --full`. Without it each benchmark takes seconds and is less exact. */
export const FULL = process.argv.includes('--full');

/** What was printed since the last call of `recorded`: notes, and tables of texts. */
let blocks = [];

/** Gives what was printed since the last call, and forgets it. */
export function recorded() {
  const taken = blocks;
  blocks = [];
  return taken;
}

/** A sentence before or after a table. */
export function note(text) {
  console.log(`\n${text}`);
  blocks.push({ note: text });
}

const print = (label, cells) =>
  console.log(`| ${label.padEnd(46)} | ${cells.map((cell) => cell.padStart(9)).join(' | ')} |`);

/** One line of the table that `head` began. */
export function row(label, ...cells) {
  const texts = cells.map(String);
  print(label, texts);
  blocks[blocks.length - 1].rows.push([label, ...texts]);
}

/** Begins a table: the columns after the first. */
export function head(...columns) {
  console.log('');
  print('', columns);
  const rules = columns.map(() => '--------: | ').join('');
  console.log(`| ${'-'.repeat(46)} | ${rules.trim()}`);
  blocks.push({ columns, rows: [] });
}

export const times = (a, b) => `${a < b ? (a / b).toPrecision(2) : (a / b).toFixed(1)}x`;
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
export const milliseconds = (time) => `${time.toFixed(1)} ms`;
export const million = (perSecond) => `${(perSecond / 1e6).toFixed(1)} M/s`;

/** The middle one of several numbers. */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Numbers that look random and are the same in every run. */
export function* shuffledIndexes(length, count) {
  let state = 12345;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state % length;
  }
}

/** How many rounds are timed, after one to warm up. */
const ROUNDS = FULL ? 5 : 2;

/** Calls a second: the best of several rounds over the same inputs, after one round to warm up. Each call must answer. */
export function rate(inputs, call) {
  let best = 0;
  let kept = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now();
    for (let i = 0; i < inputs.length; i++) if (call(inputs[i])) kept++;
    const perSecond = (inputs.length / (performance.now() - started)) * 1000;
    if (round > 0 && perSecond > best) best = perSecond;
  }
  if (kept !== inputs.length * (ROUNDS + 1)) throw new Error('an input had no answer');
  return best;
}
