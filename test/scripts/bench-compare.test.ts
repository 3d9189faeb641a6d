import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { comparison, comparisonText } from '../../scripts/bench/compare.mjs';

const benches = (...rows: readonly string[][]) => ({
  cm: [{ note: 'n' }, { columns: ['a', 'ratio'], rows }],
});

describe('the comparison of two runs', () => {
  it('has each row with a ratio in both, the worst change first', () => {
    const before = benches(['first', '10 ms', '4.0x'], ['warm', '1 M/s', '2.0x'], ['gone', '1', '3.0x']);
    const now = benches(
      ['first', '12 ms', '5.0x'],
      ['warm', '2 M/s', '1.0x'],
      ['new', '1', '1.0x'],
      ['time', '5 ms'],
    );
    expect(comparison(before, now)).toEqual([
      { row: 'cm: warm', before: 2, now: 1, change: 0.5, worse: true },
      { row: 'cm: first', before: 4, now: 5, change: 1.25, worse: false },
    ]);
  });

  it('marks what is worse than noise', () => {
    const lines = comparison(benches(['a', '1.0x'], ['b', '1.0x']), benches(['a', '0.79x'], ['b', '0.81x']));
    expect(
      comparisonText(lines)
        .split('\n')
        .map((line: string) => line.slice(0, 11)),
    ).toEqual(['      row  ', 'worse cm: a', '      cm: b']);
  });
});
