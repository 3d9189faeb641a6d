import { describe, expect, it } from 'vitest';
import { rawPayload, spelledChunks } from '../../../data-build/icd10pcs/emit.js';
import type { PcsTables } from '../../../data-build/icd10pcs/model.js';
import { loadPcsTables } from '../../../data-build/icd10pcs/tables.js';
import { emitPayload } from '../../../data-build/packed/emit.js';
import { createIcd10pcs, type Icd10pcsPayload } from '../../../src/icd10pcs/index.js';
import type { PcsRelease } from '../../../src/icd10pcs/write/model.js';
import { partsOf } from '../../fixtures/parts.js';
import { hasOfficial } from '../../official-files.js';

const payloadOf = async (tables: PcsTables): Promise<Icd10pcsPayload> =>
  partsOf(await emitPayload(rawPayload(tables, spelledChunks(tables)))) as unknown as Icd10pcsPayload;

describe.runIf(hasOfficial('icd10pcs'))('FY2027 by its tables alone', () => {
  it('builds, and composes every title', { timeout: 300_000 }, async () => {
    const tables = await loadPcsTables();
    const newest = tables.releases.at(-1)!;
    const alone: PcsRelease = {
      ...newest,
      codes: new Map([...newest.codes.keys()].map((code) => [code, undefined])),
      headers: new Map([...newest.headers.keys()].map((code) => [code, undefined])),
      composedShort: new Set(),
    };
    const releases = [tables.releases.at(-2)!, alone];
    const few = { ...tables, releases, changes: [], addenda: [] };
    const pcs = createIcd10pcs(await payloadOf(few));
    const made = [...pcs.entries({ on: '2026-10-01', billable: true })];
    expect(made.length).toBe(79_256);
    expect(made.filter(({ title, shortTitle }) => title === '' || shortTitle.length > 60)).toEqual([]);
    const official = newest.codes;
    const composed = made.filter(({ titles }) => titles === 'composed');
    const right = composed.filter(({ code, title }) => official.get(code)?.long === title);
    // The 101 codes that are new. Our own words are right for 38 of them.
    expect([composed.length, right.length]).toEqual([101, 38]);
  });
});
