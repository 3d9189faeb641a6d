import { MedcodesError } from '../../src/base/errors.js';
import type { PartName } from '../../src/ncci/data.js';
import { NcciCollector } from '../../src/ncci/read/collect.js';
import { type TableFile, tableFiles } from '../../src/ncci/read/files.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { textLines } from '../read/zip.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { verifyModifiers, verifyTable } from './verify.js';

/** The parts of the bundled payload, by the names of their modules. */
export type NcciParts = Readonly<Record<string, readonly RawSection[]>>;

const MODIFIERS = 'ptp-modifiers';

/** Reads and verifies the bundled tables, and packs them. */
export async function loadNcci(options: LoadOptions = {}): Promise<NcciParts> {
  const open = sourceOpener(options);
  const parts: Record<string, readonly RawSection[]> = {};
  for (const source of readSources().filter(({ system }) => system === 'ncci')) {
    const bytes = open(source);
    if (source.kind === MODIFIERS) verifyModifiers(source, textLines(bytes));
    else parts[partOf(source)] = await packTable(source, bytes);
  }
  return parts;
}

/** `ptp-practitioner` for the kind of that name, `add-ons` for `aoc`. */
const partOf = ({ kind }: Source): string => (kind === 'aoc' ? 'add-ons' : kind);

async function packTable(source: Source, bytes: Uint8Array): Promise<readonly RawSection[]> {
  const { provenance, note } = source;
  const collector = new NcciCollector({}, { provenance, note });
  let parts: Partial<Record<PartName, readonly RawSection[]>>;
  try {
    for (const file of await tableFiles(nameOf(source), bytes)) await collector.add(watched(source, file));
    parts = collector.pack();
  } catch (error) {
    if (!(error instanceof MedcodesError)) throw error;
    throw new BuildError('malformed-row', source.path, error.message);
  }
  const [sections] = Object.values(parts);
  return sections!;
}

/** The file, with its rows verified against the announced counts as they are read. */
function watched(source: Source, file: TableFile): TableFile {
  return {
    ...file,
    read: async (takeSheet, split, progress) => {
      const rows: (readonly string[])[] = [];
      await file.read(
        () => {
          const take = takeSheet();
          return (cells, line) => {
            rows.push(cells);
            take(cells, line);
          };
        },
        split,
        progress,
      );
      verifyTable(source, rows);
    },
  };
}
