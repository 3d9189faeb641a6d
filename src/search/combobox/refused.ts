import { MedcodesError } from '../../base/errors.js';

/** The error for what a combobox is given. */
export const refused = (text: string): MedcodesError => new MedcodesError('invalid-argument', text);
