import { hasBit } from '../base/masks.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, readRuns, splitPieces } from '../packed/column.js';
import { openPart, type PayloadPart } from '../packed/payload.js';

/** What a part of the Medicare Code Editor says on its last day. */
export interface MceLastDay {
  readonly version: string;
  readonly from: number;
  readonly to: number;
  /** CMS's names of the attributes of each code that has any, in alphabetical order. */
  readonly flagsOf: ReadonlyMap<string, string>;
}

const dayNumber = (iso: string): number => Number(iso.replaceAll('-', ''));

/** Reads what the attributes of each code are on the last day of a part. */
export function decodeMceLastDay(
  name: 'diagnoses' | 'procedures',
  payload: PayloadPart | undefined,
): MceLastDay {
  const part = openPart('mce', name, payload);
  const [about = '', ...flags] = decodeLines(part.section('about'));
  const [version = '', from = '', to = ''] = about.split('\t');
  const [codes, histories, values] = splitPieces(part.section('codes')) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const lastOf = decodeLines(histories).map((line) => {
    const mask = Number.parseInt(line.slice(line.lastIndexOf(':') + 1), 36);
    return flags
      .filter((_, bit) => hasBit(mask, bit))
      .sort()
      .join(' ');
  });
  const lines = decodeLines(codes);
  const numbers = readRuns(readColumn(values), lines.length);
  const flagsOf = new Map<string, string>();
  let code = '';
  lines.forEach((line, i) => {
    code = code.slice(0, Number(line[0])) + line.slice(1);
    const last = lastOf[numbers[i]!]!;
    if (last !== '') flagsOf.set(code, last);
  });
  return { version, from: dayNumber(from), to: dayNumber(to), flagsOf };
}
