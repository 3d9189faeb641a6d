import { keyOf } from '../code-key.js';
import { categoryNode, sections, shapeOf, subsections } from '../sections.js';
import { readCodeList, readModifiers } from './current.js';
import { filesByRole } from './files.js';
import { readOlder } from './older.js';
import { type CptFile, type CptRow, type CptTablesRead, invalid, type TextFile } from './types.js';

/** The most characters of a short descriptor. */
const LONGEST_SHORT = 28;

/**
 * Reads the user's AMA distribution in either layout. If both layouts are present, it reads the current one.
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

/** A longer short descriptor shows that columns or files were mixed up. */
function checkShort({ name }: TextFile, rows: readonly CptRow[]): void {
  const long = rows.find(({ shortTitle }) => shortTitle.length > LONGEST_SHORT);
  if (long !== undefined)
    throw invalid(
      name,
      undefined,
      `the short descriptor of ${long.code} has ${long.shortTitle.length} characters: expected at most ${LONGEST_SHORT}; check that this is not the medium descriptor`,
    );
}

/**
 * A file that was cut off between two lines can still be read, but lacks its last codes. Categories II and III are in every
 * edition of this century, at the end of the list; the later categories are not.
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
    `none of its ${rows.length} codes is in ${place}; check that the file is not cut off. To read a part of CPT, use { partial: true } or --partial`,
  );
}
