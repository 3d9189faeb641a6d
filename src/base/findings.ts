import type { RuleId } from './rule-ids.js';

export type { RuleId };

/** How much a finding matters: an `error` means a denied or returned claim, a coder should look at a `warning`, `information` is for information only. */
export type Severity = 'error' | 'warning' | 'information';

/** What a finding rests on: the words or the row of an official table, and where it stands. */
export interface Evidence {
  /** The table or document: `ICD-10-CM Tabular List`, `Medicare Code Editor`, `NCCI PTP edits, practitioner services`. */
  readonly source: string;
  /** The release, effective date or version of that table: `2025-10-01`, `v30.2`. */
  readonly release: string;
  /** Where in it: the node that states a note, a row number, a list. */
  readonly at?: string;
  /** What it says there, in its own words. */
  readonly statement: string;
}

/** What would mend a finding. */
export interface Fix {
  /** A sentence for a person: what to do. */
  readonly message: string;
  /** The codes to use, where some can be named. */
  readonly codes?: readonly string[];
}

/** Something that a check found, in the form that all checks of the package share. */
export interface Finding {
  /** The rule, stable across versions: `icd10cm.excludes1`. `docs/rules.md` describes each. */
  readonly rule: RuleId;
  /** How much it matters. */
  readonly severity: Severity;
  /** A sentence for a person. */
  readonly message: string;
  /** The codes that it is about, as people read them; the one to blame first. */
  readonly codes: readonly string[];
  /** Where in the input: a JSON pointer (RFC 6901), `/diagnoses/2`. One for each code where a finding has several. */
  readonly pointers: readonly string[];
  /** What it rests on; empty only for plain contradictions within the input, such as a duplicate. */
  readonly evidence: readonly Evidence[];
  /** What would mend it, where that is known. */
  readonly fix?: Fix;
}
