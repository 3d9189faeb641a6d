import { DESCRIPTOR } from '../../icd10cm/descriptor.js';
import { cliSetOf } from './from-descriptor.js';
import type { CliSet } from './set.js';

/** ICD-10-CM for the commands. */
export const ICD10CM: CliSet = /* @__PURE__ */ cliSetOf(DESCRIPTOR);
