import { parse } from 'csv-parse/sync';
import { gunzipSync, strFromU8 } from 'fflate';
import { BuildError } from '../../errors.js';

const CODE = /^[ABCEGHJKLMPQRSTUV]\d{4}$/;

function requireCodes(file: string, codes: readonly string[]): readonly string[] {
  const odd = codes.find((code) => !CODE.test(code));
  if (odd !== undefined || codes.length === 0)
    throw new BuildError('malformed-row', file, `'${odd ?? ''}' is not a Level II code`);
  if (new Set(codes).size !== codes.length) throw new BuildError('duplicate', file, 'a code is listed twice');
  return codes;
}

/** Reads a compressed list of codes, one a line. */
export const readCodeList = (file: string, bytes: Uint8Array): readonly string[] =>
  requireCodes(file, strFromU8(gunzipSync(bytes)).trim().split(/\r?\n/));

const rows = (bytes: Uint8Array): Readonly<Record<string, string>>[] =>
  parse(Buffer.from(bytes), { columns: true, bom: true });

/** Reads the codes that have a status in one quarter of a table of statuses by quarter. */
export function readListedIn(file: string, bytes: Uint8Array, quarter: string): readonly string[] {
  const listed = rows(bytes).filter((row) => (row[quarter] ?? '') !== '');
  return requireCodes(
    file,
    listed.map(({ code = '' }) => code),
  );
}

/** Reads the new codes with their short texts; empty if there is none. */
export function readNewCodes(file: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const all = rows(bytes).map(
    (row) => [row.code ?? '', row.shortAddendumB202604 || row.shortAsp202607 || ''] as const,
  );
  requireCodes(
    file,
    all.map(([code]) => code),
  );
  return new Map(all);
}
