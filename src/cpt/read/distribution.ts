import { keyOf } from '../code-key.js';
import { categoryNode, sections, shapeOf, subsections } from '../sections.js';
import { readCodeList, readModifiers } from './current.js';
import { filesByRole } from './files.js';
import { readOlder } from './older.js';
import { type CptFile, type CptRow, type CptTablesRead, invalid, type TextFile } from './types.js';

/** No short descriptor is longer. */
const LONGEST_SHORT = 28;

/**
 * Reads the user's AMA distribution, of whichever layout. Where both layouts are there, the current one is read.
 *
 * @param partial - whether the files may lack whole sections or categories
 * @throws MedcodesError `invalid-file`
 */
export function readDistribution(files: readonly CptFile[], partial: boolean): CptTablesRead {
  const roles = filesByRole(files);
  const codes = roles.get('codes');
  const used = codes === undefined ? ['long', 'medium', 'short'] : ['codes'];
  const read = [...roles].filter(([role]) => role === 'modifiers' || used.includes(role));
  const list = codes ?? roles.get('long')!;
  const rows =
    codes === undefined
      ? readOlder({ long: list, medium: roles.get('medium'), short: roles.get('short') })
      : readCodeList(codes);
  checkShort(codes ?? roles.get('short') ?? list, rows);
  if (!partial) checkWhole(list, rows);
  const modifiers = roles.get('modifiers');
  return {
    layout: codes === undefined ? 'older' : 'current',
    rows: rows
      .map((row) => ({ row, key: keyOf(row.code) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row),
    modifiers: modifiers === undefined ? undefined : readModifiers(modifiers),
    files: read.map(([, { name }]) => name),
  };
}

/** A longer one shows that columns or files were mixed up. */
function checkShort({ name }: TextFile, rows: readonly CptRow[]): void {
  const long = rows.find(({ shortTitle }) => shortTitle.length > LONGEST_SHORT);
  if (long !== undefined)
    throw invalid(
      name,
      undefined,
      `the short descriptor of ${long.code} has ${long.shortTitle.length} characters: expected at most ${LONGEST_SHORT}; is it the medium one?`,
    );
}

/**
 * A file that was cut off between two lines still reads well, but lacks what came last. Categories II and III stand in every
 * edition of this century, at the end of the list; the later ones do not.
 */
function checkWhole({ name }: TextFile, rows: readonly CptRow[]): void {
  const seen = new Set<string | undefined>(
    rows.flatMap(({ code }) => {
      const { category, section, subsection } = shapeOf(code);
      return [category, section?.code, subsection?.code];
    }),
  );
  const expected = [...sections(), ...subsections(), categoryNode('II'), categoryNode('III')];
  const missing = expected.find(({ code }) => !seen.has(code));
  if (missing === undefined) return;
  const place = missing.kind === 'category' ? missing.title : `${missing.code}, ${missing.title}`;
  throw invalid(
    name,
    undefined,
    `none of its ${rows.length} codes lies in ${place}: is it cut off? A part of CPT is read with { partial: true }, or --partial`,
  );
}
