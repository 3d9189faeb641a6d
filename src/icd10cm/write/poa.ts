import type { Mask } from '../../base/masks.js';
import { textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { maskColumn, maskWhere, runColumn } from '../../packed/write/width.js';
import { byFrequency } from './codes.js';
import type { Icd10cmTables } from './model.js';
import type { CodeTree } from './tree.js';

/** Row values below the masks: never exempt, and exempt in every list of a release in which the code is billable. */
const NEVER = 0;
const ALWAYS = 1;

/**
 * Packs the lists of codes exempt from present-on-admission reporting: for each row never, always, or the mask of the
 * lists that have it. The reader is `src/icd10cm/poa-table.ts`.
 */
export function packPoa({ poaExempt, releases }: Icd10cmTables, tree: CodeTree): RawSection[] {
  const lists = poaExempt.map(({ codes }) => new Set(codes));
  const releaseOf = poaExempt.map(({ effective }) =>
    releases.findIndex((release) => release.effective === effective),
  );
  const listsWhere = (holds: (list: number) => boolean): Mask =>
    maskWhere(lists, 'POA lists', (_, list) => holds(list));
  const masks = tree.nodes.map(({ code }) => listsWhere((list) => lists[list]!.has(code)));
  const billable = tree.nodes.map(({ byRelease }) =>
    listsWhere((list) => byRelease[releaseOf[list]!]?.billable === true),
  );
  const special = byFrequency(masks.filter((mask, row) => mask !== 0 && mask !== billable[row]));
  const values = masks.map((mask, row) => {
    if (mask === 0) return NEVER;
    return mask === billable[row] ? ALWAYS : ALWAYS + 1 + special.indexOf(mask);
  });
  return [
    { name: 'poa.lists', bytes: textSection(poaExempt.map(({ effective }) => effective)) },
    { name: 'poa.masks', bytes: maskColumn(special, lists.length, 'POA lists') },
    { name: 'poa.rows', bytes: runColumn(values, 'sets of POA lists') },
  ];
}
