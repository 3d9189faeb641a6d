// What the benchmarks share: how they measure in one process, and how they print.

/** One line of a table. */
export const row = (label, ...cells) =>
  console.log(`| ${label.padEnd(46)} | ${cells.map((cell) => String(cell).padStart(9)).join(' | ')} |`);

/** The head of a table: the columns after the first. */
export function head(...columns) {
  console.log('');
  row('', ...columns);
  console.log(
    `| ${'-'.repeat(46)} | ${columns
      .map(() => '--------: | ')
      .join('')
      .trim()}`,
  );
}

export const times = (a, b) => `${(a / b).toFixed(1)}x`;
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

/** Calls a second: the best of five rounds over the same inputs, after one round to warm up. Each call must answer. */
export function rate(inputs, call) {
  let best = 0;
  let kept = 0;
  for (let round = 0; round < 6; round++) {
    const started = performance.now();
    for (let i = 0; i < inputs.length; i++) if (call(inputs[i])) kept++;
    const perSecond = (inputs.length / (performance.now() - started)) * 1000;
    if (round > 0 && perSecond > best) best = perSecond;
  }
  if (kept !== inputs.length * 6) throw new Error('an input had no answer');
  return best;
}
