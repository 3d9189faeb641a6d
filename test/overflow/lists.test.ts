import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { emitMce } from '../../data-build/mce/emit.js';
import { createCpt } from '../../src/cpt/index.js';
import type { CptRow } from '../../src/cpt/read/types.js';
import { packCpt } from '../../src/cpt/write/pack.js';
import { entries } from '../../src/icd10cm/index.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { createMce } from '../../src/mce/index.js';
import type { MceMaster } from '../../src/mce/write/model.js';
import { packMaster } from '../../src/mce/write/pack.js';
import { buildNumber, packSection, writeContainer } from '../../src/packed/write/container.js';
import { partsOf } from '../fixtures/parts.js';
import { ncciOf } from '../ncci/compiled.js';
import { mueCsv } from '../ncci/official.js';
import { COUNTS, quarter, two, upToCount } from './many.js';

/** A table of the Medicare Code Editor with many attributes: attribute i belongs to code i. */
const master = (system: MceMaster['system'], count: number): MceMaster => ({
  system,
  version: 'v1',
  from: '2015-10-01',
  to: '2026-09-30',
  provenance: 'transformed',
  note: 'Made by hand.',
  spans: upToCount(count).map((i) => ({
    code: steady[i]!.replace('.', ''),
    from: 20151001,
    to: undefined,
    flags: [`flag${String(i).padStart(2, '0')}`],
  })),
});

/** Codes that were billable all the time. */
const steady = [...entries({ on: '2026-09-30', billable: true })]
  .filter(({ validFrom }) => validFrom === '2015-10-01')
  .map(({ code }) => code)
  .slice(0, 54);

describe.each(COUNTS)(
  'the Medicare Code Editor with %i attributes answers with every one of them',
  (count) => {
    it('which attribute a code has', { tags: 'slow' }, async () => {
      const { diagnoses } = partsOf(
        await emitMce([master('icd10cm', count), { ...master('icd10pcs', 1), spans: [] }]),
      );
      const mce = createMce({ codes: icd10cm.codes, diagnoses: diagnoses! });
      for (const i of upToCount(count))
        expect(mce.edits(steady[i]!, { on: '2020-01-01' })!.attributes).toEqual([
          `flag${String(i).padStart(2, '0')}`,
        ]);
    });
  },
);

it('more attributes than a mask holds stop the build, and the message names the fix', () => {
  expect(() => packMaster(master('icd10cm', 54))).toThrow(
    '54 attributes of the Medicare Code Editor: the packed format holds at most 53. To fix it, let masks be two numbers',
  );
});

describe.each(COUNTS)('NCCI with %i quarters of one setting answers from every one of them', (count) => {
  it('which quarter has a limit', async () => {
    const files = Object.fromEntries(
      upToCount(count).map((i) => {
        const [year, month, day] = quarter(i).split('-');
        const rows = [{ code: 'J0003', units: String(i + 1) }];
        return [
          `MCR_MUE_OutpatientHospitalServices_Eff_${month}-${day}-${year}.csv`,
          mueCsv('Outpatient Hospital', rows),
        ];
      }),
    );
    const ncci = await ncciOf(files);
    for (const i of upToCount(count))
      expect(ncci.mue('J0003', { on: quarter(i), setting: 'outpatient' })).toMatchObject({ units: i + 1 });
  });
});

describe.each(COUNTS)('CPT with %i dates of descriptors', (count) => {
  it('gives each code its own', async () => {
    const rows: CptRow[] = upToCount(count).map((i) => ({
      code: `701${two(i)}`,
      title: `Invented service ${i}`,
      mediumTitle: '',
      shortTitle: '',
      from: Number(quarter(i).replaceAll('-', '')),
      conceptId: '',
      consumerTitle: '',
      spanishConsumerTitle: '',
      tests: [],
    }));
    const read = { layout: 'current', rows, modifiers: undefined, files: [] } as const;
    const parts = packCpt(read, { effective: 2030_01_01, to: 2030_12_31 });
    const build = buildNumber(Object.values(parts).flat());
    const payload: Record<string, Uint8Array> = {};
    for (const [name, sections] of Object.entries(parts)) {
      const packed = await Promise.all(sections.map((section) => packSection(section, deflateRawSync)));
      payload[name] = writeContainer('cpt', build, packed);
    }
    const cpt = createCpt(payload as never);
    for (const i of upToCount(count)) {
      expect(cpt.lookup(`701${two(i)}`, { on: '2030-06-01' })).toMatchObject({
        title: `Invented service ${i}`,
        describedFrom: quarter(i),
      });
    }
  });
});
