import { column, joinPieces, textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { byFrequency, runs } from '../../src/icd10cm/write/codes.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import type { MceListTable } from './model.js';
import { loadMceTables } from './tables.js';

/** One bit of a mask for each list. */
const MOST_LISTS = 31;

/**
 * Packs lists of one code set: section `lists`, a line for each; section `codes`, three pieces: the codes, each without
 * what it shares with the one before, the different sets of lists as masks, and for each code its set in runs. The reader
 * is `src/mce/table.ts`.
 */
export function packLists(lists: readonly MceListTable[]): RawSection[] {
  if (lists.length > MOST_LISTS)
    throw new Error(
      `${lists.length} lists do not fit a mask of ${MOST_LISTS} bits: use two columns of masks`,
    );
  const masks = new Map<string, number>();
  lists.forEach(({ codes }, bit) => {
    for (const code of codes) masks.set(code, (masks.get(code) ?? 0) | (1 << bit));
  });
  const codes = [...masks.keys()].sort();
  const different = byFrequency([...masks.values()]);
  const values = codes.map((code) => different.indexOf(masks.get(code)!));
  return [
    {
      name: 'lists',
      bytes: textSection(
        lists.map((list) =>
          [list.kind, list.effective, list.to, list.version, list.provenance, list.note].join('\t'),
        ),
      ),
    },
    {
      name: 'codes',
      bytes: joinPieces([textSection(shortened(codes)), column(different), column(runs(values))]),
    },
  ];
}

/** Each code as the number of characters that it shares with the one before, and the rest. */
function shortened(codes: readonly string[]): string[] {
  return codes.map((code, index) => {
    const before = codes[index - 1] ?? '';
    let shared = 0;
    while (shared < before.length && before[shared] === code[shared]) shared++;
    return `${shared}${code.slice(shared)}`;
  });
}

/** Packs verified lists into the modules of `src/data/mce`. */
export function emitMce(
  lists: readonly MceListTable[],
  progress: (message: string) => void = () => {},
): Promise<Emitted> {
  const parts = {
    diagnoses: packLists(lists.filter(({ system }) => system === 'icd10cm')),
    procedures: packLists(lists.filter(({ system }) => system === 'icd10pcs')),
  };
  return emitPayload({ set: 'mce', label: 'the Medicare Code Editor', parts }, progress);
}

/** Reads, verifies and packs the lists of the Medicare Code Editor. */
export function buildMce(options: LoadOptions): Promise<Emitted> {
  const lists = loadMceTables(options);
  options.progress?.(`${lists.length} lists verified`);
  return emitMce(lists, options.progress);
}
