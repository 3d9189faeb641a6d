import type { SetDescriptor } from '../codeset/descriptor.js';
import { ABOUT } from './about.js';
import type { Cpt } from './api.js';
import { categories } from './sections.js';
import { format, isWellFormed, normalize } from './syntax.js';

/** CPT for generic code: its syntax alone, because no codes are bundled. */
export const DESCRIPTOR: SetDescriptor = { about: ABOUT, verbs: { normalize, format, isWellFormed } };

/** CPT with the files of a licensed user. */
export const descriptorOf = (cpt: Cpt): SetDescriptor => ({ about: ABOUT, verbs: cpt, tops: categories });
