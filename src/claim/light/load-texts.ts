import { takeTexts } from './tables.js';

/**
 * Loads the texts that findings quote: the notes of the Tabular List and the labels of ICD-10-PCS, about 290 KB gzipped. Bundlers put
 * them into files of their own, which the browser fetches at this call. Later answers of `checkClaim` quote them. A second call loads
 * nothing.
 *
 * @returns a promise that is kept when the texts are there; it is rejected with the error of the host if they cannot be fetched, and
 *   another call tries again
 *
 * @example
 * ```ts
 * import { loadTexts } from 'medcodes/claim/light';
 *
 * await loadTexts(); //=> undefined
 * ```
 */
export async function loadTexts(): Promise<void> {
  const [notes, labels] = await Promise.all([
    import('../../data/icd10cm-rules/notes.js'),
    import('../../data/icd10pcs/labels.js'),
  ]);
  takeTexts({ notes: notes.payload, labels: labels.payload });
}
