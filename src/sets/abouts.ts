import type { SetAbout } from '../codeset/about.js';
import { ABOUT as CPT } from '../cpt/about.js';
import { ABOUT as HCPCS } from '../hcpcs/about.js';
import { ABOUT as ICD10CM } from '../icd10cm/about.js';
import { ABOUT as ICD10PCS } from '../icd10pcs/about.js';
import { ABOUT as POS } from '../pos/about.js';

/**
 * What each set in force is, without tables. The first one is the default of the command. ICD-9-CM is not one of them: it is out of use, `identify`
 * knows its shapes, and a resource in FHIR with its address is read as another system.
 */
export const ABOUTS: readonly SetAbout[] = [ICD10CM, ICD10PCS, HCPCS, CPT, POS];
