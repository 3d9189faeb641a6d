import { formsOf } from '../../../src/icd10pcs/label-forms.js';
import type { Titles } from '../../../src/icd10pcs/write/model.js';
import type { Era } from '../../../src/icd10pcs/write/rows/eras.js';
import { type Piece, segment } from './segment.js';

/** A code of an era with its titles, cut into pieces. Codes with the same titles in several eras are one record. */
export interface TitleRecord {
  readonly code: string;
  readonly titles: Titles;
  readonly pieces: readonly Piece[];
  /** The pattern of the pieces: fixed words, and `{0}` to `{3}` for the places. */
  readonly template: string;
}

/** What ties the titles of a code to its record. */
export const recordKey = (code: string, { long, short }: Titles): string => `${code}\t${long}\t${short}`;

/** The pattern of some pieces. */
export const templateOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ place, text }) => (place < 0 ? text : `{${place}}`)).join('');

/** The label of a value in an era. */
export const labelAt = (era: Era, place: number, value: string): string | undefined =>
  era.labels[place]![era.product[place]!.indexOf(value)];

/** Cuts the titles of all eras. */
export function titleRecords(eras: readonly Era[]): Map<string, TitleRecord> {
  const labels = labelsByBodySystem(eras);
  const records = new Map<string, TitleRecord>();
  for (const era of eras) {
    for (const [end, titles] of era.titles) {
      if (titles === undefined) continue;
      const code = era.table + end;
      const key = recordKey(code, titles);
      if (records.has(key)) continue;
      const words = [...end].map((value, place) => wordsOf(era, place, value, labels));
      const pieces = segment(titles.long, end, words);
      records.set(key, { code, titles, pieces, template: templateOf(pieces) });
    }
  }
  return withAliases(records);
}

/** Every label that a value of a place has in a body system: for values whose own label is not in the title. */
function labelsByBodySystem(eras: readonly Era[]): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  for (const era of eras) {
    era.product.forEach((values, place) => {
      [...values].forEach((value, i) => {
        const label = era.labels[place]![i];
        const key = bodySystemKey(era.table, place, value);
        if (label !== undefined) labels.set(key, (labels.get(key) ?? new Set()).add(label));
      });
    });
  }
  return labels;
}

const bodySystemKey = (table: string, place: number, value: string): string =>
  table.slice(0, 2) + place + value;

function wordsOf(
  era: Era,
  place: number,
  value: string,
  labels: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const label = labelAt(era, place, value);
  const others = [...(labels.get(bodySystemKey(era.table, place, value)) ?? [])];
  const own = label === undefined ? [] : [label];
  // The label itself is repeated at the end, where `segment` reads the label of the value.
  return [...new Set([...own, ...others].flatMap(formsOf)), ...own];
}

/**
 * Titles with another name for a value than any tables file (before 2019: `Left Rib` for `Ribs, 3 or More`) are cut like
 * the most frequent titles of their table that have one more place.
 */
function withAliases(records: ReadonlyMap<string, TitleRecord>): Map<string, TitleRecord> {
  const templates = new Map<string, Map<string, { count: number; pieces: readonly Piece[] }>>();
  for (const { code, template, pieces } of records.values()) {
    const table = code.slice(0, 3);
    const ofTable = templates.get(table) ?? new Map<string, { count: number; pieces: readonly Piece[] }>();
    templates.set(table, ofTable);
    const counted = ofTable.get(template) ?? { count: 0, pieces };
    ofTable.set(template, counted);
    counted.count++;
  }
  const frequent = new Map(
    [...templates].map(([table, ofTable]) => [
      table,
      [...ofTable.values()].sort((a, b) => b.count - a.count),
    ]),
  );
  return new Map(
    [...records].map(([key, record]) => {
      const table = record.code.slice(0, 3);
      const own = templates.get(table)!.get(record.template)!.count;
      for (const { count, pieces } of frequent.get(table)!) {
        if (count <= own) break;
        const aliased = cutLike(record, pieces);
        if (aliased !== undefined)
          return [key, { ...record, pieces: aliased, template: templateOf(aliased) }];
      }
      return [key, record];
    }),
  );
}

/** The title cut like another title that has one more place; undefined if it does not fit. */
function cutLike({ pieces, titles }: TitleRecord, like: readonly Piece[]): Piece[] | undefined {
  const own = new Map(pieces.filter(({ place }) => place >= 0).map(({ place, text }) => [place, text]));
  const places = like.filter(({ place }) => place >= 0);
  const missing = places.filter(({ place }) => !own.has(place));
  if (missing.length !== 1 || places.length !== own.size + 1) return undefined;
  const at = like.indexOf(missing[0]!);
  const spell = (some: readonly Piece[]): string =>
    some.map(({ place, text }) => (place < 0 ? text : own.get(place)!)).join('');
  const before = spell(like.slice(0, at));
  const behind = spell(like.slice(at + 1));
  const { long } = titles;
  if (long.length <= before.length + behind.length || !long.startsWith(before) || !long.endsWith(behind))
    return undefined;
  const text = long.slice(before.length, long.length - behind.length);
  return like.map((piece, i) =>
    i === at ? { ...piece, text } : piece.place < 0 ? piece : { ...piece, text: own.get(piece.place)! },
  );
}
