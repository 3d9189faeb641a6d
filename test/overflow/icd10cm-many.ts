import { emitIcd10cm } from '../../data-build/icd10cm/emit.js';
import { readNotes } from '../../data-build/icd10cm/notes/read.js';
import { emitPayload } from '../../data-build/packed/emit.js';
import { codesFrom, shortTitlesFrom, titlesFrom } from '../../src/codetree/data.js';
import { SET } from '../../src/icd10cm/data.js';
import { NOTATION } from '../../src/icd10cm/notation.js';
import { RULES_SET } from '../../src/icd10cm/rules/data.js';
import { compileRules } from '../../src/icd10cm/rules/write/compile.js';
import type { PrintedTabular } from '../../src/icd10cm/rules/write/model.js';
import { packRules } from '../../src/icd10cm/rules/write/pack.js';
import type { Icd10cmTables, OrderRow, Tabular } from '../../src/icd10cm/write/model.js';
import { partsOf } from '../fixtures/parts.js';
import { quarter, two, upToCount } from './many.js';

const row = (code: string, title: string, billable = true): OrderRow => ({
  code,
  billable,
  longTitle: title,
  shortTitle: title,
});

/**
 * The rows of release i. A00.0 always with a title of its own for each release, A01.i only in release i, with a title that
 * makes it a manifestation, A02 divided in even releases only, Bxx always, and W21 with 7th characters.
 */
const rowsOf = (i: number, count: number): OrderRow[] => [
  row('A00', 'Always', false),
  row('A000', `Title of release ${i}`),
  row('A01', 'Once', false),
  row(`A01${two(i)}`, `Thing ${i} in diseases classified elsewhere`),
  row('A02', 'Divided', i % 2 === 1),
  ...(i % 2 === 0 ? [row('A021', 'Part')] : []),
  ...upToCount(count).map((other) => row(`B${two(other)}`, `Other thing ${other}`)),
  row('W21', 'Struck', false),
  row('W21XXXA', 'Struck, initial encounter'),
  row('W21XXXD', 'Struck, subsequent encounter'),
];

const tabular = (i: number, count: number): Tabular => ({
  effective: quarter(i),
  provenance: 'verbatim',
  chapters: [
    {
      number: 1,
      range: 'A00-B99',
      title: 'Infections',
      blocks: [
        { range: 'A00-A02', title: `Block of list ${i}`, categories: ['A00', 'A01', 'A02'] },
        { range: 'B00-B99', title: 'Others', categories: upToCount(count).map((n) => `B${two(n)}`) },
      ],
    },
    {
      number: 20,
      range: 'V00-Y99',
      title: 'Causes',
      blocks: [{ range: 'W20-W49', title: 'Forces', categories: ['W21'] }],
    },
  ],
});

/** The codes with so many releases, Tabular Lists and POA lists. */
export const manyTables = (count: number): Icd10cmTables => ({
  releases: upToCount(count).map((i) => ({
    effective: quarter(i),
    fiscalYear: 2017 + Math.floor(i / 4),
    provenance: 'verbatim',
    note: 'Made by hand.',
    rows: rowsOf(i, count),
  })),
  tabulars: upToCount(count).map((i) => tabular(i, count)),
  poaExempt: upToCount(count).map((i) => ({ effective: quarter(i), codes: [`B${two(i)}`] })),
  conversions: upToCount(count)
    .slice(1)
    .map((i) => ({
      code: `A01${two(i)}`,
      effective: quarter(i),
      printed: `A01.${two(i - 1)}`,
      relation: 'one',
      previous: [`A01${two(i - 1)}`],
    })),
});

/** Tabular List i: A00 excludes Bi only, A00.0 is coded after Bi only, and W21 knows the 7th character of the list. */
const xml = (i: number): string => `<ICD10CM.tabular>
  <chapter><name>1</name><desc>Infections (A00-B99)</desc>
    <section id="A00-A02"><desc>Block (A00-A02)</desc>
      <diag><name>A00</name><desc>-</desc>
        <excludes1><note>thing (B${two(i)})</note></excludes1>
        <diag><name>A00.0</name><desc>-</desc>
          <inclusionTerm><note>Term of list ${i}</note></inclusionTerm>
          <codeAlso><note>other (B${two(i)})</note></codeAlso>
        </diag>
      </diag>
      <diag><name>A02</name><desc>-</desc><codeFirst><note>cause (B${two(i)})</note></codeFirst></diag>
    </section>
  </chapter>
  <chapter><name>20</name><desc>Causes (V00-Y99)</desc>
    <section id="W20-W49"><desc>Forces (W20-W49)</desc>
      <diag><name>W21</name><desc>-</desc>
        <sevenChrDef><extension char="A">encounter of list ${i}</extension><extension char="D">later</extension></sevenChrDef>
      </diag>
    </section>
  </chapter>
</ICD10CM.tabular>`;

type Parts = Record<string, string> & { readonly codes: string };

/** The payload of the codes with so many releases. */
export const manyCodes = async (count: number): Promise<Parts> =>
  partsOf(await emitIcd10cm(manyTables(count))) as Parts;

/** The payload of the rules with so many Tabular Lists, on the codes above. */
export async function manyRules(
  count: number,
): Promise<Parts & Record<'relation' | 'notes' | 'seventh', string>> {
  const payload = await manyCodes(count);
  const codes = codesFrom(SET, NOTATION, payload.codes);
  codes.fillAll();
  const titles = titlesFrom(SET, codes, payload.titles);
  shortTitlesFrom(SET, titles, payload.shortTitles);
  const lists: PrintedTabular[] = upToCount(count).map((i) => ({
    effective: quarter(i),
    fiscalYear: 2017 + Math.floor(i / 4),
    provenance: 'verbatim',
    note: 'Made by hand.',
    nodes: readNotes(`list ${i}`, xml(i)),
  }));
  const parts = packRules({ codes, titles }, compileRules(codes, lists));
  const emitted = await emitPayload({ set: RULES_SET, label: 'many lists', parts });
  return { ...payload, ...partsOf(emitted) } as Parts & Record<'relation' | 'notes' | 'seventh', string>;
}
