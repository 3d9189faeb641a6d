import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOpener } from '../../../data-build/fetch/open.js';
import { readSources } from '../../../data-build/sources.js';
import { entries } from '../../../src/icd10cm/index.js';
import { checkExcludes, checkPair, type Icd10cmPairCheck } from '../../../src/icd10cm/rules/index.js';
import { hasOfficial } from '../../official-files.js';
import { NaiveTabular } from './naive/tabular.js';

const hasSources = hasOfficial('icd10cm');

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Pairs around every reference of every Excludes note at a code, and as many at random. */
function pairsOf(naive: NaiveTabular, billable: readonly string[]): [string, string][] {
  const next = numbers(2_026);
  const starts = new Map<string, string[]>();
  for (const code of billable) {
    for (let length = 3; length <= code.length; length++) {
      const start = code.slice(0, length);
      const codes = starts.get(start) ?? [];
      codes.push(code);
      starts.set(start, codes);
    }
  }
  const someBelow = (code: string): string | undefined => {
    const codes = starts.get(code);
    return codes?.[next(codes.length)];
  };
  const pairs: [string | undefined, string | undefined][] = [];
  for (const { code, reference } of naive.statements()) {
    for (const named of new Set([reference.first, reference.last]))
      pairs.push([someBelow(code), someBelow(named)]);
  }
  for (let i = 0; i < 3_000; i++)
    pairs.push([billable[next(billable.length)], billable[next(billable.length)]]);
  return pairs.filter(
    (pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined && pair[0] !== pair[1],
  );
}

/** An answer without the texts of its notes. */
const withoutTexts = (check: Icd10cmPairCheck): Icd10cmPairCheck => ({
  ...check,
  statements: check.statements.map(({ text: _, heading: __, setAside, ...rest }) => {
    if (setAside === undefined) return rest;
    const { text: ___, ...aside } = setAside;
    return { ...rest, setAside: aside };
  }),
});

describe.runIf(hasSources)('the compiled relation agrees with a walk through the XML', () => {
  const sources = hasSources
    ? readSources().filter(({ system, kind }) => system === 'icd10cm' && kind === 'tabular')
    : [];

  it.each(sources)('of $release', (source) => {
    const on = source.release;
    const naive = new NaiveTabular(strFromU8(sourceOpener({})(source)));
    const billable = [...entries({ on, billable: true })].map(({ code }) => code);
    const counts = { conflict: 0, permitted: 0, 'no-statement': 0 };
    const wrong: string[] = [];
    for (const [a, b] of pairsOf(naive, billable)) {
      const expected = naive.verdict(a, b);
      counts[expected]++;
      const whole = checkPair(a, b, { on });
      const found = whole.verdict;
      if (JSON.stringify(checkExcludes(a, b, { on })) !== JSON.stringify(withoutTexts(whole)))
        wrong.push(`${a} ${b}: checkExcludes says something else`);
      if (found !== expected) wrong.push(`${a} ${b}: ${found}, the walk says ${expected}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    // Not vacuous: every verdict was met often.
    expect(counts.conflict).toBeGreaterThan(3_000);
    expect(counts.permitted).toBeGreaterThan(1_000);
    expect(counts['no-statement']).toBeGreaterThan(500);
  });
});
