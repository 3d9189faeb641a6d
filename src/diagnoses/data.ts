import type { ChangeData } from '../codetree/data.js';
import type { PoaTable } from '../icd10cm/poa-table.js';
import type { EvidenceData } from '../icd10cm/rules/data.js';
import type { TitledData } from '../icd10cm/specificity/family.js';
import type { MceTable } from '../mce/table.js';
import type { PayloadPart } from '../packed/payload.js';

/**
 * The payload of `checkDiagnoses` in its parts. All parts come from the same version of the package.
 *
 * Without an optional part the checks that need it do not run.
 */
export interface DiagnosesPayload {
  /** The codes of `medcodes/data/icd10cm`. */
  readonly codes: PayloadPart;
  /** What notes say about other codes: `medcodes/data/icd10cm-rules`. */
  readonly relation: PayloadPart;
  /** The texts of the notes: `medcodes/data/icd10cm-rules`. Without them findings do not quote the notes. */
  readonly notes?: PayloadPart | undefined;
  /** The long titles of `medcodes/data/icd10cm`: for the sides of codes. */
  readonly titles?: PayloadPart | undefined;
  /** The short titles of `medcodes/data/icd10cm`. No check needs them. */
  readonly shortTitles?: PayloadPart | undefined;
  /** The code changes of `medcodes/data/icd10cm`: with titles, to suggest a code in place of an invalid one. */
  readonly changes?: PayloadPart | undefined;
  /** The present-on-admission exemptions of `medcodes/data/icd10cm`. */
  readonly poa?: PayloadPart | undefined;
  /** The part `diagnoses` of `medcodes/data/mce`. */
  readonly mce?: PayloadPart | undefined;
}

/** Titles and code changes. */
export type EntriesData = TitledData & ChangeData;

/** What `checkDiagnoses` needs. What is undefined was not in the payload: the checks that need it do not run. */
export interface DiagnosesData extends EvidenceData {
  /** Titles and code changes: for sides, and for messages about codes that are not billable. */
  readonly entries: EntriesData | undefined;
  /** Present-on-admission exemptions. */
  readonly poa: (() => PoaTable) | undefined;
  /** The lists of the Medicare Code Editor. */
  readonly mce: (() => MceTable) | undefined;
}
