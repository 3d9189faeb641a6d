import type { CodeTable } from '../../../src/codeset/codes.js';
import { SHAPES } from '../../../src/icd10cm/rules/relation/references.js';
import type { CharacterCondition, NoteReading, TextReference } from './model.js';

/** A reference as rows of the codes payload. */
export interface ResolvedReference {
  readonly shape: number;
  /** The row of the code named first. */
  readonly first: number;
  /** The row of the code named last; the same for a code or a stem. */
  readonly last: number;
  /** One past the last row below it. */
  readonly end: number;
  readonly condition?: { readonly text: string; readonly patterns: readonly string[] };
}

/** What resolving needs to know besides the codes. */
export interface ResolveContext {
  readonly codes: CodeTable;
  /** The range of each chapter by number: `V00-Y99`. */
  readonly chapters: ReadonlyMap<number, string>;
}

/** The references of a note as rows, and the names of codes that are in no release. */
export interface Resolution {
  readonly references: readonly ResolvedReference[];
  readonly subjects: readonly ResolvedReference[];
  readonly missing: readonly string[];
}

/** The 7th characters of open fractures: B and C the first encounter, E to R later ones. Verified against the definitions. */
export const OPEN_FRACTURE: readonly string[] = [...'BCEFHJMNQR'];

/** Turns a reading into rows. A reference to a code that is in no release is named in `missing`. */
export function resolveReading(context: ResolveContext, reading: NoteReading): Resolution {
  const missing: string[] = [];
  const resolve = (reference: TextReference, condition?: CharacterCondition): ResolvedReference[] => {
    const found = resolveReference(context.codes, reference, condition);
    if (found === undefined) missing.push(nameOf(reference));
    return found === undefined ? [] : [found];
  };
  const chapters = reading.chapters.map(
    (number) => context.chapters.get(number)!.split('-') as [string, string],
  );
  return {
    references: [
      ...reading.groups.flatMap(({ references, condition }) =>
        references.flatMap((reference) => resolve(reference, condition)),
      ),
      ...chapters.flatMap(([first, last]) => resolve({ first, last, stem: false })),
    ],
    subjects: reading.subjects.flatMap((reference) => resolve(reference)),
    missing,
  };
}

function resolveReference(
  codes: CodeTable,
  { first, last, stem }: TextReference,
  condition: CharacterCondition | undefined,
): ResolvedReference | undefined {
  const firstRow = codes.rowOf(first);
  const lastRow = last === undefined ? firstRow : codes.rowOf(last);
  if (firstRow < 0 || lastRow < firstRow) return undefined;
  const shape = (last === undefined ? SHAPES.code : SHAPES.range) + (stem ? 1 : 0);
  const resolved = { shape, first: firstRow, last: lastRow, end: codes.subtreeEnd(lastRow) };
  if (condition === undefined) return resolved;
  const { text, patterns } = condition;
  const signs = patterns === 'open-fracture' ? OPEN_FRACTURE.map((sign) => `...${sign}`) : patterns;
  return { ...resolved, condition: { text, patterns: signs } };
}

/** A reference as it is written. */
export const nameOf = ({ first, last, stem }: TextReference): string =>
  `${first}${last === undefined ? '' : `-${last}`}${stem ? '-' : ''}`;
