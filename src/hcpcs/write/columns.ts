import type { FileFail } from '../../files/fail.js';
import { type Column, SEPARATOR } from './model.js';

/** A column of the record: where it starts, from 1, how wide a value is, and how many there are. */
interface Place {
  readonly from: number;
  readonly width: number;
  readonly count: number;
  /** The headings of the same column in a spreadsheet. */
  readonly headings: readonly string[];
}

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`);

/** The place of each column in the official record layout. */
export const PLACES: Readonly<Record<Column, Place>> = {
  pricing: { from: 120, width: 2, count: 4, headings: numbered('PRICE', 4) },
  multiplePricing: { from: 128, width: 1, count: 1, headings: ['MULT_PI'] },
  coverageIssues: { from: 129, width: 6, count: 3, headings: numbered('CIM', 3) },
  carriersManual: { from: 147, width: 8, count: 3, headings: numbered('MCM', 3) },
  statute: { from: 171, width: 10, count: 1, headings: ['STATUTE'] },
  labCertification: { from: 181, width: 3, count: 8, headings: numbered('LABCERT', 8) },
  crossReference: { from: 205, width: 5, count: 5, headings: numbered('XREF', 5) },
  coverage: { from: 230, width: 1, count: 1, headings: ['COV'] },
  ascGroup: { from: 231, width: 2, count: 1, headings: ['ASC_GRP'] },
  ascEffective: { from: 233, width: 8, count: 1, headings: ['ASC_DT'] },
  processingNote: { from: 253, width: 4, count: 1, headings: ['PROCNOTE'] },
  betos: { from: 257, width: 3, count: 1, headings: ['BETOS'] },
  typesOfService: { from: 261, width: 1, count: 5, headings: numbered('TOS', 5) },
  anesthesiaUnits: { from: 266, width: 3, count: 1, headings: ['ANEST_BU'] },
  added: { from: 269, width: 8, count: 1, headings: ['ADD DT'] },
  actionEffective: { from: 277, width: 8, count: 1, headings: ['ACT EFF DT'] },
  terminated: { from: 285, width: 8, count: 1, headings: ['TERM DT'] },
  action: { from: 293, width: 1, count: 1, headings: ['ACTION CD'] },
};

/**
 * The columns of the Medicare outpatient groups, which are empty in all available editions: in the text and in the
 * spreadsheets.
 */
export const UNUSED: { readonly from: number; readonly to: number; readonly headings: readonly string[] } = {
  from: 241,
  to: 252,
  headings: ['OPPS', 'OPPS_PI', 'OPPS_DT'],
};

/** The values of a column as one text. A blank before a value would be lost, so it stops the build. */
export function joinValues(fail: FileFail, line: number, column: Column, values: readonly string[]): string {
  const printed = values.map((value) => value.trim());
  const filled = printed.filter((value) => value !== '');
  if (filled.some((value, i) => value !== printed[i]))
    throw fail('malformed-row', `${column} has a blank value before a filled one`, line);
  if (filled.some((value) => value.includes(SEPARATOR)))
    throw fail('malformed-row', `${column} contains '${SEPARATOR}'`, line);
  return filled.join(SEPARATOR);
}

/** The shape of a code or modifier in the files, without spaces. */
export const CODE: RegExp = /^(?:[A-Z]\d{4}|[A-Z0-9]{2})$/;
