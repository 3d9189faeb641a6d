import { describe, expect, it } from 'vitest';
import { decodePcs } from '../../src/compile/pcs-decode.js';
import { rawSections } from '../../src/compile/raw-sections.js';
import { payload } from '../../src/icd10pcs/payload.js';
import { packChanges } from '../../src/icd10pcs/write/pack/changes.js';
import { cutIntoChunks, groupByTable } from '../../src/icd10pcs/write/pack/cut.js';
import { packPcsCodes } from '../../src/icd10pcs/write/pack.js';
import { openPart } from '../../src/packed/payload.js';

describe('the bundled payload, decoded', () => {
  it('packs to the same sections, byte for byte', () => {
    const { releases, eras, heads, changes } = decodePcs(payload);
    const chunks = cutIntoChunks(groupByTable(eras));
    const parts = { ...packPcsCodes(releases, heads, chunks), changes: packChanges(releases, changes) };
    for (const [name, sections] of Object.entries(parts)) {
      const bundled = payload[name as keyof typeof payload]!;
      const part = openPart('icd10pcs', name, bundled);
      const wrong: string[] = [];
      for (const { name: section, bytes } of sections)
        if (!part.has(section) || Buffer.compare(bytes, part.section(section)) !== 0) wrong.push(section);
      expect(wrong, name).toEqual([]);
      expect(sections.map((section) => section.name)).toEqual(
        rawSections(bundled).map((section) => section.name),
      );
    }
  });
});
