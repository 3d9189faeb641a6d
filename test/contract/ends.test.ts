import { describe, expect, it } from 'vitest';
import { CONTRACT_SETS } from './sets.js';

// The ends of every set: the first and the last code, in the first and the last release, on its first and its last day.

const DAY = 86_400_000;
const dayBeside = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

describe.each(CONTRACT_SETS)('the ends of $about.label', { tags: 'slow' }, ({ verbs }) => {
  const { entries, lookup, has, validate, history, dataRange, releases } = verbs;
  const { from, to } = dataRange!();

  /** The first and the last code of a day. */
  function endsOn(on: string): string[] {
    let last = '';
    let first = '';
    for (const { code } of entries!({ on })) {
      if (first === '') first = code;
      last = code;
    }
    return [first, last];
  }

  it.each([
    ['first', from],
    ['last', to],
  ])('the first and the last code are there on the %s day', (_, on = '') => {
    const ends = endsOn(on);
    expect(ends).not.toContain('');
    for (const code of ends) {
      expect(has!(code, { on }), code).toBe(true);
      expect(lookup!(code, { on }), code).toMatchObject({ code, projected: false });
      const answer = validate!(code, { on });
      expect(answer.ok, code).toBe(lookup!(code, { on })!.billable);
    }
  });

  it('the day after the last one is projected', () => {
    const after = dayBeside(to!, 1);
    for (const code of endsOn(to!)) expect(lookup!(code, { on: after })?.projected, code).toBe(true);
  });

  it.skipIf(releases === undefined || history === undefined)(
    'a code is there from the first to the last day of each period, and on neither day beside it',
    () => {
      const starts = [releases!()[0]!, releases!().at(-1)!].map(({ effective }) => effective);
      for (const code of new Set(starts.flatMap(endsOn)))
        for (const period of history!(code)!.periods) {
          expect(has!(code, { on: period.from }), `${code} ${period.from}`).toBe(true);
          if (period.to === undefined) continue;
          expect(has!(code, { on: period.to }), `${code} ${period.to}`).toBe(true);
          expect(has!(code, { on: dayBeside(period.to, 1) }), `${code} after ${period.to}`).toBe(false);
        }
    },
  );
});
