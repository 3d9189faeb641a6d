import type { SetDescriptor } from '../codeset/descriptor.js';
import { DESCRIPTOR as CPT } from '../cpt/descriptor.js';
import { DESCRIPTOR as HCPCS } from '../hcpcs/descriptor.js';
import { DESCRIPTOR as ICD9 } from '../icd9/descriptor.js';
import { DESCRIPTOR as ICD9_PROCEDURES } from '../icd9/procedures/descriptor.js';
import { DESCRIPTOR as ICD10CM } from '../icd10cm/descriptor.js';
import { DESCRIPTOR as ICD10PCS } from '../icd10pcs/descriptor.js';
import { DESCRIPTOR as POS } from '../pos/descriptor.js';

/** Every set with its functions, in the order of `abouts.ts`, then ICD-9-CM. It has all tables, so only generic code should import it. */
export const SETS: readonly SetDescriptor[] = [ICD10CM, ICD10PCS, HCPCS, CPT, POS, ICD9, ICD9_PROCEDURES];
