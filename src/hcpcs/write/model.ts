import type { HcpcsField } from '../types.js';

/** The columns that are packed: everything in a record except its texts. */
export type Column = Exclude<HcpcsField, 'furtherPricing' | 'furtherTypesOfService' | 'shortTitle' | 'title'>;

/**
 * The columns in the order in which they are packed. The groups of the Medicare outpatient classification (columns 241 to
 * 252) are left out: they are blank in every record of every available edition, and the build verifies that.
 */
export const COLUMNS: readonly Column[] = [
  'added',
  'actionEffective',
  'terminated',
  'action',
  'pricing',
  'multiplePricing',
  'coverageIssues',
  'carriersManual',
  'statute',
  'labCertification',
  'crossReference',
  'coverage',
  'ascGroup',
  'ascEffective',
  'processingNote',
  'betos',
  'typesOfService',
  'anesthesiaUnits',
];

/** Separates the values of a column that has several. */
export const SEPARATOR = '|';

/** A record of one edition. Values as printed, without surrounding spaces; several values of a column between separators. */
export interface FileRecord {
  /** Five characters for a code, two for a modifier. */
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly values: Readonly<Record<Column, string>>;
  /** The line or row that it starts on, from 1. */
  readonly line: number;
}

/** The columns that an available edition lacks. */
export interface Missing {
  /** Columns that are blank throughout. */
  readonly lacks: readonly HcpcsField[];
  /** Columns that are blank in some records where the official file is not. */
  readonly gaps: readonly HcpcsField[];
}

/** One edition of the file. */
export interface Edition {
  readonly effective: string;
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  readonly records: readonly FileRecord[];
  readonly missing: { readonly codes: Missing; readonly modifiers: Missing };
  /** False if the edition has no modifiers at all; then their absence means nothing. */
  readonly hasModifiers: boolean;
  /** True if it only says which codes there are: no dates, no indicators. */
  readonly partial: boolean;
  /** False if it does not list all codes; then their absence means nothing. */
  readonly hasAllCodes: boolean;
}

/** A statement of a corrections document. */
export interface Correction {
  readonly release: string;
  readonly document: string;
  readonly code: string;
  readonly action: string;
  readonly effective: string | undefined;
  /** The columns that it fills, by their headings. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The list of codes 'not otherwise classified' of an edition. */
export interface NocList {
  readonly release: string;
  readonly codes: readonly string[];
}

/** The processing notes of an edition by number. */
export interface NoteList {
  readonly release: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** The tables of the record layout: what the codes of a column mean. */
export type LayoutTable =
  | 'action'
  | 'ascGroup'
  | 'betos'
  | 'coverage'
  | 'labCertification'
  | 'multiplePricing'
  | 'pricing'
  | 'typesOfService';
export type Layout = Readonly<Record<LayoutTable, ReadonlyMap<string, string>>>;

/** A row of the crosswalk of drugs. */
export interface DrugRow {
  /** Undefined in the list of drugs billed with codes not otherwise classified. */
  readonly code: string | undefined;
  /** The short text of the code, as the crosswalk prints it. */
  readonly short: string;
  readonly labeler: string;
  readonly ndc: string;
  readonly name: string;
  readonly dosage: string;
  readonly size: string;
  readonly quantity: string;
  readonly units: string;
  readonly packageUnits: string;
}

/** Everything in the payload. */
export interface HcpcsTables {
  readonly editions: readonly Edition[];
  readonly corrections: readonly Correction[];
  /** Records that a corrections document corrects: the next edition's record is used for them. */
  readonly corrected: readonly { readonly code: string; readonly release: string }[];
  readonly noc: readonly NocList[];
  readonly notes: readonly NoteList[];
  readonly layout: Layout;
  readonly drugs: { readonly release: string; readonly to: string; readonly rows: readonly DrugRow[] };
}
