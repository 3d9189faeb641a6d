import type { SetDescriptor } from '../codeset/descriptor.js';
import { ABOUT } from './about.js';
import * as verbs from './functions.js';

/** Place of service for generic code. */
export const DESCRIPTOR: SetDescriptor = { about: ABOUT, verbs };
