import { hasBit } from '../../../base/masks.js';
import { joinPieces } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { maskColumn, runColumn, setBit } from '../../../packed/write/width.js';
import { byFrequency } from '../../write/codes.js';
import type { BuiltCodes } from './codes.js';

/**
 * Titles such as 'Dementia in other diseases classified elsewhere': the code is a manifestation and is never first
 * (guideline I.A.13). B95 to B97 are 'as the cause of diseases classified elsewhere', which is the opposite.
 */
const isManifestationTitle = (title: string): boolean =>
  /classified elsewhere/i.test(title) && !/as the cause of diseases classified elsewhere/i.test(title);

/** Packs for each row the releases in which its title makes it a manifestation. */
export function packManifestations({ codes, titles }: BuiltCodes): RawSection {
  const known = new Map<number, boolean>();
  const masks = Array.from({ length: codes.rows }, (_, row) => {
    let mask = 0;
    for (let release = 0; release < codes.releases.length; release++) {
      if (!hasBit(codes.present[row]!, release)) continue;
      const titleRow = titles.rowIn(row, release);
      const found = known.get(titleRow) ?? isManifestationTitle(titles.title(titleRow));
      known.set(titleRow, found);
      if (found) mask = setBit(mask, release, 'releases');
    }
    return mask;
  });
  const different = byFrequency(masks);
  const numberOf = new Map(different.map((mask, index) => [mask, index]));
  const pieces = [
    maskColumn(different, codes.releases.length, 'releases'),
    runColumn(
      masks.map((mask) => numberOf.get(mask)!),
      'sets of releases',
    ),
  ];
  return { name: 'manifestations', bytes: joinPieces(pieces) };
}
