import { beforeAll, describe, expect, it } from 'vitest';
import { emitIcd10cm } from '../../data-build/icd10cm/emit.js';
import type { Icd10cmPayload } from '../../src/icd10cm/data.js';
import { createIcd10cm, type Icd10cm } from '../../src/icd10cm/index.js';
import { manyCodes, manyTables } from './icd10cm-many.js';
import { COUNTS, quarter, two, upToCount, where } from './many.js';

describe.each(COUNTS)('ICD-10-CM with %i releases answers for every one of them', (count) => {
  let cm: Icd10cm;
  beforeAll(async () => {
    cm = createIcd10cm((await manyCodes(count)) as unknown as Icd10cmPayload);
  });

  it('which release has a code', () => {
    for (const i of upToCount(count)) {
      const code = `A01.${two(i)}`;
      expect(where(count, (on) => cm.has(code, { on }))).toEqual([i]);
      expect(where(count, (on) => cm.isBillable(code, { on }))).toEqual([i]);
      expect(where(count, (on) => cm.lookup(code, { on }) !== undefined)).toEqual([i]);
      expect(cm.history(code)!.periods.map(({ from }) => from)).toEqual([quarter(i)]);
    }
    expect(cm.has('A00.0', { on: '2016-09-30' })).toBe(false);
    expect(cm.releases().map(({ effective, entries }) => [effective, entries])).toEqual(
      manyTables(count).releases.map(({ effective, rows }) => [effective, rows.length]),
    );
  });

  it('which release has a header', () => {
    expect(where(count, (on) => cm.isBillable('A02', { on }))).toEqual(
      upToCount(count).filter((i) => i % 2 === 1),
    );
    expect(where(count, (on) => cm.lookup('A02', { on })!.validFrom === on)).toEqual(upToCount(count));
  });

  it('the titles, blocks, exemptions and changes of each release', () => {
    const newest = count - 1;
    for (const i of upToCount(count)) {
      const on = quarter(i);
      expect(cm.lookup('A00.0', { on })!.title).toBe(`Title of release ${i}`);
      expect(cm.parent('A00', { on })).toMatchObject({ title: `Block of list ${i}`, tabular: on });
      expect(cm.poaExempt(`B${two(i)}`, { on })).toEqual({ exempt: true, list: on });
      expect(cm.poaExempt(`B${two((i + 1) % count)}`, { on })).toEqual({ exempt: false, list: on });
      expect(cm.upgrade(`A01.${two(i)}`, { on: quarter(newest) }).codes).toEqual([`A01.${two(newest)}`]);
      expect(cm.predecessors(`A01.${two(i)}`).map(({ effective }) => effective)).toEqual(i === 0 ? [] : [on]);
    }
  });

  it('when a code of no release in force was valid', () => {
    const issues = (code: string, on: string): unknown[] => {
      const checked = cm.validate(code, { on });
      return checked.ok ? [] : checked.issues.map((issue) => issue.code);
    };
    for (const i of upToCount(count).slice(1)) {
      expect(issues(`A01.${two(i)}`, quarter(i - 1))).toEqual(['not-yet-effective']);
      expect(issues(`A01.${two(i - 1)}`, quarter(i))).toEqual(['retired']);
    }
  });
});

it('more releases than a mask holds stop the build, and the message names the fix', async () => {
  await expect(emitIcd10cm(manyTables(54))).rejects.toThrow(
    '54 releases: the packed format holds at most 53. To fix it, let masks be two numbers in src/base/masks.ts',
  );
});
