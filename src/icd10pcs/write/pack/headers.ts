import { setBit } from '../../../packed/write/width.js';
import { headerTitle } from '../../header-title.js';
import type { PackedRelease, Titles } from '../model.js';

/**
 * The titles of tables that are not made of the names of body system and root operation, one line for each: the table, the
 * releases in base 36, the long title, and the short title if it differs. The reader is
 * `src/icd10pcs/title-table.ts`.
 */
export function headerLines(
  releases: readonly Pick<PackedRelease, 'headers'>[],
  heads: ReadonlyMap<string, string>,
): string[] {
  const tables = [...new Set(releases.flatMap(({ headers }) => [...headers.keys()]))].sort();
  return tables.flatMap((table) => {
    const made = headerTitle(table, (prefix) => heads.get(prefix) ?? '');
    const masks = new Map<string, number>();
    releases.forEach(({ headers }, i) => {
      const titles =
        headers.get(table) ?? (headers.has(table) ? releases[i - 1]?.headers.get(table) : undefined);
      if (titles === undefined || (titles.long === made && titles.short === made)) return;
      const text = textOf(titles);
      masks.set(text, setBit(masks.get(text) ?? 0, i, 'releases'));
    });
    return [...masks].map(([text, mask]) => `${table}\t${mask.toString(36)}\t${text}`);
  });
}

const textOf = ({ long, short }: Titles): string => (long === short ? long : `${long}\t${short}`);
