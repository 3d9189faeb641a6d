import { checkClaim, fromX12 } from '../../../src/claim/index.js';
import type { Claim } from '../../../src/claim/types.js';
import { FAULTY, INPATIENT, OUTPATIENT, PROFESSIONAL } from '../../claim/check/claims.js';
import { institutional, professional } from '../../claim/fixtures/x12.js';
import type { Consumer } from './consumer.js';

/** Claims that come as objects, and claims that come as X12. */
const CLAIMS: readonly Claim[] = [PROFESSIONAL, OUTPATIENT, INPATIENT, FAULTY];
const TEXT = professional() + institutional();

/** The whole answers of the sources in this process: every runtime has to give the same, to the last letter. */
const ANSWERS = CLAIMS.map((claim) => checkClaim(claim));
const ANSWERS_TO_X12 = fromX12(TEXT).claims.map(({ claim }) => checkClaim(claim));

/** Whole claims. */
export const CLAIM: Consumer = {
  imports: `import * as claim from 'medcodes/claim';
import * as pos from 'medcodes/pos';`,
  questions: [
    [
      `claim.checkClaim({ type: 'outpatient', from: '2026-01-05', diagnoses: [{ code: 'E11.9' }, { code: 'E10.9' }], lines: [] }).findings.map((finding) => finding.rule)`,
      ['icd10cm.excludes1', 'claim.line-count'],
    ],
    [`pos.lookup('11').title`, 'Office'],
    [`${JSON.stringify(CLAIMS)}.map((one) => claim.checkClaim(one))`, ANSWERS],
    [
      `claim.fromX12(${JSON.stringify(TEXT)}).claims.map((found) => claim.checkClaim(found.claim))`,
      ANSWERS_TO_X12,
    ],
    [
      `claim.toOperationOutcome(claim.checkClaim({ type: 'x' })).issue[0].details.coding[0].code`,
      'claim.malformed',
    ],
    [`codeOf(() => claim.fromFhirClaim({ resourceType: 'Patient' }))`, [true, 'unreadable-claim']],
  ],
};
