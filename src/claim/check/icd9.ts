import type { Evidence, Finding } from '../../base/findings.js';
import type { Icd9, Icd9Mapping } from '../../icd9/index.js';
import { upgrade } from '../../icd10cm/index.js';
import type { ClaimRun } from './context.js';

/** The tables of ICD-9-CM that a caller loaded. */
export interface ClaimIcd9 {
  /** The diagnoses: all of `medcodes/icd9`, or what `createIcd9` makes. */
  readonly diagnoses?: Pick<Icd9, 'lookup' | 'toIcd10'> | undefined;
  /** The procedures: all of `medcodes/icd9/procedures`, or what `createIcd9Procedures` makes. */
  readonly procedures?: Pick<Icd9, 'lookup' | 'toIcd10'> | undefined;
}

/** The findings that a code of ICD-9-CM has in the place of one of ICD-10. */
const RULES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'icd10cm.invalid',
  'icd10cm.header',
  'icd10pcs.malformed',
  'icd10pcs.unknown',
]);

/** The most codes that a message names. */
const MOST_NAMED = 4;

/**
 * Names codes of ICD-9-CM in the findings about codes that ICD-10 does not have, with what they became. A finding about a code that is a
 * header of ICD-10-CM too keeps its message and its fix. Internal.
 */
export function nameIcd9(run: ClaimRun, icd9: ClaimIcd9 | undefined): void {
  if (icd9 === undefined) return;
  run.found = run.found?.map((finding) => (RULES.has(finding.rule) ? named(run, finding, icd9) : finding));
}

function named({ claim, diagnoses, on }: ClaimRun, finding: Finding, icd9: ClaimIcd9): Finding {
  const [, list, index] = /^\/(diagnoses|procedures)\/(\d+)/.exec(finding.pointers[0] ?? '') ?? [];
  if (index === undefined) return finding;
  const procedures = claim.type === 'inpatient' ? claim.procedures : undefined;
  const [set, code] =
    list === 'diagnoses'
      ? [icd9.diagnoses, diagnoses[Number(index)]?.code]
      : [icd9.procedures, procedures?.[Number(index)]?.code];
  const mapping = code === undefined ? undefined : set?.toIcd10(code);
  if (set === undefined || mapping === undefined) return finding;
  const what = `${mapping.code} is a code of ICD-9-CM ('${set.lookup(mapping.code)?.title}'), which was in force through 2015-09-30`;
  // The mapping is of 2018: diagnoses that ended since are named by those that replaced them.
  const now = (code: string): readonly string[] => {
    const codes = list === 'diagnoses' ? upgrade(code, { on }).codes : [];
    return codes.length === 0 ? [code] : codes;
  };
  const became = becameText(mapping, now);
  const evidence: Evidence = {
    source: 'General equivalence mappings',
    release: mapping.release,
    at: mapping.code,
    statement: became,
  };
  const isHeader = finding.rule === 'icd10cm.header';
  return {
    ...finding,
    message: isHeader ? `${finding.message}; ${what}: ${became}` : `${what}: ${became}`,
    evidence: [...finding.evidence, evidence],
  };
}

function becameText(
  { noMap, rows, scenarios, single }: Icd9Mapping,
  now: (code: string) => readonly string[],
): string {
  const listed = (codes: readonly string[]): string => namesOf([...new Set(codes.flatMap(now))]);
  if (noMap) return 'no code of ICD-10 is near it';
  const sure = rows.some(({ approximate }) => approximate) ? 'it is nearly' : 'it is';
  if (single.length > 0) return `${sure} ${listed(single)} in ICD-10`;
  const parts = scenarios[0]!.choiceLists.map(({ codes }) => listed(codes));
  return `${sure} ${parts.join(' together with ')} in ICD-10${scenarios.length > 1 ? ', or another combination' : ''}`;
}

const namesOf = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED ? `one of ${codes.length} codes, such as ${codes[0]},` : codes.join(' or ');
