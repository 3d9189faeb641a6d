/** A value and its label, as a tables file prints them. */
export interface LabelledValue {
  readonly value: string;
  readonly label: string;
}

/** One place of a row: its name in the tables, and its values. */
export interface PrintedAxis {
  readonly name: string;
  readonly values: readonly LabelledValue[];
}

/** A row of a table: characters 4 to 7. */
export type PrintedRow = readonly PrintedAxis[];

/** A table as a tables file prints it. */
export interface PrintedTable {
  /** Section, body system and root operation: for each the name of the axis and its only value. */
  readonly head: readonly PrintedAxis[];
  /** Three characters. */
  readonly code: string;
  /** The definition of the root operation. */
  readonly definition: string | undefined;
  readonly rows: readonly PrintedRow[];
}

/** The titles of a code in a release. */
export interface Titles {
  readonly long: string;
  readonly short: string;
}

/** A release: its codes with their titles, its tables if a tables file is available. */
export interface PcsRelease {
  readonly effective: string;
  readonly fiscalYear: number;
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  readonly note: string;
  /** Seven characters. Titles are absent if no order file of the release is available. */
  readonly codes: ReadonlyMap<string, Titles | undefined>;
  /** Three characters. */
  readonly headers: ReadonlyMap<string, Titles | undefined>;
  readonly tables: ReadonlyMap<string, PrintedTable> | undefined;
  /** The codes whose short titles in the order file are composed, because the official ones are not available. */
  readonly composedShort: ReadonlySet<string>;
}

/** A row of the conversion table. */
export interface PrintedChange {
  readonly kind: 'New' | 'Deleted' | 'Revised';
  readonly effective: string;
  /** Undefined if the table says that ICD-10-PCS has none. */
  readonly current: string | undefined;
  readonly previous: string | undefined;
}

/** What a definitions file says about one or more values of the same place. */
export interface PrintedTerm {
  readonly section: string;
  readonly position: number;
  readonly titles: readonly string[];
  readonly definition: string | undefined;
  readonly explanation: string | undefined;
  readonly includes: readonly string[];
}

/** A device that other body systems report with a more general value. */
export interface PrintedAggregate {
  readonly device: string;
  readonly operation: string;
  readonly bodySystems: readonly string[];
  readonly value: string;
  readonly parent: string;
}

/** A definitions file. */
export interface PcsDefinitions {
  readonly effective: string;
  readonly terms: readonly PrintedTerm[];
  readonly aggregates: readonly PrintedAggregate[];
}

/** A term of the index that says which value to use. */
export interface PrintedUse {
  readonly term: string;
  readonly use: string;
}

/** An index: only its `use` references. */
export interface PcsIndex {
  readonly effective: string;
  readonly uses: readonly PrintedUse[];
}

/** What the packers need of a release. */
export interface PackedRelease {
  readonly effective: string;
  readonly fiscalYear: number;
  readonly provenance: PcsRelease['provenance'];
  readonly note: string;
  /** Whether an order file of the release is available. */
  readonly ordered: boolean;
  /** Whether a tables file of the release is available. */
  readonly printed: boolean;
  /** The titles of its tables, by three characters; undefined for those of the release before. */
  readonly headers: ReadonlyMap<string, Titles | undefined>;
  /** The codes whose short titles are composed. */
  readonly composedShort: ReadonlySet<string>;
}

/** The names of the first three characters. */
export interface PcsHeads {
  /** A line for each section: its character, then the names of its seven axes, between tabs. */
  readonly axes: readonly string[];
  /** The label of the last of one, two or three characters. */
  readonly heads: ReadonlyMap<string, string>;
}

/** A change from one code to another on the first day of a release. */
export type PcsChange = Pick<PrintedChange, 'effective' | 'current' | 'previous'>;
