import type { SetDescriptor } from '../codeset/descriptor.js';
import { ABOUT } from './about.js';
import * as verbs from './functions.js';

/** ICD-9-CM diagnoses for generic code. */
export const DESCRIPTOR: SetDescriptor = { about: ABOUT, verbs, tops: verbs.categories };
