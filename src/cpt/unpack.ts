import { parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { decodeUtf8 } from '../files/decode.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import { openPart, type Part, type PayloadPart, requireSameBuild } from '../packed/payload.js';
import type { CptCodes, CptData, DetailTexts, Edition, ShortTexts, Texts } from './data.js';
import { byModifier } from './from-files.js';
import { checkEdition } from './moment.js';
import type { CptModifier, CptTest } from './types.js';

/** The number of codes whose texts are in one section, which is what a look-up inflates. */
export const CHUNK = 1024;

/** The name of the set in its payload. */
export const SET = 'cpt';

/**
 * A payload that `medcodes compile cpt` made from the user's own AMA files.
 *
 * Only the codes are needed by every function. A function that needs a missing part throws `missing-part`.
 */
export interface CptPayload {
  /** Codes and the dates of their descriptors. */
  readonly codes: PayloadPart;
  /** Long descriptors. */
  readonly titles?: PayloadPart | undefined;
  /** Medium and short descriptors. */
  readonly shortTitles?: PayloadPart | undefined;
  /** Descriptors for consumers, laboratory tests. */
  readonly details?: PayloadPart | undefined;
  /** Modifiers. */
  readonly modifiers?: PayloadPart | undefined;
}

/** The data of a payload, decoded on first use. The layout is described in `write/pack.ts`. */
export function dataFromPayload(payload: CptPayload, edition: Partial<Edition>): CptData {
  const part = (name: keyof CptPayload): Part => {
    const opened = openPart(SET, name, payload[name]);
    if (name !== 'codes') requireSameBuild(part('codes'), opened);
    return opened;
  };
  return {
    codes: () => readCodes(part('codes'), edition),
    titles: () => readTitles(part('titles')),
    shortTitles: () => readShortTitles(part('shortTitles')),
    details: () => readDetails(part('details')),
    modifiers: () => byModifier(linesOf(part('modifiers').section('modifiers')).map(readModifier)),
  };
}

function readCodes(part: Part, given: Partial<Edition>): CptCodes {
  const [head, steps, dates, numbers] = splitPieces(part.section('codes')) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const day = (text: string | undefined): number => (text === undefined || text === '' ? 0 : parseDate(text));
  const [effective, to] = decodeLines(head);
  const days = decodeLines(dates).map(day);
  const edition = { effective: day(effective), to: day(to), ...given };
  checkEdition(edition);
  const keys = readColumn(steps);
  for (let row = 1; row < keys.length; row++) keys[row] = keys[row]! + keys[row - 1]!;
  return {
    keys,
    from: readColumn(numbers).map((number) => days[number] ?? 0),
    edition,
  };
}

/** The lines of a text in UTF-8. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const text = decodeUtf8(bytes);
  if (text === undefined)
    throw new MedcodesError(
      'corrupt-payload',
      'a text of the payload is not UTF-8; compile the payload again',
    );
  return text.split('\n');
}

/** Returns the chunk of a row, which is decoded on first use. */
function chunksOf<T>(read: (index: number) => T): (row: number) => T {
  const chunks: T[] = [];
  return (row) => {
    const index = Math.floor(row / CHUNK);
    chunks[index] ??= read(index);
    return chunks[index]!;
  };
}

function readTitles(part: Part): Texts {
  const chunk = chunksOf((index) => linesOf(part.section(`long.${index}`)));
  return (row) => chunk(row)[row % CHUNK] ?? '';
}

function readShortTitles(part: Part): ShortTexts {
  const text = piecesOf(part, 'short');
  return { medium: (row) => text(row, 0), short: (row) => text(row, 1) };
}

function readDetails(part: Part): DetailTexts {
  const text = piecesOf(part, 'details');
  return {
    conceptId: (row) => text(row, 0),
    consumer: (row) => text(row, 1),
    spanish: (row) => text(row, 2),
    tests: (row) => readTests(text(row, 3)),
  };
}

/** Texts of several kinds whose chunks are stored together. */
function piecesOf(part: Part, name: string): (row: number, piece: number) => string {
  const chunk = chunksOf((index) => splitPieces(part.section(`${name}.${index}`)).map(linesOf));
  return (row, piece) => chunk(row)[piece]?.[row % CHUNK] ?? '';
}

function readTests(line: string): readonly CptTest[] {
  if (line === '') return [];
  const cells = line.split('\t');
  const tests: CptTest[] = [];
  for (let i = 0; i < cells.length; i += 3) {
    const [test, lab, manufacturer] = cells.slice(i, i + 3);
    tests.push({
      ...(test ? { test } : {}),
      ...(lab ? { lab } : {}),
      ...(manufacturer ? { manufacturer } : {}),
    });
  }
  return tests;
}

function readModifier(line: string): CptModifier {
  const [modifier = '', level, name, description, ...sections] = line.split('\t');
  return {
    modifier,
    ...(name ? { name } : {}),
    ...(description ? { description } : {}),
    ...(level ? { level } : {}),
    sections,
  };
}
