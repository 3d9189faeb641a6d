import { hasBit } from '../../src/base/masks.js';
import { forCheck } from '../../src/diagnoses/bundled.js';
import type { DiagnosesData } from '../../src/diagnoses/data.js';

export const data: DiagnosesData = forCheck();
const { notes, references, refers, codes } = data.relation();

/** An Excludes1 note that a Tabular List prints. */
export interface Excludes1Note {
  readonly note: number;
  readonly node: number;
  readonly text: string;
  readonly references: readonly number[];
}

/** Every Excludes1 note of a Tabular List, with its heading. */
export function* excludes1Notes(tabular: number): Generator<Excludes1Note> {
  const texts = data.texts!();
  let node = 0;
  for (let note = 0; note < notes.size; note++) {
    while (notes.start[node + 1]! <= note) node++;
    if (notes.kind[note] !== 0 || !notes.has(note, tabular)) continue;
    const heading = notes.headingOf(note, tabular);
    const text = `${heading < 0 ? '' : `${texts.ofRelation(heading)} `}${texts.ofRelation(note)}`;
    yield { note, node, text, references: references.ofSet(refers[note]!) };
  }
}

/** The billable codes that a reference covers in a release, by row. */
export function* coveredBy(reference: number, release: number): Generator<number> {
  for (let row = references.first[reference]!; row < references.end[reference]!; row++) {
    codes.fillRow(row);
    if (references.covers(reference, row) && hasBit(codes.billable[row]!, release)) yield row;
  }
}
