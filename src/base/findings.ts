import type { RuleId } from './rule-ids.js';

export type { RuleId };

/**
 * How much a finding matters: an `error` means a denied or returned claim, a coder should look at a `warning`, `information`
 * is for information only.
 */
export type Severity = 'error' | 'warning' | 'information';

/** What a finding rests on: the text or the row of an official table, and where to find it. */
export interface Evidence {
  /** The table or document: `ICD-10-CM Tabular List`, `Medicare Code Editor`, `NCCI PTP edits, practitioner services`. */
  readonly source: string;
  /** The release, effective date or version of that table: `2025-10-01`, `v30.2`. */
  readonly release: string;
  /** The place in the table: the node that states a note, a row number, or a list. */
  readonly at?: string;
  /** The official text at that place. */
  readonly statement: string;
}

/** How to fix a finding. */
export interface Fix {
  /** A sentence that says what to do. */
  readonly message: string;
  /** The codes to use, if they are known. */
  readonly codes?: readonly string[];
}

/** Something that a check found, in the form that all checks of this package use. */
export interface Finding {
  /** The rule, stable across versions: `icd10cm.excludes1`. `docs/rules.md` describes each. */
  readonly rule: RuleId;
  /** How much it matters. */
  readonly severity: Severity;
  /** A sentence for people to read. */
  readonly message: string;
  /** The codes that it is about, as people read them; the code that causes the finding comes first. */
  readonly codes: readonly string[];
  /** The places in the input, as JSON pointers (RFC 6901): `/diagnoses/2`. One for each code if a finding has several. */
  readonly pointers: readonly string[];
  /** The official texts or rows that support it. Empty only for contradictions within the input, such as a duplicate. */
  readonly evidence: readonly Evidence[];
  /** How to fix it, if that is known. */
  readonly fix?: Fix;
}
