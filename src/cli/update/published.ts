import type { IsoDate } from '../../base/dates.js';

/** A set as its publisher brings it out. */
export interface PublishedSet {
  readonly name: 'icd10cm' | 'icd10cm-rules' | 'icd10pcs' | 'hcpcs' | 'mce' | 'ncci' | 'cpt';
  /** The page that leads to the files. */
  readonly page: string;
  /** The days of a year on which releases begin: `10-01`. */
  readonly days: readonly string[];
  /**
   * The files that it is compiled from, as set and kind: the first is needed, the others help. Absent if nothing is downloaded.
   */
  readonly files?: readonly (readonly [set: string, kind: PublishedKind])[];
  /** Why nothing is downloaded; absent if the files can be had without agreeing to anything. */
  readonly byHand?: string;
}

const ICD10_PAGE = 'https://www.cms.gov/medicare/coding-billing/icd-10-codes';
const HALF_YEARS: readonly string[] = ['04-01', '10-01'];
const QUARTERS: readonly string[] = ['01-01', '04-01', '07-01', '10-01'];

/** The sets, and where their publishers bring them out. Reviewed by hand. */
export const PUBLISHED: readonly PublishedSet[] = [
  { name: 'icd10cm', page: ICD10_PAGE, days: HALF_YEARS, files: [['icd10cm', 'order']] },
  // After the codes: the notes are compiled for them.
  { name: 'icd10cm-rules', page: ICD10_PAGE, days: HALF_YEARS, files: [['icd10cm', 'tabular']] },
  {
    name: 'icd10pcs',
    page: ICD10_PAGE,
    days: HALF_YEARS,
    files: [
      ['icd10pcs', 'order'],
      ['icd10pcs', 'tables'],
    ],
  },
  {
    name: 'hcpcs',
    page: 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update',
    days: QUARTERS,
    files: [['hcpcs', 'anweb']],
  },
  {
    name: 'mce',
    page: 'https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps/ms-drg-classifications-and-software',
    days: HALF_YEARS,
    byHand: 'CMS ships the table inside its program; take it out, then run medcodes compile mce',
  },
  {
    name: 'ncci',
    page: 'https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits',
    days: QUARTERS,
    byHand: 'its files ask for a licence for CPT: agree in a browser, then run medcodes compile ncci',
  },
];

/** A kind of file, by the `kind` that `data-build/sources.json` gives it. */
export type PublishedKind = 'order' | 'tables' | 'tabular' | 'conversion' | 'poa-exempt' | 'anweb';

const CMS = 'https://www.cms.gov/files/zip/';
const CDC = 'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/';
const MONTHS: Readonly<Record<string, string>> = {
  '01': 'january',
  '04': 'april',
  '07': 'july',
  '10': 'october',
};

/** What stands for a part of a release in the patterns. */
interface Words {
  /** The fiscal year, which begins on October 1 of the year before. */
  readonly FY: string;
  /** The calendar year. */
  readonly YEAR: string;
  /** `january`, `april`, `july` or `october`. */
  readonly MONTH: string;
}

/** A pattern, and the month in which releases of that name begin; any month if there is none. */
type Pattern = readonly [name: string, month?: '04' | '10'];

/**
 * The names under `https://www.cms.gov/files/zip/`, or whole addresses, the newest custom of the publisher first. Names drift from year to
 * year. The publishers promise nothing. Reviewed by hand: a name that was seen goes to the top of its list. A re-issue comes before the
 * file that it replaces.
 */
const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  'icd10cm order': [
    ['FY-code-descriptions-tabular-order.zip', '10'],
    ['april-1-YEAR-code-descriptions-tabular-order.zip', '04'],
    ['FY-code-descriptions-in-tabular-order.zip', '10'],
    ['FY-icd-10-cm-code-descriptions.zip', '10'],
  ],
  'icd10cm tabular': [
    ['FY-code-tables-tabular-index.zip', '10'],
    ['april-1-YEAR-code-tables-tabular-index.zip', '04'],
    ['FY-code-tables-tabular-and-index.zip', '10'],
    [`${CDC}FY/icd10cm-table-index-FY.zip`, '10'],
    [`${CDC}YEAR-update/icd10cm-April-1-YEAR-XML.zip`, '04'],
    [`${CDC}YEAR-Update/icd10cm-table-index-April-YEAR.zip`, '04'],
  ],
  'icd10cm conversion': [
    ['FY-conversion-table.zip', '10'],
    ['april-1-YEAR-conversion-table.zip', '04'],
  ],
  'icd10cm poa-exempt': [
    ['FY-poa-exempt-codes.zip', '10'],
    ['april-1-YEAR-poa-exempt-codes.zip', '04'],
  ],
  'icd10pcs order': [
    ['FY-icd-10-pcs-order-file-long-abbreviated-titles.zip', '10'],
    ['april-1-YEAR-icd-10-pcs-order-file-long-abbreviated-titles.zip', '04'],
    ['FY-icd-10-pcs-order-file-long-and-abbreviated-titles.zip', '10'],
    ['april-1-YEAR-icd-10-pcs-order-file-long-and-abbreviated-titles.zip', '04'],
  ],
  'icd10pcs tables': [
    ['FY-icd-10-pcs-code-tables-index.zip', '10'],
    ['FY-icd-10-pcs-code-tables-and-index.zip', '10'],
    ['april-1-YEAR-icd-10-pcs-code-tables-index.zip', '04'],
    ['april-1-YEAR-icd-10-pcs-code-tables-and-index.zip', '04'],
  ],
  'hcpcs anweb': [
    ['MONTH-YEAR-alpha-numeric-hcpcs-file_v2.zip'],
    ['MONTH-YEAR-alpha-numeric-hcpcs-file.zip'],
    ['MONTH-YEAR-alpha-numeric-hcpcs-files.zip'],
  ],
};

function wordsOf(release: IsoDate): Words {
  const [year = '', month = ''] = release.split('-');
  const fiscal = Number(year) + (month >= '10' ? 1 : 0);
  return { FY: String(fiscal), YEAR: year, MONTH: MONTHS[month] ?? '' };
}

/**
 * The addresses at which a file of a release may be, the likeliest first. They are candidates: the publishers promise nothing.
 *
 * @param release - the first day of the release
 * @returns empty for a set or a kind that is not downloaded
 */
export function addressesOf(set: string, kind: string, release: IsoDate): readonly string[] {
  const words = wordsOf(release);
  const month = release.slice(5, 7);
  return (PATTERNS[`${set} ${kind}`] ?? [])
    .filter(([, of]) => of === undefined || of === month)
    .map(([name]) => name.replace(/\b(?:FY|YEAR|MONTH)\b/g, (word) => words[word as keyof Words]))
    .map((name) => (name.startsWith('https:') ? name : CMS + name));
}
