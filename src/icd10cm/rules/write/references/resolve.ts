import type { CodeTable } from '../../../../codetree/codes.js';
import { SHAPES } from '../../relation/references.js';
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
  /** For a range with an end that is not in any release: that end. The range then covers the existing codes. */
  readonly absentEnd?: string;
}

/** What resolving needs to know besides the codes. */
export interface ResolveContext {
  readonly codes: CodeTable;
  /** The range of each chapter by number: `V00-Y99`. */
  readonly chapters: ReadonlyMap<number, string>;
}

/** The references of a note as rows, and the names of codes that are not in any release. */
export interface Resolution {
  readonly references: readonly ResolvedReference[];
  readonly subjects: readonly ResolvedReference[];
  readonly missing: readonly { readonly reference: string; readonly reason: string }[];
}

/** The 7th characters of open fractures: B and C the first encounter, E to R later ones. Verified against the definitions. */
export const OPEN_FRACTURE: readonly string[] = [...'BCEFHJMNQR'];

/** Turns a reading into rows. A reference to a code that is not in any release is listed in `missing`. */
export function resolveReading(context: ResolveContext, reading: NoteReading): Resolution {
  const missing: { reference: string; reason: string }[] = [];
  const resolve = (reference: TextReference, condition?: CharacterCondition): ResolvedReference[] => {
    const found = resolveReference(context.codes, reference, condition);
    if (found === undefined) missing.push({ reference: nameOf(reference), reason: reasonOf(reference) });
    return found === undefined ? [] : [found];
  };
  const chapters = reading.chapters.flatMap((number) => {
    const name = context.chapters.get(number);
    if (name === undefined)
      missing.push({ reference: `Chapter ${number}`, reason: 'not in the Tabular List' });
    return name === undefined ? [] : [name.split('-') as [string, string?]];
  });
  return {
    references: [
      ...reading.groups.flatMap(({ references, condition }) =>
        references.flatMap((reference) => resolve(reference, condition)),
      ),
      ...chapters.flatMap(([first, last = first]) => resolve({ first, last, stem: false })),
    ],
    subjects: reading.subjects.flatMap((reference) => resolve(reference)),
    missing,
  };
}

function resolveReference(
  codes: CodeTable,
  reference: TextReference,
  condition: CharacterCondition | undefined,
): ResolvedReference | undefined {
  const { first, last, stem } = reference;
  const ends = last === undefined ? endsOfCode(codes, first) : endsOfRange(codes, first, last);
  if (ends === undefined) return undefined;
  const shape = (last === undefined ? SHAPES.code : SHAPES.range) + (stem ? 1 : 0);
  const resolved = { ...ends, shape, end: codes.subtreeEnd(ends.last) };
  if (condition === undefined) return resolved;
  const { text, patterns } = condition;
  const signs = patterns === 'open-fracture' ? OPEN_FRACTURE.map((sign) => `...${sign}`) : patterns;
  return { ...resolved, condition: { text, patterns: signs } };
}

type Ends = Pick<ResolvedReference, 'first' | 'last' | 'absentEnd'>;

function endsOfCode(codes: CodeTable, code: string): Ends | undefined {
  const row = codes.rowOf(code);
  return row < 0 ? undefined : { first: row, last: row };
}

/**
 * The ends of a range. If an end is not in any release (X00-X09: there is no X09), the nearest code inside the range is used. A
 * range that runs backwards (I83.0-I82.2) is a misprint and has no ends.
 */
function endsOfRange(codes: CodeTable, first: string, last: string): Ends | undefined {
  if (last < first) return undefined;
  const from = codes.rowOf(first);
  const to = codes.rowOf(last);
  const start = from >= 0 ? from : nearestRow(codes, first, 'up');
  const stop = to >= 0 ? to : nearestRow(codes, last, 'down');
  if (start === undefined || stop === undefined || stop < start) return undefined;
  const absentEnd = from < 0 ? first : to < 0 ? last : undefined;
  return { first: start, last: stop, ...(absentEnd === undefined ? {} : { absentEnd }) };
}

/** The next code up or down from a text that is not a code: in the same category, or in the next category. */
function nearestRow(codes: CodeTable, text: string, direction: 'up' | 'down'): number | undefined {
  const category = codes.rowOf(text.slice(0, 3));
  const { start } = codes.tree;
  const rows =
    category >= 0
      ? Array.from({ length: codes.subtreeEnd(category) - category }, (_, i) => category + i)
      : Array.from(start.subarray(0, -1)).filter((row) => codes.codeOf(row)[0] === text[0]);
  const inRange = rows.filter((row) =>
    direction === 'up' ? codes.codeOf(row) > text : codes.codeOf(row) < text,
  );
  return direction === 'up' ? inRange[0] : inRange.at(-1);
}

const reasonOf = ({ first, last }: TextReference): string =>
  last !== undefined && last < first ? 'a range that runs backwards: a misprint' : 'not in any release';

/** A reference as it is written. */
export const nameOf = ({ first, last, stem }: TextReference): string =>
  `${first}${last === undefined ? '' : `-${last}`}${stem ? '-' : ''}`;
