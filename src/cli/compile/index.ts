import type { Compiler } from './compiler.js';
import { CPT } from './cpt.js';
import { HCPCS } from './hcpcs.js';
import { ICD10CM } from './icd10cm.js';
import { ICD10CM_RULES } from './icd10cm-rules.js';
import { ICD10PCS } from './icd10pcs.js';
import { MCE } from './mce.js';
import { NCCI } from './ncci.js';

/** What can be compiled, one line each. */
export const COMPILERS: readonly Compiler[] = [CPT, HCPCS, ICD10CM, ICD10CM_RULES, ICD10PCS, MCE, NCCI];
