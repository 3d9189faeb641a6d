import { beforeAll, describe, expect, it } from 'vitest';
import { type CompiledIcd10cmRules, type CompileFile, compileRules } from '../../src/compile/index.js';
import { decodeRules } from '../../src/compile/rules-decode.js';
import { readTabularFile } from '../../src/compile/tabular-files.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { createRules } from '../../src/icd10cm/rules/create.js';
import { builtCodes } from '../../src/icd10cm/rules/write/codes.js';
import { chaptersOf, resolveNodes } from '../../src/icd10cm/rules/write/compile.js';
import { packRules } from '../../src/icd10cm/rules/write/pack.js';
import { openPart } from '../../src/packed/payload.js';
import { hasOfficial, officialBytes } from '../official-files.js';
import { BASE, changedSections, LISTS, newestXml, partOf } from './rules-lists.js';
import { differences, viewOf } from './rules-view.js';

const newest = LISTS.at(-1)!;
const built = builtCodes(icd10cm);
const bundled = createRules(BASE);
const codes = Array.from({ length: built.codes.rows }, (_, row) => built.codes.codeOf(row));
const before = bundled.tabulars().map((_, list) => [list, list] as const);
const next = before.length;

describe.runIf(hasOfficial(newest.path))('a Tabular List', () => {
  const zip = (): CompileFile => ({ name: 'newest.zip', content: officialBytes(newest.path) });
  const day = { on: newest.release };
  const made = { on: '2027-10-01' };

  it('is packed from the decoded payload to the same bytes', () => {
    const { tabulars, nodes } = decodeRules(built.codes, BASE);
    const chapters = chaptersOf([readTabularFile([zip()])]);
    const resolved = resolveNodes(built.codes, chapters, [...nodes.values()]);
    expect(changedSections(packRules(built, { codes: built.codes, tabulars, nodes: resolved }))).toEqual([]);
  });

  describe('of the next fiscal year', () => {
    let compiled: CompiledIcd10cmRules;
    beforeAll(async () => {
      const files = [newestXml((xml) => xml.replace('<version>2027<', '<version>2028<'))];
      compiled = await compileRules({ base: BASE, codes: icd10cm, files, effective: '2027-10-01' });
    });

    it('is reported with the notes since the list before: none', () => {
      const { since, replaced, files } = compiled.report;
      expect([since.tabular, replaced, files[0]!.bytes]).toEqual(['2026-10-01', false, 'unknown re-issue']);
      for (const { notes, before, added, removed } of since.kinds)
        expect([notes, added, removed]).toEqual([before, 0, 0]);
    });

    it('answers on its first day as the list that it is made of, for every code', () => {
      const rules = createRules(compiled.payload);
      const plain = (answer: unknown): string =>
        JSON.stringify(answer, (key, value) =>
          key === 'tabular' || key === 'provenance' || key === 'carriedForward' ? undefined : value,
        );
      for (const code of codes) {
        const now = [
          rules.notes(code, made),
          rules.instructions(code, made),
          rules.seventhCharacters(code, made),
        ];
        const then = [
          bundled.notes(code, day),
          bundled.instructions(code, day),
          bundled.seventhCharacters(code, day),
        ];
        if (plain(now) !== plain(then)) expect(plain(now), code).toBe(plain(then));
      }
      expect(rules.notes('E11.9', { ...made, inherited: true })[0]).toMatchObject({
        ...{ tabular: '2027-10-01', carriedForward: false, provenance: 'verbatim' },
      });
      expect(rules.checkPair('E11.9', 'E10.9', made).verdict).toBe('conflict');
    });

    it('has the notes of the list before at every node, and leaves every other list as it was', () => {
      const parts = {
        relation: openPart('icd10cm-rules', 'relation', compiled.payload.relation),
        notes: openPart('icd10cm-rules', 'notes', compiled.payload.notes),
      };
      const was = viewOf(built.codes, { relation: partOf('relation'), notes: partOf('notes') });
      expect(differences(was, viewOf(built.codes, parts), [...before, [next - 1, next]])).toEqual([]);
    });
  });
});
