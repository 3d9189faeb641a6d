import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNcci } from '../../src/ncci/index.js';
import { sourcesOf } from '../../src/tables/index.js';
import { payloadOf } from '../ncci/compiled.js';
import { type PtpCells, ptpText } from '../ncci/official.js';
import { appliesOn, differs, type Named, problems, tableNamed } from './table-rows.js';

const CODES = ['00001', '00002', '0004T', 'J0006', 'Q0008'];
const DAYS = ['19990101', '20050331', '20100101', '20151231', '20200401', '20240930'];
const BOUNDARIES = [
  '1995-12-31',
  '1996-01-01',
  '1999-01-01',
  '2005-03-31',
  '2005-04-01',
  '2010-01-01',
].concat(['2015-12-31', '2016-01-01', '2020-04-01', '2020-04-02', '2024-09-30', '2024-10-01']);

const row: fc.Arbitrary<PtpCells> = fc.record({
  one: fc.constantFrom(...CODES),
  two: fc.constantFrom(...CODES),
  effective: fc.constantFrom('', ...DAYS.slice(0, 3)),
  deletion: fc.constantFrom('*', ...DAYS.slice(3)),
  indicator: fc.constantFrom('0', '1', '9'),
  rationale: fc.constantFrom('One reason', 'Another reason'),
});
const tables = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 40,
  selector: (cells) => JSON.stringify(cells),
});

/** The exported rows of invented edits. */
function exportedRows(payload: Awaited<ReturnType<typeof payloadOf>>): readonly Named[] {
  const { columns, rows } = tableNamed('ncci_ptp');
  const all = Array.from(rows(sourcesOf(payload)), (values) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, values[i]!])),
  );
  return all.filter(({ setting }) => setting === 'practitioner');
}

describe('edits that the user compiled', { tags: 'slow' }, () => {
  it('are exported with the days on which checkPair finds them, rows that overlap too', async () => {
    const property = fc.asyncProperty(tables, async (cells) => {
      const payload = await payloadOf({ 'ccipra-v302r0.txt': ptpText(cells) });
      const ncci = createNcci(payload);
      const rows = exportedRows(payload);
      const pairs = CODES.flatMap((a) => CODES.map((b) => [a, b] as const));
      const judge = ([a, b]: readonly [string, string], on: string): string | undefined => {
        const here = rows.filter(
          ({ column1, column2 }) => (column1 === a && column2 === b) || (column1 === b && column2 === a),
        );
        const [decides] = here
          .filter((one) => appliesOn(one, on))
          .sort((one, two) => Number(one.modifier_indicator) - Number(two.modifier_indicator));
        const answer = ncci.checkPair(a, b, { on });
        const edit = 'edit' in answer ? answer.edit : undefined;
        return differs(
          decides,
          edit && {
            modifier_indicator: edit.modifierIndicator,
            ...(here.length > 1 ? {} : { rationale: edit.rationale ?? null }),
          },
        );
      };
      expect(problems(pairs, BOUNDARIES, judge)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('replace the bundled table of the same kind, and leave the others', async () => {
    const payload = await payloadOf({ 'ccipra-v302r0.txt': ptpText([{ one: '00001', two: 'J0006' }]) });
    expect(exportedRows(payload)).toMatchObject([
      { column1: '00001', column2: 'J0006', valid_from: '2020-01-01', valid_to: '9999-12-31' },
    ]);
    const mue = [...tableNamed('ncci_mue').rows(sourcesOf(payload))];
    expect(mue.length).toBeGreaterThan(10_000);
  });
});
