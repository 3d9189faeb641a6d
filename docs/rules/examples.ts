import type { RuleExample } from './kinds.js';
import { OF_CLAIMS } from './of-claims.js';
import { OF_DIAGNOSES } from './of-diagnoses.js';
import { OF_PROCEDURES } from './of-procedures.js';
import { OF_SERVICES } from './of-services.js';

/** Every rule, with a claim that shows it. */
export const EXAMPLES: readonly RuleExample[] = [
  ...OF_CLAIMS,
  ...OF_DIAGNOSES,
  ...OF_PROCEDURES,
  ...OF_SERVICES,
];
