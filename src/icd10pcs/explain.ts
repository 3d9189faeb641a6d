import type { OnDate } from '../base/dates.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import { basisOf } from './builder.js';
import { characterValue, tableNumber } from './code-number.js';
import type { LabelData } from './data.js';
import { axisValue, erasUnder, exists, normalizePrefix, valuesAfter } from './prefix.js';
import type {
  Icd10pcsAxisPosition,
  Icd10pcsBrokenAxis,
  Icd10pcsExplanation,
  Icd10pcsNearRow,
} from './types.js';

/** The most rows that an explanation names. */
const MOST_ROWS = 5;

/** Explains why a text is not a code on a date; undefined before the first release. */
export function explain(data: LabelData, text: string, options?: OnDate): Icd10pcsExplanation | undefined {
  return explainAt(data, text, momentOf(data.codes(), options));
}

/** Explains why a text is not a code at a moment; undefined before the first release. */
export function explainAt(
  data: LabelData,
  text: string,
  { release, projected }: Moment,
): Icd10pcsExplanation | undefined {
  const codes = data.codes();
  if (release < 0) return undefined;
  const code = typeof text === 'string' ? capitals(text.trim().slice(0, 40)) : '';
  const legalPrefix = legalLength(data, code, release);
  const common = {
    code,
    legalPrefix,
    release: codes.releaseDate(release),
    basis: basisOf(codes, release),
    projected,
  };
  if (legalPrefix === code.length) {
    const legal = legalPrefix === 7;
    const message = legal
      ? `${code} is a code in the release of ${common.release}`
      : `${7 - legalPrefix} more ${legalPrefix === 6 ? 'character is' : 'characters are'} needed after '${code}'`;
    return { ...common, status: legal ? 'legal' : 'incomplete', message, rows: [] };
  }
  if (legalPrefix === 7) {
    const message = `'${code}' is too long: a code has seven characters, and ${code.slice(0, 7)} is a code`;
    return { ...common, status: 'illegal', message, rows: [] };
  }
  const first = brokenAt(data, code, legalPrefix, release);
  const rows = nearestRows(data, code, release);
  return { ...common, status: 'illegal', message: messageOf(code, first), first, rows };
}

/** Upper-cases the letters of codes only, because the capital of the long s, 'ſ', is a letter of codes. */
const capitals = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

function legalLength(data: LabelData, code: string, release: number): number {
  let length = 0;
  while (length < Math.min(code.length, 7)) {
    const prefix = normalizePrefix(code.slice(0, length + 1));
    if (prefix === undefined || prefix.length !== length + 1 || !exists(data.codes(), prefix, release)) break;
    length++;
  }
  return length;
}

function brokenAt(data: LabelData, code: string, at: number, release: number): Icd10pcsBrokenAxis {
  const labels = data.labels();
  const position = (at + 1) as Icd10pcsAxisPosition;
  return {
    position,
    name: at === 0 ? 'Section' : labels.axisName(code[0]!, position),
    value: code[at]!,
    legal: valuesAfter(data.codes(), labels, code.slice(0, at), release),
  };
}

function messageOf(code: string, { position, name, value, legal }: Icd10pcsBrokenAxis): string {
  const shown = legal
    .slice(0, 8)
    .map(({ value: other, label }) => (label === undefined ? other : `${other} (${label})`));
  const more = legal.length > shown.length ? ` and ${legal.length - shown.length} more` : '';
  const before = position === 1 ? '' : ` after ${code.slice(0, position - 1)}`;
  const axis = name === '' ? `character ${position}` : `character ${position} (${name})`;
  return `${axis} is '${value}'; allowed${before}: ${shown.join(', ')}${more}`;
}

/** The rows of the table that need the fewest characters changed. */
function nearestRows(data: LabelData, code: string, release: number): Icd10pcsNearRow[] {
  const head = normalizePrefix(code.slice(0, 3));
  if (head?.length !== 3 || code.length < 4) return [];
  const codes = data.codes();
  const table = codes.find(tableNumber(head));
  const rows = erasUnder(codes, table, head, release).map((era, i) => ({
    row: i + 1,
    broken: brokenIn(data, table, era, code),
  }));
  const fewest = rows.reduce((least, { broken }) => Math.min(least, broken.length), 4);
  return rows.filter(({ broken }) => broken.length === fewest).slice(0, MOST_ROWS);
}

function brokenIn(data: LabelData, table: number, era: number, code: string): Icd10pcsBrokenAxis[] {
  const codes = data.codes();
  const labels = data.labels();
  const broken: Icd10pcsBrokenAxis[] = [];
  for (let place = 0; place < Math.min(4, code.length - 3); place++) {
    const character = characterValue(code.charCodeAt(place + 3));
    if (character >= 0 && codes.allows(era, place, character)) continue;
    const position = (place + 4) as Icd10pcsAxisPosition;
    broken.push({
      position,
      name: labels.axisName(code[0]!, position),
      value: code[place + 3]!,
      legal: [...codes.valuesOf(era, place)].map((value, n) =>
        axisValue(value, labels.label(table, era, place, n)),
      ),
    });
  }
  return broken;
}
