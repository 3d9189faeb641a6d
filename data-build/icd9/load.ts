import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { type GemRow, readGem, readTitles, type TitleRow } from './read.js';

/** The official files of the diagnoses or of the procedures. */
export interface Icd9Files {
  /** The codes with their titles, in order. */
  readonly titles: readonly TitleRow[];
  /** The rows from ICD-9-CM to ICD-10. */
  readonly forward: readonly GemRow[];
  /** The rows from ICD-10 to ICD-9-CM. */
  readonly backward: readonly GemRow[];
  /** The first day of the edition. */
  readonly effective: string;
  /** The first day of the fiscal year of the mappings. */
  readonly mapped: string;
}

/** Reads and verifies the files of both kinds. */
export function loadIcd9(options: LoadOptions): Record<'diagnoses' | 'procedures', Icd9Files> {
  const sources = readSources().filter(({ system }) => system === 'icd9cm');
  const open = sourceOpener(options);
  const sourceOf = (kind: string): Source => {
    const found = sources.find((source) => source.kind === kind);
    if (found === undefined)
      throw new BuildError(
        'source-missing',
        'sources.json',
        `sources.json has no source of the kind '${kind}'; add it`,
      );
    return found;
  };
  const read = <Row>(
    source: Source,
    reader: (file: string, bytes: Uint8Array) => Row[],
    expected: 'codes' | 'rows',
  ): Row[] => {
    const rows = reader(nameOf(source), open(source));
    if (rows.length !== source.expect[expected])
      throw new BuildError('count', nameOf(source), `${rows.length} rows, not ${source.expect[expected]}`);
    return rows;
  };
  const filesOf = (kind: string): Icd9Files => {
    const titles = sourceOf(kind);
    const forward = sourceOf(`${kind}-to-icd10`);
    return {
      titles: read(titles, readTitles, 'codes'),
      forward: read(forward, readGem, 'rows'),
      backward: read(sourceOf(`${kind}-from-icd10`), readGem, 'rows'),
      effective: titles.release,
      mapped: forward.release,
    };
  };
  return { diagnoses: filesOf('diagnoses'), procedures: filesOf('procedures') };
}
