import type { Icd10cmTables, OrderRow, ReleaseTable } from '../../src/icd10cm/write/model.js';
import { BuildError } from '../errors.js';

/** Throws if the number of rows differs from the number that the publisher printed. */
export function verifyCounts(
  file: string,
  rows: readonly OrderRow[],
  expect: Readonly<Record<string, unknown>>,
): void {
  const billable = rows.filter((row) => row.billable).length;
  const found: Record<string, number> = { rows: rows.length, headers: rows.length - billable, billable };
  for (const [name, count] of Object.entries(found)) {
    if (expect[name] !== count)
      throw new BuildError('count', file, `${count} ${name}, expected ${String(expect[name])}`);
  }
}

/** Checks between the tables. */
export function verifyTables(tables: Icd10cmTables): void {
  for (const release of tables.releases) verifyRelease(release);
  const billable = new Map(
    tables.releases.map(({ effective, rows }) => [
      effective,
      new Set(rows.filter((r) => r.billable).map((r) => r.code)),
    ]),
  );
  for (const { effective, codes } of tables.poaExempt) {
    const odd = codes.find((code) => !billable.get(effective)?.has(code));
    if (odd !== undefined)
      throw new BuildError(
        'contradiction',
        `POA-exempt list of ${effective}`,
        `${odd} is not billable on that date`,
      );
  }
  verifyTabulars(tables);
  verifyConversions(tables, billable);
}

/** A header is a code that another extends, and every code has its category. */
function verifyRelease({ effective, rows }: ReleaseTable): void {
  const file = `order file of ${effective}`;
  const extended = new Set<string>();
  const codes = new Set(rows.map((row) => row.code));
  for (const { code } of rows)
    for (let length = 3; length < code.length; length++) extended.add(code.slice(0, length));
  for (const { code, billable, shortTitle, longTitle } of rows) {
    // The reader uses a title that is short enough as its own short title.
    if (longTitle.length <= 60 !== (longTitle === shortTitle))
      throw new BuildError('contradiction', file, `${code} has the short title '${shortTitle}'`);
    if (extended.has(code) === billable) {
      throw new BuildError(
        'contradiction',
        file,
        `${code} is flagged ${billable ? 'billable, but codes extend it' : 'a header, but none extends it'}`,
      );
    }
    if (!codes.has(code.slice(0, 3))) throw new BuildError('contradiction', file, `${code} has no category`);
  }
}

/** Every category of the order file is in exactly one block of the Tabular List of the same release. */
function verifyTabulars({ releases, tabulars }: Icd10cmTables): void {
  for (const { effective, chapters } of tabulars) {
    const file = `tabular of ${effective}`;
    const release = releases.find((candidate) => candidate.effective === effective);
    if (release === undefined)
      throw new BuildError('contradiction', file, 'there is no release of that date');
    const inOrderFile = new Set(release.rows.map((row) => row.code).filter((code) => code.length === 3));
    const inTabular = chapters.flatMap(({ blocks }) => blocks.flatMap(({ categories }) => categories));
    for (const category of inTabular) {
      if (!inOrderFile.delete(category))
        throw new BuildError('contradiction', file, `${category} appears twice, or is not in the order file`);
    }
    const [left] = inOrderFile;
    if (left !== undefined)
      throw new BuildError('contradiction', file, `${left} of the order file is not in any block`);
  }
}

/** A new code is billable from its date on and was not before; its previous codes were in the release before. */
function verifyConversions(
  { releases, conversions }: Icd10cmTables,
  billable: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const codes = new Map(
    releases.map(({ effective, rows }) => [effective, new Set(rows.map((row) => row.code))]),
  );
  for (const { code, effective, previous, printed, relation } of conversions) {
    const file = `conversion table, ${code} of ${effective}`;
    const before = releases[releases.findIndex((release) => release.effective === effective) - 1]!.effective;
    if (!billable.get(effective)?.has(code))
      throw new BuildError('contradiction', file, 'not billable on that date');
    if (billable.get(before)?.has(code))
      throw new BuildError('contradiction', file, 'billable before that date');
    const odd = previous.find((other) => !codes.get(before)?.has(other));
    if (odd !== undefined)
      throw new BuildError(
        'contradiction',
        file,
        `previous code ${odd} ('${printed}') is not in the release before`,
      );
    // The payload leaves out rows without a predecessor. A divided code above such a row would wrongly count as its predecessor.
    const divided = prefixes(code).find(
      (above) => billable.get(before)?.has(above) && !billable.get(effective)?.has(above),
    );
    if (relation === 'none' && divided !== undefined)
      throw new BuildError('contradiction', file, `no predecessor is printed, though ${divided} was divided`);
  }
}

/** The codes that a code extends, judging by its characters. */
const prefixes = (code: string): string[] =>
  Array.from({ length: code.length - 3 }, (_, i) => code.slice(0, i + 3));
