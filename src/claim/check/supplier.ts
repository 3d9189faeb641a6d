import type { Evidence, Finding } from '../../base/findings.js';
import type { Ncci, NcciMueAnswer, NcciServiceLine } from '../../ncci/index.js';
import { evidenceOfLimit } from '../../ncci/mue-evidence.js';
import type { Claim } from '../types.js';

/**
 * Taxonomies of suppliers in the Health Care Provider Taxonomy of NUCC: 332B durable medical equipment and medical supplies,
 * with its specializations; 335E prosthetics and orthotics.
 */
const TAXONOMIES = /^\s*33(?:2B|5E)[0-9A-Z]{6}\s*$/i;

/**
 * Whether a professional claim is of a supplier of durable medical equipment; undefined if nothing tells. A practitioner's
 * taxonomy does not tell: practitioners may be enrolled as suppliers too. Internal.
 */
export function isSupplier(claim: Claim, option: boolean | undefined): boolean | undefined {
  if (claim.type !== 'professional') return false;
  if (claim.supplier !== undefined) return claim.supplier;
  if (claim.billingTaxonomy !== undefined && TAXONOMIES.test(claim.billingTaxonomy)) return true;
  return option;
}

type Limit = Extract<NcciMueAnswer, { verdict: 'limit' }>;

/**
 * Makes a warning of findings that the table of suppliers would not have, for a claim that may be of a supplier. A
 * practitioner's limit of 0 is one wherever a supplier has a limit. Internal.
 */
export function unlessSupplier(
  findings: readonly Finding[],
  services: readonly NcciServiceLine[],
  edits: Ncci,
): readonly Finding[] {
  let denied: ReadonlySet<string> | undefined;
  // Few codes have a limit of suppliers, so their table judges the services if one has.
  const isDenied = (pointer: string): boolean => {
    denied ??= new Set(
      edits.checkUnits(services, { setting: 'dme' }).findings.flatMap(({ pointers }) => pointers),
    );
    return denied.has(pointer);
  };
  return findings.map((finding) => {
    const { code, on } = services[placeOf(finding)]!;
    const supplier = edits.mue(code, { on, setting: 'dme' });
    if (supplier.verdict !== 'limit' || supplier.units === 0) return finding;
    const practitioner = edits.mue(code, { on, setting: 'practitioner' });
    const isNone = practitioner.verdict === 'limit' && practitioner.units === 0;
    return isNone || !isDenied(finding.pointers[0]!) ? warningOf(finding, supplier) : finding;
  });
}

/** The place of the service that a finding begins with: `/3/units`. */
const placeOf = ({ pointers }: Finding): number => Number(pointers[0]!.split('/')[1]);

function warningOf(finding: Finding, supplier: Limit): Finding {
  const message =
    `${finding.message}; a supplier of durable medical equipment may bill ${supplier.units}, ` +
    'and nothing says whether this claim is of one';
  const evidence: readonly Evidence[] = [...finding.evidence, evidenceOfLimit(supplier)];
  const fix = { message: "set 'supplier' of the claim to true or false, or give 'billingTaxonomy'" };
  return { ...finding, severity: 'warning', message, evidence, fix };
}
