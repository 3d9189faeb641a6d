import { placeOf } from '../base/binary-search.js';
import { type DayNumber, dayBefore, formatDay, type IsoDate, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { hasBit, type Mask } from '../base/masks.js';
import { parseCode, parsed } from '../codetree/code-key.js';
import type { Notation } from '../codetree/notation.js';
import { decodeLines } from '../packed/ascii.js';
import { type RunValues, readColumn, readRuns, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import type { MceBasis, MceList } from './types.js';

/** The days on which the attributes of a code change, ascending, and the attributes from each day on. */
export interface History {
  readonly days: readonly DayNumber[];
  readonly masks: readonly Mask[];
}

const NO_HISTORY: History = { days: [], masks: [] };

/** How many tails a category may have: what the category is worth in a key. */
const TAILS = 37 ** 4;

/** A code as one number, in the order of the codes. */
export const keyOf = (category: number, tail: number): number => category * TAILS + tail;

/** The attribute table of one code set. The writer is `src/mce/write/pack.ts`. */
export class MceTable {
  /** The version of the editor: `v43.1`. */
  readonly version: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** CMS's names of the attributes; the place is the bit in a mask. */
  readonly flags: readonly string[];
  readonly #provenance: MceList['provenance'];
  readonly #note: string;
  readonly #notation: Notation;
  /** The keys of the codes, ascending. */
  readonly #keys: Float64Array;
  readonly #histories: readonly History[];
  readonly #values: RunValues;

  constructor(part: Part, notation: Notation) {
    this.#notation = notation;
    const [about = '', ...flags] = decodeLines(part.section('about'));
    const [version = '', from = '', to = '', provenance = '', note = ''] = about.split('\t');
    this.version = version;
    this.from = from;
    this.to = to;
    this.firstDay = parseDate(from);
    this.lastDay = parseDate(to);
    this.#provenance = provenance as MceList['provenance'];
    this.#note = note;
    this.flags = flags;
    const [codes, histories, values] = splitPieces(part.section('codes')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.#keys = readKeys(decodeLines(codes), notation);
    this.#histories = decodeLines(histories).map(readHistory);
    this.#values = readRuns(readColumn(values), this.#keys.length);
  }

  /** The history of a code; an empty one for a code without attributes. */
  historyOf(key: number): History {
    const place = placeOf(this.#keys, key, 0, this.#keys.length);
    return place < 0 ? NO_HISTORY : this.#histories[this.#values[place]!]!;
  }

  /** The same for a text. */
  historyOfText(code: string): History {
    return parseCode(code, this.#notation) ? this.historyOf(keyOf(parsed.category, parsed.tail)) : NO_HISTORY;
  }

  /** The days on which any code changes, ascending. */
  changes(): DayNumber[] {
    return [...new Set(this.#histories.flatMap(({ days }) => days))].sort((a, b) => a - b);
  }

  /** What an attribute on a day rests on. */
  basisOf({ days, masks }: History, flag: string, day: DayNumber): MceBasis {
    const bit = this.flags.indexOf(flag);
    let first = placeOn(days, day);
    let next = first + 1;
    while (first > 0 && hasBit(masks[first - 1]!, bit)) first--;
    while (next < days.length && hasBit(masks[next]!, bit)) next++;
    const basis = { version: this.version, from: formatDay(days[first]!) };
    return next === days.length ? basis : { ...basis, to: formatDay(dayBefore(days[next]!)) };
  }

  /** CMS's names of the attributes in a mask. */
  namesOf(mask: Mask): readonly string[] {
    return this.flags.filter((_, bit) => hasBit(mask, bit));
  }

  /** The attributes as a user sees them. */
  describe(of: MceList['of']): MceList[] {
    return this.flags.map((attribute, bit) => ({
      attribute,
      of,
      from: this.from,
      to: this.to,
      version: this.version,
      provenance: this.#provenance,
      note: this.#note,
      codes: this.#count(bit),
    }));
  }

  #count(bit: number): number {
    const having = this.#histories.map(({ masks }) => masks.some((mask) => hasBit(mask, bit)));
    let count = 0;
    for (const value of this.#values) if (having[value]) count++;
    return count;
  }
}

/** The place of the last change up to a day; -1 before the first. */
export function placeOn(days: readonly DayNumber[], day: DayNumber): number {
  let place = days.length - 1;
  while (place >= 0 && days[place]! > day) place--;
  return place;
}

/** The attributes on a day. */
export const maskOn = ({ days, masks }: History, day: DayNumber): Mask => masks[placeOn(days, day)] ?? 0;

function readHistory(line: string): History {
  const pairs = line
    .split(' ')
    .map((change) => change.split(':').map((number) => Number.parseInt(number, 36)));
  return { days: pairs.map(([day]) => day!), masks: pairs.map(([, mask]) => mask!) };
}

/** The keys of codes that are written without what each shares with the one before. */
function readKeys(lines: readonly string[], notation: Notation): Float64Array {
  const keys = new Float64Array(lines.length);
  let code = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    code = code.slice(0, line.charCodeAt(0) - 48) + line.slice(1);
    // The lists of diagnoses and of procedures are alike. A procedure has seven characters, a diagnosis begins with a letter.
    if (!parseCode(code, notation) || (notation.digitFirst && code.length !== 7))
      throw new MedcodesError(
        'unsupported-payload',
        `the part given as '${notation.digitFirst ? 'procedures' : 'diagnoses'}' has ${code}; give each list under its own name`,
      );
    keys[i] = keyOf(parsed.category, parsed.tail);
  }
  return keys;
}
