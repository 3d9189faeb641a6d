import { describe, expect, it } from 'vitest';
import { rawPayload, spelledChunks } from '../../../data-build/icd10pcs/emit.js';
import type { PcsTables } from '../../../data-build/icd10pcs/model.js';
import { emitPayload } from '../../../data-build/packed/emit.js';
import { createIcd10pcs, type Icd10pcsPayload } from '../../../src/icd10pcs/index.js';
import type { PcsRelease, PrintedAxis, PrintedTable } from '../../../src/icd10pcs/write/model.js';
import { MINIATURE } from '../../fixtures/icd10pcs-miniature.js';
import { partsOf } from '../../fixtures/parts.js';
import { stopped } from '../thrown.js';

const one = (name: string, value: string, label: string): PrintedAxis => ({
  name,
  values: [{ value, label }],
});

/** A table whose section and root operation no title has. */
const NEW: PrintedTable = {
  code: 'XEZ',
  head: [
    one('Section', 'X', 'New'),
    one('Body System', 'E', 'Other'),
    one('Operation', 'Z', 'Other Procedures'),
  ],
  definition: undefined,
  rows: [
    [
      one('Body Part', 'Y', 'Upper Extremity'),
      one('Approach', 'X', 'External'),
      one('Device', '2', 'Robotic Arm'),
      one('Qualifier', 'C', 'New Technology Group 12'),
    ],
  ],
};

const last = MINIATURE.releases.at(-1)!;
const withNew: PcsRelease = {
  ...last,
  codes: new Map([...last.codes, ['XEZYX2C', undefined]]),
  headers: new Map([...last.headers, ['XEZ', undefined]]),
  tables: new Map([...last.tables!, ['XEZ', NEW]]),
};
const built: PcsTables = { ...MINIATURE, releases: [...MINIATURE.releases.slice(0, -1), withNew] };

const payloadOf = async (tables: PcsTables): Promise<Icd10pcsPayload> =>
  partsOf(await emitPayload(rawPayload(tables, spelledChunks(tables)))) as unknown as Icd10pcsPayload;

describe('a release of tables alone, with a table like no other', () => {
  it('has titles composed of the root operation and the labels', async () => {
    const pcs = createIcd10pcs(await payloadOf(built));
    expect(pcs.lookup('XEZYX2C', { on: '2018-04-01' })).toMatchObject({
      title: 'Other Procedures of Upper Extremity, External, Robotic Arm, New Technology Group 12',
      titles: 'composed',
    });
  });
});

it('a table whose root operation no tables file names stops the build', () => {
  const nameless = { ...withNew, tables: new Map([...last.tables!]) };
  const tables: PcsTables = { ...built, releases: [...MINIATURE.releases.slice(0, -1), nameless] };
  expect(stopped(() => spelledChunks(tables))).toBe(
    'contradiction ICD-10-PCS: no tables file names the root operation of XEZ',
  );
});
