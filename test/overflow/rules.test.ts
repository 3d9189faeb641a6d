import { beforeAll, describe, expect, it } from 'vitest';
import { codesFrom } from '../../src/codetree/data.js';
import { SET } from '../../src/icd10cm/data.js';
import { NOTATION } from '../../src/icd10cm/notation.js';
import { relationFrom } from '../../src/icd10cm/rules/data.js';
import { createRules, type Icd10cmRules } from '../../src/icd10cm/rules/index.js';
import type { RelationTable } from '../../src/icd10cm/rules/relation/relation-table.js';
import { manyRules } from './icd10cm-many.js';
import { COUNTS, quarter, two, upToCount, where } from './many.js';

describe.each(COUNTS)('the rules with %i Tabular Lists answer for every one of them', (count) => {
  let rules: Icd10cmRules;
  let relation: RelationTable;
  beforeAll(async () => {
    const payload = await manyRules(count);
    rules = createRules(payload);
    relation = relationFrom(codesFrom(SET, NOTATION, payload.codes), payload.relation);
  });

  it('which list states an Excludes1', () => {
    for (const i of upToCount(count)) {
      const other = `B${two(i)}`;
      expect(where(count, (on) => rules.checkPair('A00', other, { on }).statements.length > 0)).toEqual([i]);
      // Below A00 the nearer 'code also' of the same list sets it aside.
      expect(where(count, (on) => rules.checkPair('A00.0', other, { on }).verdict === 'permitted')).toEqual([
        i,
      ]);
      expect(
        where(count, (on) => rules.checkPair('A00.0', other, { on }).verdict === 'no-statement'),
      ).toHaveLength(count - 1);
    }
  });

  it('the notes, instructions and 7th characters of each list', () => {
    for (const i of upToCount(count)) {
      const on = quarter(i);
      expect(rules.notes('A00.0', { on }).map(({ text }) => text)).toEqual([
        `other (B${two(i)})`,
        `Term of list ${i}`,
      ]);
      expect(rules.instructions('A02', { on }).map(({ references }) => references)).toEqual([
        [{ codes: `B${two(i)}` }],
      ]);
      expect(rules.seventhCharacters('W21', { on })!.characters[0]!.label).toBe(`encounter of list ${i}`);
      expect(rules.checkPair('A00', 'A02', { on }).restsOn!.tabular).toBe(on);
    }
  });

  it('in which release a title makes a manifestation', () => {
    for (const i of upToCount(count)) {
      const row = relation.codes.rowOf(`A01.${two(i)}`);
      expect(upToCount(count).filter((release) => relation.isManifestation(row, release))).toEqual([i]);
    }
  });
});
