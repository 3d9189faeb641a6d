import type { HcpcsField } from '../../src/hcpcs/types.js';
import { COLUMNS, type Column, type Edition, type FileRecord } from '../../src/hcpcs/write/model.js';
import { BuildError } from '../errors.js';

/** Everything but the texts. */
const ALL_COLUMNS: readonly HcpcsField[] = [...COLUMNS, 'furtherPricing', 'furtherTypesOfService'];

const BLANK = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<Column, string>;

/** What a partial edition is made of. */
interface PartialSource {
  readonly effective: string;
  readonly note: string;
  readonly codes: readonly string[];
  readonly hasAllCodes: boolean;
}

/**
 * An edition that only says which codes there are. The texts of a code that an earlier edition has are those of that edition,
 * so that they do not count as changed; a new code has its short text only, or none.
 *
 * @param before - the editions before it
 * @param shortTexts - the short texts of new codes
 * @throws BuildError `contradiction` if a new code is not among those with short texts
 */
export function partialEdition(
  { effective, note, codes, hasAllCodes }: PartialSource,
  before: readonly Edition[],
  shortTexts: ReadonlyMap<string, string>,
): Edition {
  const known = new Map<string, FileRecord>();
  for (const { records } of before) for (const record of records) known.set(record.code, record);
  const records = codes.map((code): FileRecord => {
    const earlier = known.get(code);
    const shortTitle = earlier?.shortTitle ?? shortTexts.get(code);
    if (shortTitle === undefined)
      throw new BuildError(
        'contradiction',
        `HCPCS edition ${effective}`,
        `${code} is new, but not on the list of new codes`,
      );
    return { code, title: earlier?.title ?? '', shortTitle, values: BLANK, line: 0 };
  });
  return {
    effective,
    provenance: 'transformed',
    note,
    records,
    missing: {
      codes: { lacks: [...ALL_COLUMNS, 'shortTitle', 'title'].sort() as HcpcsField[], gaps: [] },
      modifiers: { lacks: [...ALL_COLUMNS, 'shortTitle', 'title'].sort() as HcpcsField[], gaps: [] },
    },
    hasModifiers: false,
    partial: true,
    hasAllCodes,
  };
}
