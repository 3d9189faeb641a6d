import { ColumnWriter, column, textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import type { PackedRelease, PcsChange } from '../model.js';

/** A change from one code to another. */
interface Change {
  readonly release: number;
  readonly current: string;
  readonly previous: string;
}

type Releases = readonly Pick<PackedRelease, 'effective'>[];

/** The changes between two different codes: a revision in place is a change of titles. */
function changesOf(releases: Releases, changes: readonly PcsChange[]): Change[] {
  const numbers = new Map(releases.map(({ effective }, i) => [effective, i]));
  const seen = new Set<string>();
  return changes.flatMap(({ effective, current, previous }) => {
    const key = `${effective} ${current} ${previous}`;
    if (current === undefined || previous === undefined || current === previous || seen.has(key)) return [];
    seen.add(key);
    return [{ release: numbers.get(effective)!, current, previous }];
  });
}

/**
 * Packs the conversion table. The reader is `src/icd10pcs/change-table.ts`, `docs/format` has the layout.
 */
export function packChanges(releases: Releases, printed: readonly PcsChange[]): RawSection[] {
  const changes = changesOf(releases, printed).sort(
    (a, b) => a.release - b.release || compare(a.current, b.current) || compare(a.previous, b.previous),
  );
  const counts = releases.map((_, i) => changes.filter(({ release }) => release === i).length);
  const shared = new ColumnWriter();
  const differing = new ColumnWriter();
  let currentRests = '';
  let previousRests = '';
  let last = '';
  for (const { current, previous } of changes) {
    let same = 0;
    while (same < 7 && current[same] === last[same]) same++;
    shared.add(same);
    currentRests += current.slice(same);
    last = current;
    let mask = 0;
    for (let i = 0; i < 7; i++) {
      if (current[i] === previous[i]) continue;
      mask |= 1 << i;
      previousRests += previous[i];
    }
    differing.add(mask);
  }
  return [
    { name: 'changes.releases', bytes: column(counts) },
    { name: 'changes.shared', bytes: shared.bytes() },
    { name: 'changes.codes', bytes: textSection([currentRests]) },
    { name: 'changes.differing', bytes: differing.bytes() },
    { name: 'changes.previous', bytes: textSection([previousRests]) },
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
