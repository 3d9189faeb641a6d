import { MedcodesError } from '../../../base/errors.js';
import { deepFreeze } from '../../../base/freeze.js';
import { hasBit, type MaskArray } from '../../../base/masks.js';
import type { CodeTable } from '../../../codetree/codes.js';
import { decodeLines } from '../../../packed/ascii.js';
import { type RunValues, readColumn, readMasks, readRuns, splitPieces } from '../../../packed/column.js';
import type { Part } from '../../../packed/payload.js';
import type { Icd10cmTabularRelease } from '../types.js';
import { MatterTable } from './matters.js';
import { NoteList } from './note-list.js';
import { References } from './references.js';

/** Properties of a note, read from its own text. */
export const Flag = { conditional: 1, open: 2, special: 4 } as const;

/**
 * The notes that name other codes, without their texts: the node that states them, the Tabular Lists, and the references.
 * The writer is `src/icd10cm/rules/write/pack-relation.ts`.
 */
export class RelationTable {
  readonly part: Part;
  readonly codes: CodeTable;
  readonly tabulars: readonly Icd10cmTabularRelease[];
  readonly notes: NoteList;
  readonly references: References;
  /** The set of references of each note. */
  readonly refers: Uint32Array;
  /** The set of codes that a note applies to, if its text names them. */
  readonly subjects: ReadonlyMap<number, number>;
  /** {@link Flag}s of each note. */
  readonly flags: Uint8Array;
  #matters: MatterTable | undefined;
  #manifestations: { readonly masks: MaskArray; readonly ofRow: RunValues } | undefined;

  constructor(codes: CodeTable, part: Part) {
    requireCodes(codes, part);
    this.part = part;
    this.codes = codes;
    this.tabulars = deepFreeze(decodeLines(part.section('tabulars')).map(readTabular));
    const pieces = splitPieces(part.section('notes'));
    this.notes = new NoteList(codes, pieces, this.tabulars.length);
    this.references = new References(codes, part.section('references'));
    this.refers = readColumn(pieces[8]!);
    this.flags = Uint8Array.from(readColumn(pieces[9]!));
    this.subjects = readSubjects(readColumn(pieces[10]!));
  }

  /**
   * Whether a row's title makes it a manifestation in a release: 'in diseases classified elsewhere'. Such a code is
   * never first (guideline I.A.13).
   */
  isManifestation(row: number, release: number): boolean {
    this.#manifestations ??= readManifestations(this.part, this.codes);
    const { masks, ofRow } = this.#manifestations;
    return hasBit(masks[ofRow[row]!]!, release);
  }

  /** Which notes and inclusion terms name something that titles deny. */
  get matters(): MatterTable {
    this.#matters ??= new MatterTable(this.part, this.tabulars.length);
    return this.#matters;
  }

  /** Whether a note applies to a row below its node. */
  holdsFor(note: number, row: number): boolean {
    const subjects = this.subjects.get(note);
    return subjects === undefined || this.references.setCovers(subjects, row);
  }
}

/** Rows are numbered by the codes payload: a rules payload fits exactly one. */
function requireCodes(codes: CodeTable, part: Part): void {
  const bytes = part.section('codes');
  const wanted = readColumn(bytes)[0];
  if (wanted === codes.part.fingerprint()) return;
  throw new MedcodesError(
    'corrupt-payload',
    'the rules and the codes of the payload come from different builds; load both from the same version of medcodes',
  );
}

function readTabular(line: string): Icd10cmTabularRelease {
  const [effective = '', fiscalYear, provenance, note = ''] = line.split('\t');
  return {
    effective,
    fiscalYear: Number(fiscalYear),
    provenance: provenance as Icd10cmTabularRelease['provenance'],
    note,
  };
}

/** Pairs: the step to the next note, and its set of subjects. */
function readSubjects(pairs: Uint32Array): Map<number, number> {
  const subjects = new Map<number, number>();
  let note = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    note += pairs[i]!;
    subjects.set(note, pairs[i + 1]!);
  }
  return subjects;
}

/** The different sets of releases, and the set of each row. */
function readManifestations(
  part: Part,
  { rows, releases }: CodeTable,
): { masks: MaskArray; ofRow: RunValues } {
  const [masks, ofRow] = splitPieces(part.section('manifestations')) as [Uint8Array, Uint8Array];
  return { masks: readMasks(masks, releases.length), ofRow: readRuns(readColumn(ofRow), rows) };
}
