import type { Mask } from '../../../base/masks.js';
import { setBit } from '../../../packed/write/width.js';
import type { PackedRelease } from '../model.js';

/**
 * The codes whose short titles are composed, one line for each set of releases: the releases in base 36, then the codes, seven
 * characters each. The reader is `src/icd10pcs/composed-titles.ts`.
 */
export function composedLines(releases: readonly Pick<PackedRelease, 'composedShort'>[]): string[] {
  const masks = new Map<string, Mask>();
  releases.forEach(({ composedShort }, i) => {
    for (const code of composedShort) masks.set(code, setBit(masks.get(code) ?? 0, i, 'releases'));
  });
  const codes = new Map<Mask, string>();
  for (const code of [...masks.keys()].sort()) {
    const mask = masks.get(code)!;
    codes.set(mask, (codes.get(mask) ?? '') + code);
  }
  return [...codes].map(([mask, list]) => `${mask.toString(36)}\t${list}`);
}
