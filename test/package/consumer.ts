import { CLAIM } from './consumers/claim.js';
import type { Consumer } from './consumers/consumer.js';
import { CPT } from './consumers/cpt.js';
import { HCPCS } from './consumers/hcpcs.js';
import { ICD10CM } from './consumers/icd10cm.js';
import { ICD10CM_RULES } from './consumers/icd10cm-rules.js';
import { ICD10PCS } from './consumers/icd10pcs.js';
import { MCE } from './consumers/mce.js';
import { NCCI } from './consumers/ncci.js';

/** The consumers of all code sets. */
const CONSUMERS: readonly Consumer[] = [ICD10CM, ICD10PCS, ICD10CM_RULES, CPT, NCCI, HCPCS, MCE, CLAIM];

/**
 * What every way of loading the package must answer. The consumer gives one JSON text, so that nothing but a string
 * has to cross from a bundle, a page or a worker.
 */
export const CONSUMER: string = `
${CONSUMERS.map(({ imports }) => imports).join('\n')}

function codeOf(run) {
  try { run(); } catch (error) { return [error instanceof MedcodesError, error.code]; }
  return 'nothing was thrown';
}

export const answer = JSON.stringify([
${CONSUMERS.flatMap(({ questions }) => questions.map(([expression]) => `  ${expression},`)).join('\n')}
]);
`;

/** The answers. */
export const EXPECTED: readonly unknown[] = CONSUMERS.flatMap(({ questions }) =>
  questions.map(([, answer]) => answer),
);
