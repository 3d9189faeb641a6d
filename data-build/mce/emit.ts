import type { Mask } from '../../src/base/masks.js';
import { joinPieces, textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { byFrequency } from '../../src/packed/write/frequency.js';
import { maskColumn, runColumn, setBit } from '../../src/packed/write/width.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import type { MceListTable } from './model.js';
import { loadMceTables } from './tables.js';

/**
 * Packs lists of one code set: section `lists`, a line for each; section `codes`, three pieces: the codes, each without
 * what it shares with the one before, the different sets of lists as masks, and for each code its set in runs. The reader
 * is `src/mce/table.ts`.
 */
export function packLists(lists: readonly MceListTable[]): RawSection[] {
  const masks = new Map<string, Mask>();
  lists.forEach(({ codes }, bit) => {
    for (const code of codes)
      masks.set(code, setBit(masks.get(code) ?? 0, bit, 'lists of the Medicare Code Editor'));
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
      bytes: joinPieces([
        textSection(shortened(codes)),
        maskColumn(different, lists.length, 'lists of the Medicare Code Editor'),
        runColumn(values, 'sets of lists'),
      ]),
    },
  ];
}

/** Each code as the number of characters that it shares with the code before, and the rest. */
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
