import { isScientific } from '../../codeset/written-as.js';
import { type Identification, identify } from '../identify.js';

/** What a piece of text is read as. */
export interface Reading {
  /** What it may be; several if the text does not decide. Empty if it cannot be restored. */
  readonly candidates: readonly ExtractCandidate[];
  /** Why it cannot be used as it is, and what to do. Absent if one candidate is what was written. */
  readonly problem?: string;
}

/** A code that a text may stand for. */
export interface ExtractCandidate {
  /** The code as its system writes it. */
  readonly code: string;
  /** The code system, as `identify` names it. */
  readonly system: Identification['system'];
}

/** Shapes too short to be found in the middle of a text. */
const TOO_SHORT: ReadonlySet<string> = new Set(['modifier', 'place of service']);

/** The codes that a text without spaces has the shape of. */
export const codesOf = (text: string): ExtractCandidate[] =>
  identify(text)
    // A number without a dot is hardly ever ICD-9-CM in the middle of a text.
    .filter(
      ({ kind, system }) =>
        !TOO_SHORT.has(kind) && system !== 'ndc' && (system !== 'icd9cm' || /[.EV]/i.test(text)),
    )
    .map(({ code, system }) => ({ code, system }));

/** A National Drug Code: N4 in front as claims have it, three parts or none. */
const NDC = /^(?:N4)?(\d{4,5}-\d{3,4}-\d{1,2}|\d{10,11})$/;
/** One that kept only one of its two dashes. */
const NDC_ONE_DASH = /^N4(\d{4,9})-(\d{1,6})$/;

/** The 11 digits of three parts; undefined if they are not the parts of a National Drug Code. */
export function elevenDigits(labeler: string, product: string, pack: string): string | undefined {
  const lengths = `${labeler.length}-${product.length}-${pack.length}`;
  if (!['5-4-2', '4-4-2', '5-3-2', '5-4-1'].includes(lengths)) return undefined;
  return labeler.padStart(5, '0') + product.padStart(4, '0') + pack.padStart(2, '0');
}

const asNdc = (code: string): ExtractCandidate => ({ code, system: 'ndc' });

/** The places where the dashes of ten digits may be. */
const CUTS = [
  [4, 8],
  [5, 8],
  [5, 9],
] as const;

/** The codes that ten digits may be. */
const tenDigits = (digits: string, cuts: readonly (readonly [number, number])[]): ExtractCandidate[] =>
  cuts.map(([a, b]) => asNdc(elevenDigits(digits.slice(0, a), digits.slice(a, b), digits.slice(b))!));

/** Digits with one dash: eleven are a whole code, ten are the codes that have a dash there. */
function readOneDash(text: string): Reading | undefined {
  const parts = NDC_ONE_DASH.exec(text);
  if (parts === null) return undefined;
  const digits = parts[1]! + parts[2]!;
  const problem = 'a dash of the National Drug Code is missing; give both dashes or eleven digits';
  if (digits.length === 11) return { candidates: [asNdc(digits)], problem };
  const cuts = digits.length === 10 ? CUTS.filter((cut) => cut.some((at) => at === parts[1]!.length)) : [];
  return { candidates: tenDigits(digits, cuts), problem };
}

function readNdc(text: string): Reading | undefined {
  const oneDash = readOneDash(text);
  if (oneDash !== undefined) return oneDash;
  const digits = NDC.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.includes('-')) {
    const code = elevenDigits(...(digits.split('-') as [string, string, string]));
    return code === undefined ? undefined : { candidates: [asNdc(code)] };
  }
  if (digits.length === 11) return { candidates: [asNdc(digits)] };
  return {
    candidates: tenDigits(digits, CUTS),
    problem: 'ten digits without dashes are three National Drug Codes; give the dashes or eleven digits',
  };
}

/** Codes of ICD-9-CM that a number without a dot may be: `4019` is 401.9 or 40.19. */
const undottedIcd9 = (text: string): ExtractCandidate[] =>
  /^\d{3,5}$/.test(text)
    ? identify(text).flatMap(({ code, system }) => (system === 'icd9cm' ? [{ code, system }] : []))
    : [];

/** Codes that begin with zeros, which a spreadsheet drops: CPT has five digits, ICD-10-PCS seven characters. */
function withZeros(text: string): ExtractCandidate[] {
  if (!/^\d{3,6}$/.test(text)) return [];
  const padded = text.length < 5 ? codesOf(text.padStart(5, '0')) : codesOf(text.padStart(7, '0'));
  return padded.filter(({ system }) => system === (text.length < 5 ? 'cpt' : 'icd10pcs'));
}

/**
 * Reads a text without spaces as a code. `undefined` if it is not one, however damaged.
 *
 * @param isAlone - whether nothing else is in its cell or line: only then a short number may be a code without its zeros
 */
export function readCode(text: string, isAlone: boolean): Reading | undefined {
  const ndc = readNdc(text);
  if (ndc !== undefined) return ndc;
  if (isScientific(text))
    return {
      candidates: [],
      problem:
        'a spreadsheet turned the code into a number; import the column as text and take the code from its source',
    };
  const written = codesOf(text);
  const restored = isAlone ? withZeros(text) : [];
  const icd9 = isAlone ? undottedIcd9(text) : [];
  const candidates = [...written, ...restored, ...icd9];
  if (candidates.length === 0) return undefined;
  if (written.length > 0) return { candidates };
  const names = restored.map(({ code }) => code).join(' or ');
  const old = icd9.map(({ code }) => code).join(' or ');
  const dropped = `a spreadsheet may have dropped zeros in front; it may be ${names}`;
  return { candidates, problem: old === '' ? dropped : `${dropped}, or ${old} of ICD-9-CM` };
}
