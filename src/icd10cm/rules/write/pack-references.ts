import { ColumnWriter, column, joinPieces, textSection } from '../../../packed/write/column.js';
import { byFrequency } from '../../write/codes.js';
import type { ResolvedReference } from './references/resolve.js';

/** The references as a section, and the number of each set of them: 0 for the empty one. */
export interface PackedReferences {
  readonly section: Uint8Array;
  readonly numberOf: (references: readonly ResolvedReference[]) => number;
}

const conditionLine = ({ condition }: ResolvedReference): string =>
  condition === undefined ? '' : [condition.text, ...condition.patterns].join('\t');

const keyOf = (reference: ResolvedReference): string =>
  [reference.first, reference.last, reference.shape, conditionLine(reference)].join('|');

const setKey = (references: readonly ResolvedReference[]): string => references.map(keyOf).join(' ');

/** Packs the different references, by row, and the different sets of them, the most frequent first. */
export function packReferences(sets: readonly (readonly ResolvedReference[])[]): PackedReferences {
  const different = new Map(sets.flat().map((reference) => [keyOf(reference), reference]));
  const references = [...different.values()].sort(
    (a, b) =>
      a.first - b.first ||
      a.last - b.last ||
      a.shape - b.shape ||
      compare(conditionLine(a), conditionLine(b)),
  );
  const conditions = byFrequency(references.map(conditionLine).filter((line) => line !== ''));
  const referenceNumber = new Map(references.map((reference, index) => [keyOf(reference), index]));
  const setByKey = new Map(sets.map((set) => [setKey(set), set]));
  const setKeys = byFrequency(sets.filter((set) => set.length > 0).map(setKey));
  const setNumber = new Map(setKeys.map((key, index) => [key, index + 1]));
  const steps = new ColumnWriter();
  let before = 0;
  for (const { first } of references) {
    steps.addSigned(first - before);
    before = first;
  }
  const packedSets = setKeys.map((key) => setByKey.get(key)!);
  return {
    section: joinPieces([
      textSection(conditions),
      column(references.map(({ shape }) => shape)),
      steps.bytes(),
      column(references.map(({ first, last }) => last - first)),
      column(references.map(({ last, end }) => end - last)),
      column(references.map((reference) => conditions.indexOf(conditionLine(reference)) + 1)),
      column(packedSets.map(({ length }) => length)),
      column(packedSets.flatMap((set) => set.map((reference) => referenceNumber.get(keyOf(reference))!))),
    ]),
    numberOf: (set) => (set.length === 0 ? 0 : setNumber.get(setKey(set))!),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
