import type { HcpcsField } from '../../src/hcpcs/types.js';
import type { Edition, Missing } from '../../src/hcpcs/write/model.js';

const NONE: Missing = { lacks: [], gaps: [] };

/** The columns that the source of the January 2026 edition dropped. */
const LOST_IN_2026: readonly HcpcsField[] = [
  'anesthesiaUnits',
  'ascEffective',
  'carriersManual',
  'coverageIssues',
  'crossReference',
  'furtherPricing',
  'furtherTypesOfService',
  'labCertification',
  'multiplePricing',
  'statute',
];

/** The columns that it dropped for modifiers: all but the day of addition and some of the processing notes. */
const LOST_OF_MODIFIERS: readonly HcpcsField[] = [
  ...LOST_IN_2026,
  'action',
  'actionEffective',
  'ascGroup',
  'betos',
  'coverage',
  'pricing',
  'terminated',
  'typesOfService',
];

const sorted = (fields: readonly HcpcsField[]): HcpcsField[] => [...fields].sort();

/**
 * What the reconstructed editions do not have, as their manifests say: `lacks` is blank throughout, `gaps` in some records
 * only. A blank there does not mean 'none'. The official editions lack nothing.
 */
const MISSING: Readonly<Record<string, Edition['missing']>> = {
  '2024-07-01': { codes: { lacks: [], gaps: ['actionEffective'] }, modifiers: NONE },
  '2025-10-01': {
    codes: { lacks: [], gaps: ['actionEffective'] },
    modifiers: { lacks: [], gaps: ['actionEffective'] },
  },
  '2026-01-01': {
    codes: { lacks: sorted(LOST_IN_2026), gaps: ['added', 'processingNote'] },
    modifiers: { lacks: sorted(LOST_OF_MODIFIERS), gaps: ['processingNote'] },
  },
};

/** The columns that an edition lacks. */
export const missingIn = (release: string): Edition['missing'] =>
  MISSING[release] ?? { codes: NONE, modifiers: NONE };
