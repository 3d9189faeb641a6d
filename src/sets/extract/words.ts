import { trailing } from '../../base/trailing.js';
import { FUSED } from '../../codeset/written-as.js';
import { type Reading, readCode } from './candidates.js';
import type { ExtractChange } from './characters.js';

/** A reading with what was done for it. */
export interface Found extends Reading {
  readonly from: number;
  readonly to: number;
  readonly modifiers: readonly string[];
  readonly changes: readonly ExtractChange[];
}

/** A code of HCPCS or CPT with modifiers: `J1885-RT`, `J1885:59:LT`, `99213-25`. */
const WITH_MODIFIERS = /^([A-Z\d]{5})((?:[-:][A-Z\d]{2}){1,4})$/;
/** The number of a list item in front of a code: `1.E11.9`, `2)I10`. */
const LEADING_NUMBER = /^\d{1,2}[.)](?=[A-Z])/;
/** A dash, a bullet or a label in front of a code: `-E11.9`, `•I10`, `Dx:I10`, `ICD-10:E11.9`. */
const LEADING_MARK =
  /^(?:(?:DX\d?|ICD(?:-?(?:9|10))?(?:-?CM|-?PCS)?|CPT|HCPCS|CODES?|DIAGNOS[IE]S)[:=#]|[-#.:=\u00B7\u2022\u2023\u25AA\u25CF\u25E6])+(?=[A-Z\d])/;
/** A code with its title right after it: `E11.9-Type`, `99213:Office`. */
const TITLED =
  /^(?:[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?|[A-Z]\d{4}|\d{4}[\dAFMTU]|\d{3}\.\d{1,2})(?=[-:=][A-Z]{3})/;
/** The qualifier of a pasted X12 element, which says what the code is: `HC:99213:25`, `ABK:E1165`. */
const SERVICE_QUALIFIER = /^(?:AD|ER|HC|HP|IV|N4|WK):(?=.)/;
const CODE_QUALIFIER = /^(?:AB[FJKN]|APR|B[FJKNPQR]|BB[QR]|PR):(?=.)/;
/** The unit and quantity that a claim form has right after a National Drug Code: `N400409379501ML10`. */
const DRUG_QUANTITY = /^N4[\d-]{10,13}((?:F2|GR|ME|ML|UN)\d{0,8}(?:\.\d{1,3})?)$/;
/** A dash of any kind where the dot belongs: `E11-9`. */
const DASH_FOR_DOT = /^([A-Z]\d[\dA-Z])-(\d[\dA-Z]{0,3})$/;
/** The two ends of a range: of ICD-10-CM, of five characters, of ICD-9-CM. */
const RANGE =
  /^([A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?|[A-Z]?\d{4}[\dAFMTU]|\d{3}\.\d{1,2})-([A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?|[A-Z]?\d{4}[\dAFMTU]|\d{3}\.\d{1,2})$/;
/** The notation of the Tabular List for the codes below: `E11.-`, `C50.9-`. */
const NOTATION = /^[A-Z]\d[\dA-Z](?:\.[\dA-Z]{0,4})?-$/;

export const NO_MODIFIERS: readonly string[] = Object.freeze([]);

/** What is in front of a code in its word: a number of a list, a qualifier of X12. */
function leadOf(word: string): readonly [length: number, change: ExtractChange | undefined] {
  const mark = LEADING_MARK.exec(word)?.[0].length;
  if (mark !== undefined) return [mark, undefined];
  const number = LEADING_NUMBER.exec(word)?.[0].length;
  if (number !== undefined) return [number, 'leading-number'];
  const qualifier = (SERVICE_QUALIFIER.exec(word) ?? CODE_QUALIFIER.exec(word))?.[0].length;
  return qualifier === undefined ? [0, undefined] : [qualifier, 'qualifier'];
}

/** What is after a code in its word: punctuation, the further components of an X12 element for a single code, the quantity of a drug. */
function tailOf(word: string, lead: number): number {
  const end = CODE_QUALIFIER.test(word) ? word.indexOf(':', lead) : -1;
  if (end >= 0) return word.length - end;
  const quantity = DRUG_QUANTITY.exec(word.slice(lead));
  if (quantity !== null) return quantity[1]!.length;
  const titled = TITLED.exec(word.slice(lead));
  return titled === null ? trailing(word, '.:!?-') : word.length - lead - titled[0].length;
}

/** Reads a word, with what may be around a code in it. A range gives two codes. */
export function readWord(word: string, from: number, isAlone: boolean): Found[] {
  const capitals = word.toUpperCase();
  // A letter that becomes two in capitals is in no code.
  if (capitals.length !== word.length) return [];
  const [lead, change] = leadOf(capitals);
  const after = tailOf(capitals, lead);
  const bare = capitals.slice(lead, capitals.length - after);
  const changes: ExtractChange[] = [];
  if (bare !== word.slice(lead, word.length - after)) changes.push('capitals');
  if (change !== undefined) changes.push(change);
  const place = { from: from + lead, to: from + word.length - after, modifiers: NO_MODIFIERS, changes };
  if (NOTATION.test(capitals.slice(lead)) && (isAlone || capitals.endsWith('.-')))
    return notation(bare, capitals.slice(lead), place);
  const found = readRange(bare, place) ?? readBare(bare, isAlone || change === 'qualifier', place);
  return found.map((one) => ofQualifier(one, capitals));
}

/** The systems that the qualifier of an X12 element allows, where the code has the shape of one of them. */
function ofQualifier(found: Found, word: string): Found {
  const systems = SERVICE_QUALIFIER.test(word)
    ? ['hcpcs', 'cpt', 'cdt', 'ndc']
    : !CODE_QUALIFIER.test(word)
      ? undefined
      : /^B[^B]/.test(word)
        ? ['icd9cm']
        : word.startsWith('BB')
          ? ['icd10pcs']
          : ['icd10cm'];
  const candidates = found.candidates.filter(({ system }) => systems?.includes(system));
  return candidates.length === 0 ? found : { ...found, candidates };
}

type Place = Omit<Found, 'candidates' | 'problem'>;

function notation(bare: string, written: string, place: Place): Found[] {
  const reading = readCode(bare, false);
  if (reading === undefined) return [];
  const problem = `${written} is the notation of the Tabular List: it stands for the codes below ${bare}; choose one of them`;
  return [{ ...reading, ...place, changes: [...place.changes, 'notation'], problem }];
}

function readRange(bare: string, place: Place): Found[] | undefined {
  const range = RANGE.exec(bare);
  if (range === null) return undefined;
  const problem = `${bare} is a range of codes, this is one end of it; name the codes that are meant`;
  const middle = place.from + range[1]!.length;
  const ends = [
    [range[1]!, { ...place, to: middle }],
    [range[2]!, { ...place, from: middle + 1 }],
  ] as const;
  const read = ends.flatMap(([end, at]) => {
    const reading = readCode(end, false);
    return reading === undefined ? [] : [{ ...reading, ...at, problem }];
  });
  return read.length === 2 ? read : undefined;
}

function readBare(bare: string, isAlone: boolean, place: Place): Found[] {
  const dashed = DASH_FOR_DOT.exec(bare);
  if (dashed !== null) {
    const reading = readCode(`${dashed[1]}.${dashed[2]}`, false);
    const problem = `a dash is where the dot belongs; it was read as ${dashed[1]}.${dashed[2]}`;
    return reading === undefined
      ? []
      : [{ ...reading, ...place, changes: [...place.changes, 'dot'], problem }];
  }
  const split = WITH_MODIFIERS.exec(bare) ?? FUSED.exec(bare);
  if (split === null) {
    const reading = readCode(bare, isAlone);
    return reading === undefined ? [] : [{ ...reading, ...place }];
  }
  const reading = readCode(split[1]!, false);
  if (reading === undefined) return [];
  const modifiers = split[2]!.split(/[-:]/).filter((one) => one !== '');
  // A diagnosis has no modifiers.
  const candidates = reading.candidates.filter(({ system }) => system !== 'icd10cm' && system !== 'icd9cm');
  if (candidates.length === 0) return [];
  return [{ candidates, ...place, modifiers, changes: [...place.changes, 'modifiers'] }];
}
