import { column, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import type { Icd10cmTables } from './model.js';
import { byFrequency, runs } from './codes.js';
import type { CodeTree } from './tree.js';

/** Row values below the masks: exempt in no list, and in every list of a release in which the code is billable. */
const NEVER = 0;
const ALWAYS = 1;

/**
 * Packs the lists of codes exempt from present-on-admission reporting: for each row never, always, or the mask of the
 * lists that hold it. The reader is `src/icd10cm/poa-table.ts`.
 */
export function packPoa({ poaExempt, releases }: Icd10cmTables, tree: CodeTree): RawSection[] {
  const lists = poaExempt.map(({ codes }) => new Set(codes));
  const releaseOf = poaExempt.map(({ effective }) =>
    releases.findIndex((release) => release.effective === effective),
  );
  const maskWhere = (holds: (list: number) => boolean): number =>
    lists.reduce((mask, _, list) => (holds(list) ? mask | (1 << list) : mask), 0);
  const masks = tree.nodes.map(({ code }) => maskWhere((list) => lists[list]!.has(code)));
  const billable = tree.nodes.map(({ byRelease }) =>
    maskWhere((list) => byRelease[releaseOf[list]!]?.billable === true),
  );
  const special = byFrequency(masks.filter((mask, row) => mask !== 0 && mask !== billable[row]));
  const values = masks.map((mask, row) => {
    if (mask === 0) return NEVER;
    return mask === billable[row] ? ALWAYS : ALWAYS + 1 + special.indexOf(mask);
  });
  return [
    { name: 'poa.lists', bytes: textSection(poaExempt.map(({ effective }) => effective)) },
    { name: 'poa.masks', bytes: column(special) },
    { name: 'poa.rows', bytes: column(runs(values)) },
  ];
}
